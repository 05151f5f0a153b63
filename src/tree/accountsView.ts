import * as vscode from 'vscode';
import type { Account } from '../api/schemas/account';
import type { RequestOptions } from '../api/send';
import type { Disposable } from '../base/disposable';
import type { TagEditor } from '../core/tagEditor';
import { viewIds } from '../contributions';
import { showState } from '../host/viewState';
import { FolderNode } from './folderNode';
import { accountList, ConnectionNode } from './connectionNode';
import type { TreeNode } from './node';
import type { PagedChildren } from './pagedChildren';
import { NodeProvider } from './provider';
import type { TreeServices } from './services';

/** The Accounts view: connections, accounts, companies, and what belongs to them. */
export class AccountsView implements Disposable {
  readonly provider: NodeProvider;
  readonly view: vscode.TreeView<TreeNode>;
  #only: { connectionId: string; accounts: PagedChildren<Account> } | undefined;
  readonly #subscriptions: Disposable[];

  constructor(
    private readonly services: TreeServices & { tagEditor: TagEditor },
    onFailure: (error: unknown) => void,
  ) {
    this.provider = new NodeProvider(options => this.#roots(options), onFailure);
    this.view = vscode.window.createTreeView(viewIds.accounts, {
      treeDataProvider: this.provider,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      services.session.onDidChange(() => {
        this.#only = undefined;
        this.provider.refresh();
      }),
      services.session.onDidChangeConnections(() => this.refresh()),
      services.tagEditor.onDidChange(({ ref, tag }) =>
        this.#refreshTags(ref.accountId, tag.company_id ?? undefined),
      ),
    ];
  }

  /** Reads everything anew. */
  refresh(): void {
    this.provider.refresh(undefined, { fresh: true });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.view.dispose();
    this.provider.dispose();
  }

  /** One working connection is no choice, so its accounts are the top. */
  async #roots(options: RequestOptions): Promise<readonly TreeNode[]> {
    const { session } = this.services;
    const { credentials } = session;
    if (!credentials) return [];
    const connections = await session.connections(options);
    // What an old key could reach says nothing about the new one.
    if (session.credentials !== credentials) return [];
    const usable = connections.some(({ status }) => status === 'ACTIVE');
    await showState(usable ? 'ready' : 'no-connection');
    const [only] = connections;
    if (only?.status === 'ACTIVE' && connections.length === 1)
      return this.#accountsOf(only.connection_id, options);
    return connections.map(
      (connection, index) =>
        new ConnectionNode(this.services, connection, vscode.l10n.t('Connection {0}', index + 1)),
    );
  }

  /** The list is kept, and with it the pages that were loaded. */
  #accountsOf(connectionId: string, options: RequestOptions): Promise<TreeNode[]> {
    if (this.#only?.connectionId !== connectionId)
      this.#only = { connectionId, accounts: accountList(this.services, undefined, connectionId) };
    return this.#only.accounts.nodes(undefined, options);
  }

  /** Only the folder that the tag stands in is read again. */
  #refreshTags(accountId: string, companyId: string | undefined): void {
    const isTagFolder = (node: TreeNode): node is FolderNode<{ id: string }> =>
      node instanceof FolderNode &&
      node.folder.kind === 'tags' &&
      node.target.accountId === accountId &&
      node.target.companyId === companyId;
    for (const folder of this.provider.filter(isTagFolder))
      this.provider.refresh(folder, { fresh: true });
  }
}
