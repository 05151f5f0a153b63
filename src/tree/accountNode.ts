import * as vscode from 'vscode';
import type { Account } from '../api/schemas/account';
import type { RequestOptions } from '../api/send';
import type { AccountRef } from '../core/refs';
import { factsTooltip } from '../host/factsTooltip';
import { accountFacts } from '../host/recordFacts';
import { CompanyNode } from './companyNode';
import { flags, type TreeNode } from './node';
import { notificationsFolder } from './notificationNode';
import { PagedChildren } from './pagedChildren';
import type { TreeServices } from './services';
import { tagsFolder } from './tagNode';
import { usersFolder } from './userNode';

/** An account: its companies, then what belongs to the account as a whole. */
export class AccountNode implements TreeNode {
  readonly id: string;
  readonly target: AccountRef & { label: string };
  readonly record;
  readonly name: string;
  readonly #companies;
  readonly #folders: readonly TreeNode[];

  constructor(
    services: TreeServices,
    readonly parent: TreeNode | undefined,
    connectionId: string,
    readonly account: Account,
  ) {
    this.id = `${connectionId}/${account.id}`;
    this.name = account.name ?? account.id;
    this.target = { connectionId, accountId: account.id, label: this.name };
    this.record = { ...this.target, kind: 'account', id: account.id } as const;
    this.#companies = new PagedChildren(
      async (options, per_page) => {
        const client = await services.session.client(connectionId);
        return client.companies.list(account.id, { per_page, sort: 'name', order: 'asc' }, options);
      },
      company => new CompanyNode(services, this, company),
      vscode.l10n.t('No companies'),
    );
    this.#folders = [
      tagsFolder(services, this, this.target),
      usersFolder(services, this, this.target),
      notificationsFolder(services, this, this.target),
    ];
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.name, vscode.TreeItemCollapsibleState.Collapsed);
    const hipaa = this.account.hipaa_account ? 'HIPAA' : undefined;
    item.description = hipaa;
    item.iconPath = new vscode.ThemeIcon('organization');
    item.contextValue = flags('account', 'callScope', 'record');
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Account {0}', this.name), hipaa].filter(Boolean).join(', '),
    };
    return item;
  }

  async children(options: RequestOptions): Promise<readonly TreeNode[]> {
    return [...(await this.#companies.nodes(this, options)), ...this.#folders];
  }

  tooltip(): vscode.MarkdownString {
    return factsTooltip(this.name, accountFacts(this.account));
  }
}
