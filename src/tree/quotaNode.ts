import * as vscode from 'vscode';
import type { QuotaWindow } from '../api/transport/quota';
import type { ConnectionQuota } from '../core/requests/quotaBook';
import { leftThisHour, leftToday, quotaName, scarcityOf } from '../host/quotaWords';
import { flags, type TreeNode } from './node';
import { factsTooltip } from '../host/factsTooltip';

/** What a connection may still ask in this hour, and below it in this day. */
export class QuotaNode implements TreeNode {
  readonly id: string;
  readonly parent = undefined;

  constructor(
    private readonly quota: ConnectionQuota,
    /** What the connection is called, where there are others. */
    private readonly name: string | undefined,
  ) {
    this.id = `quota/${quota.connectionId ?? ''}`;
  }

  item(): vscode.TreeItem {
    const { reading } = this.quota;
    const label = leftThisHour(reading.hour);
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.description = this.name;
    item.iconPath = gauge(reading.hour);
    item.contextValue = flags('quota');
    item.accessibilityInformation = {
      label: [label, leftToday(reading.day), this.name ?? this.connection].join(', '),
    };
    return item;
  }

  children(): Promise<readonly TreeNode[]> {
    return Promise.resolve([new DayQuotaNode(this, this.quota)]);
  }

  tooltip(): vscode.MarkdownString {
    return quotaTooltip(this.connection, this.quota);
  }

  get connection(): string {
    return quotaName(this.quota);
  }
}

class DayQuotaNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: QuotaNode,
    private readonly quota: ConnectionQuota,
  ) {
    this.id = `${parent.id}/day`;
  }

  item(): vscode.TreeItem {
    const { day } = this.quota.reading;
    const item = new vscode.TreeItem(leftToday(day));
    item.iconPath = gauge(day);
    item.contextValue = flags('quota');
    return item;
  }

  tooltip(): vscode.MarkdownString {
    return quotaTooltip(this.parent.connection, this.quota);
  }
}

function gauge(window: QuotaWindow): vscode.ThemeIcon {
  const scarcity = scarcityOf(window);
  const color =
    scarcity === 'none' ? undefined : new vscode.ThemeColor(`list.${scarcity}Foreground`);
  return new vscode.ThemeIcon('dashboard', color);
}

/** Both windows of a connection, and where the numbers come from. */
function quotaTooltip(title: string, { reading }: ConnectionQuota) {
  return factsTooltip(title, [
    [vscode.l10n.t('Hour'), leftThisHour(reading.hour)],
    [vscode.l10n.t('Day'), leftToday(reading.day)],
    [vscode.l10n.t('Count'), countedBy(reading.stated)],
  ]);
}

function countedBy(stated: boolean): string {
  return stated
    ? vscode.l10n.t('as CallRail states it')
    : vscode.l10n.t('requests of this window; those of others are not in it');
}
