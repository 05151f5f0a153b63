import * as vscode from 'vscode';
import { isCallRailError } from '../api/errors';
import type { Call } from '../api/schemas/call';
import type { RequestOptions } from '../api/send';
import { DisposableStore, type Disposable } from '../base/disposable';
import type { CallChange, CallStore } from '../core/callStore';
import { dateFilters, type CallRange } from '../core/dateRange';
import type { ConnectedAccount, Directory } from '../core/directory';
import { PagedList } from '../core/pagedList';
import { sameCall, type CallScope } from '../core/refs';
import type { Session } from '../core/session';
import type { TagChange, TagEditor } from '../core/tagEditor';
import { contextKeys, viewIds } from '../contributions';
import { rangeName } from '../host/rangeName';
import { defaultRange } from '../host/settings';
import { CallNode } from './callNode';
import { groupByDay } from './dayNode';
import type { TreeNode } from './node';
import { LoadMoreNode } from './loadMoreNode';
import { NodeProvider } from './provider';

export interface CallsViewServices {
  session: Session;
  directory: Directory;
  calls: CallStore;
  tagEditor: TagEditor;
}

/** What the view asks for. Whatever is left out when it changes stays. */
export interface CallsQuestion {
  scope: CallScope;
  range: CallRange;
  /** One term, as CallRail searches: numbers, names, notes, sources. */
  search: string;
}

/** The Calls view: the calls of one account, company, tracker or tag, in a range that it states. */
export class CallsView implements Disposable {
  readonly provider: NodeProvider;
  readonly view: vscode.TreeView<TreeNode>;
  #question: Partial<CallsQuestion> = {};
  /** The calls that answer the question; made when it is first asked. */
  #list: PagedList<Call> | undefined;
  /** Ends the requests of a question that is no longer asked. */
  #asking = new AbortController();
  readonly #owned: DisposableStore;

  constructor(
    private readonly services: CallsViewServices,
    onFailure: (error: unknown) => void,
  ) {
    this.provider = new NodeProvider(options => this.#roots(options), onFailure);
    this.view = vscode.window.createTreeView(viewIds.calls, {
      treeDataProvider: this.provider,
      showCollapseAll: true,
    });
    this.#owned = new DisposableStore(
      this.view,
      this.provider,
      services.session.onDidChange(() => this.#reset()),
      services.session.onDidChangeConnections(() => void this.#checkConnection()),
      services.calls.onDidChange(change => this.#take(change)),
      services.tagEditor.onDidChange(change => this.#follow(change)),
    );
  }

  get scope(): CallScope | undefined {
    return this.#question.scope;
  }

  get range(): CallRange {
    return this.#question.range ?? { kind: 'named', name: defaultRange() };
  }

  get search(): string {
    return this.#question.search ?? '';
  }

  /** The same as a query. */
  get query(): string {
    const { scope, range } = this;
    const words = [
      scope?.companyId !== undefined && `company:${scope.companyId}`,
      scope?.trackerId !== undefined && `tracker:${scope.trackerId}`,
      scope?.tagName !== undefined && `tag:"${scope.tagName}"`,
      range.kind === 'named' && `range:${range.name}`,
      range.kind === 'days' && `from:${range.start} to:${range.end}`,
      this.search && `"${this.search}"`,
    ];
    return words.filter(Boolean).join(' ');
  }

  /** Asks for other calls; what is left out stays as it is. Another scope drops the search. */
  ask(question: Partial<CallsQuestion>): void {
    const search = question.search ?? (question.scope ? '' : this.search);
    this.#change({ ...this.#question, ...question, search });
    void vscode.commands.executeCommand('setContext', contextKeys.callsSearched, search !== '');
    this.#describe();
    this.provider.refresh();
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
    const scope = await this.#scope(options);
    // Without a connection the welcome text says what to do; the Accounts view shows the rest.
    if (!scope) return [];
    const list = (this.#list ??= this.#listOf(scope));
    await list.load(options);
    options.signal.throwIfAborted();
    this.#describe();
    const text = await import('../core/callText');
    const days = groupByDay(list.items, scope, text);
    return list.hasMore ? [...days, new LoadMoreNode(undefined, list)] : days;
  }

  /** Until somebody chooses, the first account there is. */
  async #scope(options: RequestOptions): Promise<CallScope | undefined> {
    if (this.#question.scope) return this.#question.scope;
    const [first] = await this.#accounts(options);
    options.signal?.throwIfAborted();
    if (first) {
      const label = first.account.name ?? first.account.id;
      this.#question.scope ??= { ...first.ref, label };
    }
    return this.#question.scope;
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

  #listOf(scope: CallScope): PagedList<Call> {
    const dates = dateFilters(this.range, Date.now());
    const search = this.search || undefined;
    return new PagedList((options, perPage) =>
      this.services.calls.list(scope, dates, { ...options, search, perPage }),
    );
  }

  /** `Acme Dental · last 7 days · “smith” · 37 calls` beside the view's title. */
  #describe(): void {
    const total = this.#list?.total;
    const parts = [
      this.scope?.label,
      rangeName(this.range),
      this.search && `“${this.search}”`,
      total === undefined
        ? undefined
        : total === 1
          ? vscode.l10n.t('1 call')
          : vscode.l10n.t('{0} calls', total),
    ];
    this.view.description = this.scope ? parts.filter(Boolean).join(' · ') : undefined;
  }

  #change(question: Partial<CallsQuestion>): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#question = question;
    this.#list = undefined;
  }

  #reset(): void {
    this.#change({});
    this.view.description = undefined;
    void vscode.commands.executeCommand('setContext', contextKeys.callsSearched, false);
    this.provider.refresh();
  }

  /** Another connection changes nothing here, unless it was the one in use. */
  async #checkConnection(): Promise<void> {
    const { scope } = this.#question;
    const connections = await this.services.session.connections().catch(() => undefined);
    const works = connections?.some(
      ({ connection_id, status }) => connection_id === scope?.connectionId && status === 'ACTIVE',
    );
    if (connections && !works) this.#reset();
  }

  /** The calls of a tag go by its name, so the view follows when that changes. */
  #follow({ tag, deleted }: TagChange): void {
    const { scope } = this.#question;
    if (scope?.tagId !== tag.id) return;
    if (deleted) this.#reset();
    else if (scope.tagName !== tag.name)
      this.ask({ scope: { ...scope, tagName: tag.name, label: tag.name }, search: this.search });
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
