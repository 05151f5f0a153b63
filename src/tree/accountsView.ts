import * as vscode from 'vscode';
import type { Account } from '../api/schemas/account';
import type { Call } from '../api/schemas/call';
import type { RequestOptions } from '../api/send';
import { DisposableStore, type Disposable } from '../base/disposable';
import type { CallStore } from '../core/callStore';
import type { TagEditor } from '../core/tagEditor';
import { viewIds } from '../contributions';
import { connectionName } from '../host/connectionName';
import { showState } from '../host/viewState';
import { FolderNode } from './folderNode';
import { accountList, ConnectionNode } from './connectionNode';
import type { TreeNode } from './node';
import type { PagedChildren } from './pagedChildren';
import { NodeProvider } from './provider';
import type { TreeServices } from './services';
import { TagNode } from './tagNode';

/** The Accounts view: connections, accounts, companies, and what belongs to them. */
export class AccountsView implements Disposable {
  readonly provider: NodeProvider;
  readonly view: vscode.TreeView<TreeNode>;
  #only: { connectionId: string; accounts: PagedChildren<Account> } | undefined;
  readonly #owned: DisposableStore;

  constructor(
    private readonly services: TreeServices & { tagEditor: TagEditor; calls: CallStore },
    onFailure: (error: unknown) => void,
  ) {
    this.provider = new NodeProvider(options => this.#roots(options), onFailure);
    this.view = vscode.window.createTreeView(viewIds.accounts, {
      treeDataProvider: this.provider,
      showCollapseAll: true,
    });
    this.#owned = new DisposableStore(
      this.view,
      this.provider,
      services.session.onDidChange(() => {
        this.#only = undefined;
        this.provider.refresh();
      }),
      services.session.onDidChangeConnections(() => this.refresh()),
      services.tagEditor.onDidChange(({ ref, tag }) =>
        this.#refreshTags(ref.accountId, tag.company_id ?? undefined),
      ),
      services.calls.onDidChange(({ ref, call }) => call && this.#noticeTags(ref.accountId, call)),
    );
  }

  /** Reads everything anew. */
  refresh(): void {
    this.provider.refresh(undefined, { fresh: true });
  }

  dispose(): void {
    this.#owned.dispose();
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
      (connection, index) => new ConnectionNode(this.services, connection, connectionName(index)),
    );
  }

  /** The list is kept, and with it the pages that were loaded. */
  #accountsOf(connectionId: string, options: RequestOptions): Promise<TreeNode[]> {
    if (this.#only?.connectionId !== connectionId)
      this.#only = { connectionId, accounts: accountList(this.services, undefined, connectionId) };
    return this.#only.accounts.nodes(undefined, options);
  }

  /** A call that was tagged with a new name has created that tag in its company. */
  #noticeTags(accountId: string, { company_id, tags }: Call): void {
    const isTag = (node: TreeNode): node is TagNode =>
      node instanceof TagNode && node.target.accountId === accountId;
    const shown = this.provider.filter(isTag);
    const known = new Set(shown.map(({ name }) => name));
    const isLoaded = shown.some(({ target }) => target.companyId === company_id);
    if (isLoaded && company_id && tags.some(({ name }) => !known.has(name)))
      this.#refreshTags(accountId, company_id);
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
