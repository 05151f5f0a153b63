import * as vscode from 'vscode';
import type { Account } from '../api/schemas/account';
import type { Connection } from '../api/schemas/connection';
import type { RequestOptions } from '../api/send';
import { factsTooltip } from '../host/factsTooltip';
import { AccountNode } from './accountNode';
import { flags, type TreeNode } from './node';
import { PagedChildren } from './pagedChildren';
import type { TreeServices } from './services';

/** One of several connections. An unfinished or failed one shows its remedy instead of accounts. */
export class ConnectionNode implements TreeNode {
  readonly parent = undefined;
  readonly id: string;
  readonly target: { connectionId: string };
  readonly accounts: PagedChildren<Account>;

  constructor(
    services: TreeServices,
    readonly connection: Connection,
    private readonly name: string,
  ) {
    this.id = connection.connection_id;
    this.target = { connectionId: connection.connection_id };
    this.accounts = accountList(services, this, connection.connection_id);
  }

  item(): vscode.TreeItem {
    const { status } = this.connection;
    const active = status === 'ACTIVE';
    const item = new vscode.TreeItem(
      this.name,
      active ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
    );
    item.description = connectionState(status);
    item.iconPath = new vscode.ThemeIcon(
      active ? 'plug' : status === 'PENDING' ? 'watch' : 'error',
      active ? undefined : new vscode.ThemeColor('list.warningForeground'),
    );
    item.contextValue = flags('connection', status.toLowerCase());
    if (status === 'PENDING')
      item.command = {
        command: 'callrail.finishConnection',
        title: vscode.l10n.t('Finish Connection'),
        arguments: [this],
      };
    if (status === 'FAILED')
      item.command = {
        command: 'callrail.addConnection',
        title: vscode.l10n.t('Add Connection'),
      };
    item.accessibilityInformation = { label: `${this.name}, ${connectionState(status)}` };
    return item;
  }

  async children(options: RequestOptions): Promise<readonly TreeNode[]> {
    if (this.connection.status !== 'ACTIVE') return [];
    return this.accounts.nodes(this, options);
  }

  tooltip(): vscode.MarkdownString {
    const { connection_id, status, creation_time, method } = this.connection;
    return factsTooltip(this.name, [
      [vscode.l10n.t('Connection'), connection_id],
      [vscode.l10n.t('Status'), status],
      [vscode.l10n.t('Created'), creation_time],
      [vscode.l10n.t('Method'), method],
    ]);
  }
}

/** The accounts that a connection reaches; the top of the tree when there is one connection. */
export function accountList(
  services: TreeServices,
  parent: TreeNode | undefined,
  connectionId: string,
) {
  return new PagedChildren(
    options => services.directory.accountPage(connectionId, options),
    account => new AccountNode(services, parent, connectionId, account),
    vscode.l10n.t('No accounts'),
  );
}

function connectionState(status: string): string {
  switch (status) {
    case 'ACTIVE':
      return vscode.l10n.t('connected');
    case 'PENDING':
      return vscode.l10n.t('waiting for consent: click to finish');
    case 'FAILED':
      return vscode.l10n.t('failed: click to connect anew, then remove this one');
    default:
      return status.toLowerCase();
  }
}
