import * as vscode from 'vscode';
import type { Tracker } from '../api/schemas/tracker';
import type { CallScope } from '../core/refs';
import { factsTooltip } from '../host/factsTooltip';
import { trackerFacts } from '../host/recordFacts';
import { FolderNode, type FolderTarget } from './folderNode';
import { flags, type TreeNode } from './node';
import { PagedChildren } from './pagedChildren';
import type { TreeServices } from './services';

/** A tracker, the owner of tracking numbers. */
export class TrackerNode implements TreeNode {
  readonly id: string;
  readonly name: string;
  readonly target: CallScope;
  readonly record;
  readonly number: string | undefined;

  constructor(
    readonly parent: FolderNode<Tracker>,
    readonly tracker: Tracker,
    private readonly displayPhone: (number: string) => string,
  ) {
    const { connectionId, accountId } = parent.target;
    this.id = `${parent.id}/${tracker.id}`;
    this.name = tracker.name ?? tracker.id;
    this.target = { connectionId, accountId, trackerId: tracker.id, label: this.name };
    this.record = { ...this.target, kind: 'tracker', id: tracker.id } as const;
    this.number = tracker.tracking_numbers[0];
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.name);
    const disabled = this.tracker.status === 'disabled';
    item.description = [this.#numbers(), disabled ? vscode.l10n.t('disabled') : undefined]
      .filter(Boolean)
      .join(' · ');
    item.iconPath = new vscode.ThemeIcon(
      disabled ? 'circle-slash' : this.tracker.type === 'session' ? 'globe' : 'radio-tower',
      disabled ? new vscode.ThemeColor('disabledForeground') : undefined,
    );
    item.contextValue = flags(
      'tracker',
      'callScope',
      'record',
      disabled && 'disabled',
      this.number !== undefined && 'numbered',
    );
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Tracker {0}', this.name), item.description].filter(Boolean).join(', '),
    };
    return item;
  }

  tooltip(): vscode.MarkdownString {
    return factsTooltip(this.name, trackerFacts(this.tracker, this.displayPhone));
  }

  /** The number, or how many there are: a session tracker has a pool. */
  #numbers(): string | undefined {
    const { tracking_numbers } = this.tracker;
    if (tracking_numbers.length > 1) return vscode.l10n.t('{0} numbers', tracking_numbers.length);
    return this.number && this.displayPhone(this.number);
  }
}

/** A company's trackers, by name. */
export function trackersFolder(
  { session }: TreeServices,
  parent: TreeNode,
  target: FolderTarget,
): FolderNode<Tracker> {
  let displayPhone = (number: string) => number;
  return new FolderNode<Tracker>(
    parent,
    { kind: 'trackers', label: vscode.l10n.t('Trackers'), icon: 'radio-tower' },
    target,
    folder =>
      new PagedChildren(
        async (options, per_page) => {
          const client = await session.client(target.connectionId);
          ({ displayPhone } = await import('../core/callText'));
          const { companyId: company_id } = target;
          const query = { company_id, per_page, sort: 'name', order: 'asc' } as const;
          return client.trackers.list(target.accountId, query, options);
        },
        tracker => new TrackerNode(folder, tracker, number => displayPhone(number)),
        vscode.l10n.t('No trackers'),
      ),
  );
}
