import * as vscode from 'vscode';
import type { Company } from '../api/schemas/company';
import type { AccountRef, CallScope } from '../core/refs';
import { factsTooltip } from '../host/factsTooltip';
import { companyFacts } from '../host/recordFacts';
import type { AccountNode } from './accountNode';
import { integrationsFolder } from './integrationNode';
import { flags, type TreeNode } from './node';
import type { TreeServices } from './services';
import { tagsFolder } from './tagNode';
import { trackersFolder } from './trackerNode';

/** A company: its trackers, tags and integrations. */
export class CompanyNode implements TreeNode {
  readonly id: string;
  readonly name: string;
  readonly target: CallScope & { companyId: Company['id'] };
  readonly record;
  readonly #folders: readonly TreeNode[];

  constructor(
    services: TreeServices,
    readonly parent: AccountNode,
    readonly company: Company,
  ) {
    const account: AccountRef = parent.target;
    this.id = `${parent.id}/${company.id}`;
    this.name = company.name ?? company.id;
    this.target = {
      connectionId: account.connectionId,
      accountId: account.accountId,
      companyId: company.id,
      label: this.name,
    };
    this.record = { ...this.target, kind: 'company', id: company.id } as const;
    this.#folders = [
      trackersFolder(services, this, this.target),
      tagsFolder(services, this, this.target),
      integrationsFolder(services, this, this.target),
    ];
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.name, vscode.TreeItemCollapsibleState.Collapsed);
    const disabled = this.company.status === 'disabled';
    item.description = disabled ? vscode.l10n.t('disabled') : undefined;
    item.iconPath = new vscode.ThemeIcon(
      disabled ? 'circle-slash' : 'briefcase',
      disabled ? new vscode.ThemeColor('disabledForeground') : undefined,
    );
    item.contextValue = flags('company', 'callScope', 'record', disabled && 'disabled');
    const label = vscode.l10n.t('Company {0}', this.name);
    item.accessibilityInformation = {
      label: disabled ? `${label}, ${vscode.l10n.t('disabled')}` : label,
    };
    return item;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- Folders ask when they are opened.
  async children(): Promise<readonly TreeNode[]> {
    return this.#folders;
  }

  tooltip(): vscode.MarkdownString {
    return factsTooltip(this.name, companyFacts(this.company));
  }
}
