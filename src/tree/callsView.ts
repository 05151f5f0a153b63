import * as vscode from 'vscode';
import { isAbort } from '../base/abort';
import { isCallRailError } from '../api/errors';
import type { Call } from '../api/schemas/call';
import type { RequestOptions } from '../api/send';
import { DisposableStore, type Disposable } from '../base/disposable';
import type { CallSearch } from '../core/callSearch';
import type { CallChange, CallStore } from '../core/callStore';
import type { ConnectedAccount, Directory } from '../core/directory';
import type { FoundCalls } from '../core/foundCalls';
import { PagedList } from '../core/pagedList';
import type { CallQuery } from '../core/query/callQuery';
import type { CallsQuestion, NamedAccount, QuestionChange } from '../core/query/callsQuestion';
import { looksAfterFetching, withoutSearch, withTagRenamed } from '../core/query/queryParts';
import { sameCall } from '../core/refs';
import type { Session } from '../core/session';
import type { TagChange, TagEditor } from '../core/tagEditor';
import { contextKeys, viewIds } from '../contributions';
import type { SavedSearches } from '../host/savedSearches';
import { CallNode } from './callNode';
import { callsDescription, lookOnLabel } from './callsDescription';
import { nodesOf } from './dayNode';
import { firstQuestion } from './firstQuestion';
import type { TreeNode } from './node';
import { LoadMoreNode } from './loadMoreNode';
import { noCallsNodes } from './noCallsNodes';
import { NodeProvider } from './provider';
import { dropsOf } from './savedSearchDrops';
import { SavedSearchesNode } from './savedSearchNode';

export interface CallsViewServices {
  session: Session;
  directory: Directory;
  calls: CallStore;
  search: CallSearch;
  tagEditor: TagEditor;
  savedSearches: SavedSearches;
}

/** The Calls view: the saved searches, and the calls of one account that a query finds. */
export class CallsView implements Disposable {
  readonly provider: NodeProvider;
  readonly view: vscode.TreeView<TreeNode>;
  #question = firstQuestion();
  /** The calls that answer the question; made when it is first asked. */
  #list: PagedList<Call, FoundCalls> | undefined;
  /** Ends the requests of a question that is no longer asked. */
  #asking = new AbortController();
  readonly #owned: DisposableStore;

  constructor(
    private readonly services: CallsViewServices,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.provider = new NodeProvider(options => this.#roots(options), onFailure);
    this.view = vscode.window.createTreeView(viewIds.calls, {
      treeDataProvider: this.provider,
      showCollapseAll: true,
      dragAndDropController: dropsOf(services.savedSearches),
    });
    this.#owned = new DisposableStore(
      this.view,
      this.provider,
      services.session.onDidChange(() => this.#reset()),
      services.session.onDidChangeConnections(() => void this.#checkConnection()),
      services.calls.onDidChange(change => this.#take(change)),
      services.tagEditor.onDidChange(change => void this.#follow(change)),
      services.savedSearches.onDidChange(() => this.provider.refresh()),
    );
  }

  /** Whose calls are shown; undefined as long as nobody has chosen, and nothing been shown. */
  get account(): NamedAccount | undefined {
    return this.#question.account;
  }

  /** The query that is asked, in the canonical form unless it has problems. */
  get query(): string {
    return this.#question.text;
  }

  /** The same, read. */
  get asked(): CallQuery {
    return this.#question.query;
  }

  /** What people call that whose calls are shown: a company, tracker or tag, or the account. */
  get label(): string | undefined {
    return this.#question.scope?.label ?? this.account?.name;
  }

  /** Asks for other calls, of the same account unless another is named. */
  async ask(change: QuestionChange): Promise<void> {
    const { nextQuestion } = await import('../core/query/callsQuestion');
    this.#change(nextQuestion(this.#question, change, Date.now()));
    this.provider.refresh();
  }

  /** Shows all calls of the scope and the dates again. */
  clearSearch(): Promise<void> {
    const { query, scope } = this.#question;
    return this.ask({ query: withoutSearch(query, scope?.query) });
  }

  /** Reads the calls on display anew, as many as there are. */
  refresh(): void {
    this.provider.refresh(undefined, { fresh: true });
  }

  dispose(): void {
    this.#asking.abort();
    this.#owned.dispose();
  }

  async #roots({ fresh }: RequestOptions): Promise<readonly TreeNode[]> {
    const options = { fresh, signal: this.#asking.signal };
    const { mode } = this.services.session;
    if (mode !== 'live' && mode !== 'demo') return [];
    const saved = this.services.savedSearches.all.length > 0;
    const top = saved ? [new SavedSearchesNode(this.services.savedSearches)] : [];
    try {
      const account = await this.#account(options);
      // Without a connection the welcome text says what to do; the Accounts view shows the rest.
      if (!account) return [];
      const calls = await this.#calls(account, options);
      // With nothing but calls that are not there, the welcome text says so.
      return saved && calls.length === 0
        ? [...top, ...noCallsNodes(this.#searches)]
        : [...top, ...calls];
    } catch (error) {
      // A search that cannot be asked must not hide those that can.
      if (!saved || isAbort(error)) throw error;
      this.onFailure(error);
      const { failureNodes } = await import('./failureNodes');
      return [...top, ...failureNodes(undefined, error)];
    }
  }

  async #calls(account: NamedAccount, options: RequestOptions): Promise<TreeNode[]> {
    const { text, query } = this.#question;
    const list = (this.#list ??= new PagedList((again, perPage) =>
      this.services.search.find(account, text, { ...again, perPage }),
    ));
    await list.load(options);
    options.signal?.throwIfAborted();
    this.#describe();
    const nodes = nodesOf(list.items, account, await import('../core/callText'), query.sort);
    if (!list.hasMore) return nodes;
    const further =
      looksAfterFetching(query) && list.last ? lookOnLabel(list.last.facts) : undefined;
    return [...nodes, new LoadMoreNode(undefined, list, further)];
  }

  /** Until somebody chooses, the first account there is. */
  async #account(options: RequestOptions): Promise<NamedAccount | undefined> {
    if (this.account) return this.account;
    const [first] = await this.#accounts(options);
    options.signal?.throwIfAborted();
    if (first) {
      const { ref, account } = first;
      this.#question.account ??= { ...ref, name: account.name ?? account.id };
    }
    return this.account;
  }

  async #accounts(options: RequestOptions): Promise<ConnectedAccount[]> {
    try {
      return await this.services.directory.accounts(options);
    } catch (error) {
      // Ours, not the server's: there is no connection at all, and the welcome text says so.
      if (isCallRailError(error, 'connection-required') && error.status === undefined) return [];
      throw error;
    }
  }

  /** Whether something is searched for, besides a scope and dates. */
  get #searches(): boolean {
    return this.#question.search !== '';
  }

  #describe(): void {
    this.view.description = this.account && callsDescription(this.#question, this.#list?.last);
  }

  #change(question: CallsQuestion): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#question = question;
    this.#list = undefined;
    this.#describe();
    void vscode.commands.executeCommand('setContext', contextKeys.callsSearched, this.#searches);
  }

  #reset(): void {
    this.#change(firstQuestion());
    this.provider.refresh();
  }

  /** Another connection changes nothing here, unless it was the one in use. */
  async #checkConnection(): Promise<void> {
    const { account } = this;
    const connections = await this.services.session.connections().catch(() => undefined);
    const works = connections?.some(
      ({ connection_id, status }) => connection_id === account?.connectionId && status === 'ACTIVE',
    );
    if (connections && !works) this.#reset();
  }

  /** Queries name tags, so the view follows when one that it asks for is renamed or deleted. */
  async #follow({ ref, tag, deleted }: TagChange): Promise<void> {
    const { account, scope, query } = this.#question;
    if (ref.accountId !== account?.accountId || query.tags.length === 0) return;
    const named = (this.#list?.items ?? [])
      .flatMap(({ tags }) => tags)
      .find(({ id, name }) => String(id) === tag.id && query.tags.includes(name));
    const isScope = scope?.tagId === tag.id;
    const [before = named?.name] = isScope ? scope.query.tags : [];
    const after = deleted ? undefined : tag.name;
    if (before === undefined || before === after) return;
    await this.ask({
      query: withTagRenamed(query, before, after),
      ...(isScope &&
        after !== undefined && {
          scope: { ...scope, label: after, query: withTagRenamed(scope.query, before, after) },
        }),
    });
  }

  /** Shows the change of one call; only its line is drawn again. */
  #take({ ref, call }: CallChange): void {
    const isCall = (node: TreeNode): node is CallNode =>
      node instanceof CallNode && sameCall(node.target, ref);
    const shown = this.provider.filter(isCall);
    if (!call) {
      // Without it, every later page begins one call earlier.
      if (shown.length > 0) this.refresh();
      return;
    }
    this.#list?.update(call);
    for (const node of shown) {
      node.show(call);
      this.provider.refresh(node);
    }
  }
}
