import * as vscode from 'vscode';
import { isCallRailError } from '../api/errors';
import type { Page } from '../api/pagination';
import type { Call } from '../api/schemas/call';
import type { RequestOptions } from '../api/send';
import type { Disposable } from '../base/disposable';
import type { CallChange, CallStore } from '../core/callStore';
import { dateFilters, type CallRange } from '../core/dateRange';
import type { ConnectedAccount, Directory } from '../core/directory';
import { sameCall, type CallScope } from '../core/refs';
import type { Session } from '../core/session';
import { contextKeys, viewIds } from '../contributions';
import { rangeName } from '../host/rangeName';
import { defaultRange } from '../host/settings';
import { CallNode } from './callNode';
import { groupByDay } from './dayNode';
import type { TreeNode } from './node';
import { LoadMoreNode } from './pagedNode';
import { NodeProvider } from './provider';

export interface CallsViewServices {
  session: Session;
  directory: Directory;
  calls: CallStore;
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
  #pages: Page<Call>[] = [];
  /** Ends the requests of a question that is no longer asked. */
  #asking = new AbortController();
  readonly #subscriptions: Disposable[];

  constructor(
    private readonly services: CallsViewServices,
    onFailure: (error: unknown) => void,
  ) {
    this.provider = new NodeProvider(options => this.#roots(options), onFailure);
    this.view = vscode.window.createTreeView(viewIds.calls, {
      treeDataProvider: this.provider,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      services.session.onDidChange(() => this.#reset()),
      services.session.onDidChangeConnections(() => this.#reset()),
      services.calls.onDidChange(change => this.#take(change)),
    ];
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
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.view.dispose();
    this.provider.dispose();
  }

  async #roots({ fresh }: RequestOptions): Promise<readonly TreeNode[]> {
    const options = { fresh, signal: this.#asking.signal };
    const { mode } = this.services.session;
    if (mode !== 'live' && mode !== 'demo') return [];
    const scope = await this.#scope(options);
    // Without a connection the welcome text says what to do; the Accounts view shows the rest.
    if (!scope) return [];
    if (this.#pages.length === 0 || options.fresh) await this.#load(scope, options);
    this.#describe();
    const text = await import('../core/callText');
    const last = this.#pages.at(-1);
    const days = groupByDay(this.#items, scope, text);
    return last?.hasMore ? [...days, this.#more(last)] : days;
  }

  get #items(): Call[] {
    const seen = new Set<string>();
    // Calls that arrive while one pages push others to the next page, where they come again.
    return this.#pages
      .flatMap(page => page.items)
      .filter(({ id }) => !seen.has(id) && seen.add(id));
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
      if (isCallRailError(error, 'connection-required')) return [];
      throw error;
    }
  }

  async #load(scope: CallScope, options: RequestOptions): Promise<void> {
    const wanted = Math.max(1, this.#pages.length);
    const dates = dateFilters(this.range, Date.now());
    const search = this.search || undefined;
    const pages = [await this.services.calls.list(scope, dates, { ...options, search })];
    while (pages.length < wanted) {
      const next = await pages.at(-1)?.next(options);
      if (!next) break;
      pages.push(next);
    }
    options.signal?.throwIfAborted();
    this.#pages = pages;
  }

  #more(last: Page<Call>): LoadMoreNode {
    return new LoadMoreNode(undefined, this.#items.length, last.total, async () => {
      const next = await last.next();
      if (next && this.#pages.at(-1) === last) this.#pages.push(next);
    });
  }

  /** `Acme Dental · last 7 days · “smith” · 37 calls` beside the view's title. */
  #describe(): void {
    const total = this.#pages[0]?.total;
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
    this.#pages = [];
  }

  #reset(): void {
    this.#change({});
    this.view.description = undefined;
    void vscode.commands.executeCommand('setContext', contextKeys.callsSearched, false);
    this.provider.refresh();
  }

  /** Shows the change of one call; only its line is drawn again. */
  #take({ ref, call }: CallChange): void {
    const isCall = (node: TreeNode): node is CallNode =>
      node instanceof CallNode && sameCall(node.target, ref);
    const shown = this.provider.filter(isCall);
    if (shown.length === 0) return;
    this.#pages = this.#pages.map(page => ({
      ...page,
      total: call || page.total === undefined ? page.total : page.total - 1,
      items: page.items.flatMap(item => (item.id === ref.callId ? (call ? [call] : []) : [item])),
    }));
    for (const node of shown) {
      if (call) {
        node.show(call);
        this.provider.refresh(node);
      } else this.provider.refresh();
    }
  }
}
