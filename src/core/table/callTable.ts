import type { Call } from '../../api/schemas/call';
import type { RequestOptions } from '../../api/send';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { CallSearch } from '../callSearch';
import type { CallChange, CallStore } from '../callStore';
import { everyCall, type CallQuery } from '../query/callQuery';
import { printQuery } from '../query/printQuery';
import type { AccountRef } from '../refs';
import type { TagChange, TagEditor } from '../tagEditor';
import { callColumn, fieldsOf, isSortField, knownColumns } from './callColumns';
import { KeptCalls } from './keptCalls';
import { RowOrder } from './rowOrder';
import type { TableAnswer, TableFacts, TableSort } from './tableFacts';

export interface CallTableServices {
  search: CallSearch;
  calls: CallStore;
  tagEditor: TagEditor;
}

/** As many as CallRail gives at a time. */
export const pageSize = 250;

/** How many pages are loaded again, unasked, where as many had been there. */
const pagesAgain = 20;

/** What rows are made of whatever the columns are: what bulk edits and their preview speak of. */
const always = [
  'id',
  'customer_name',
  'customer_phone_number',
  'company_id',
  'lead_status',
  'tags',
];

/** The calls that a query means, page by page, as rows of chosen columns. */
export class CallTable implements Disposable {
  #columns: readonly string[];
  #answer: TableAnswer;
  /** Sorted here, since CallRail does not sort by that. */
  #order: RowOrder | undefined;
  /** The question that is being asked, and the pages that are on their way. */
  #asking: AbortController | undefined;
  #loading: { controller: AbortController; rows: number; done: Promise<void> } | undefined;
  #failure: unknown;
  #tagsMayBeOld = false;
  #version = 0;
  readonly #changed = new Emitter<void>();
  readonly #subscriptions: DisposableStore;
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly services: CallTableServices,
    readonly account: AccountRef,
    query: string,
    columns: readonly string[],
    /** BCP 47: texts are sorted as its readers expect. */
    private readonly language: string,
  ) {
    this.#columns = knownColumns(columns);
    this.#answer = this.#nothing(query);
    this.#subscriptions = new DisposableStore(
      this.#changed,
      services.calls.onDidChange(change => this.#followCall(change)),
      services.tagEditor.onDidChange(change => this.#followTag(change)),
    );
  }

  get columns(): readonly string[] {
    return this.#columns;
  }

  /** The query, as it is printed; as it was written where it could not be asked. */
  get text(): string {
    return this.#answer.text;
  }

  get facts(): TableFacts {
    const { text, query, after, kept, gone, page } = this.#answer;
    return {
      version: this.#version,
      text,
      query,
      after,
      columns: this.#columns,
      rows: kept.size,
      total: page?.total === undefined ? undefined : page.total - gone,
      hasMore: page?.hasMore === true,
      loading: this.#asking !== undefined || this.#loading !== undefined,
      sort: this.#sort,
      search: page?.facts,
      failure: this.#failure,
      tagsMayBeOld: this.#tagsMayBeOld,
    };
  }

  /** Calls and requests that loading all would take; undefined where nobody knows. */
  get remaining(): { calls: number; requests: number } | undefined {
    const { page } = this.#answer;
    if (page?.hasMore !== true) return { calls: 0, requests: 0 };
    if (page.facts.whole === undefined) return undefined;
    const calls = Math.max(0, page.facts.whole - page.facts.looked);
    return { calls, requests: Math.max(1, Math.ceil(calls / pageSize)) };
  }

  /**
   * Asks for other calls; what was asked before is given up, and resolves to false. The table stays as
   * it was where that fails, and the failure is thrown. Loading goes on, unwaited for, until there are
   * `rows` (but not for more than 20 pages).
   */
  async ask(
    text: string,
    { rows = 0, signal, ...options }: RequestOptions & { rows?: number } = {},
  ): Promise<boolean> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const either = signal ? AbortSignal.any([asking.signal, signal]) : asking.signal;
    try {
      await this.#ask(text, { ...options, signal: either });
    } catch (error) {
      if (asking.signal.aborted) return false;
      throw error;
    } finally {
      if (this.#asking === asking) {
        this.#asking = undefined;
        this.#changed.fire();
      }
    }
    void this.#load(Math.min(rows, pagesAgain * pageSize));
    return true;
  }

  /** Shows no calls: the query cannot be asked. */
  refuse(text: string, failure: unknown): void {
    this.stop();
    this.#answer = this.#nothing(text);
    this.#failure = failure;
    this.#rowsChanged();
  }

  /** Asks anew, for as many rows as there are (but not for more than 20 pages). */
  reload(options?: RequestOptions): Promise<boolean> {
    const rows = this.#answer.kept.size;
    return this.ask(this.text, { ...options, fresh: true, rows });
  }

  /** Resolves once the next page is there, or has failed, which the facts tell; at once if more come. */
  more(): Promise<void> {
    return this.#loading ? Promise.resolve() : this.#load(this.#answer.kept.size + 1);
  }

  /** The same for all pages; what can be said against that is to be said before. */
  all(): Promise<void> {
    return this.#load(Infinity);
  }

  /** Gives up what is on its way; what is here stays. */
  stop(): void {
    this.#asking?.abort();
    this.#loading?.controller.abort();
  }

  /** Shows other columns. Calls are asked for anew only where they lack a field. */
  async setColumns(columns: readonly string[], options?: RequestOptions): Promise<void> {
    this.#columns = knownColumns(columns);
    const { fields } = this.#answer.kept;
    const complete = fieldsOf(this.#columns).every(field => fields.includes(field));
    this.#rowsChanged();
    if (!complete && this.#answer.page) await this.reload(options);
  }

  /** Sorts at CallRail where CallRail can, by asking anew; else the rows that are here. */
  async sort({ key, descending }: TableSort, options?: RequestOptions): Promise<void> {
    const sort = callColumn(key)?.sort;
    if (sort === undefined || sort === 'none') return;
    if (isSortField(key)) {
      const query: CallQuery = { ...this.#answer.query, sort: { field: key, descending } };
      if (await this.ask(printQuery(query), options)) this.#order = undefined;
    } else this.#order = new RowOrder(key, descending, this.language);
    this.#rowsChanged();
  }

  /** Calls in the order of display, with the fields that are kept of them. */
  rows(from: number, count: number): Call[] {
    return this.#places(from, from + count).flatMap(place => this.#answer.kept.at(place) ?? []);
  }

  /** Ids of the rows `from` up to and with `to`. */
  ids(from: number, to: number): string[] {
    return this.#places(from, to + 1).flatMap(place => this.#answer.kept.idAt(place) ?? []);
  }

  /** Those of these calls that are here, in the order of display. */
  chosen(ids: Iterable<string>): Call[] {
    const wanted = new Set(ids);
    const { kept } = this.#answer;
    return this.#places(0, kept.size).flatMap(place =>
      wanted.has(kept.idAt(place) ?? '') ? (kept.at(place) ?? []) : [],
    );
  }

  dispose(): void {
    this.stop();
    this.#subscriptions.dispose();
  }

  get #sort(): TableFacts['sort'] {
    if (this.#order) {
      const { key, descending } = this.#order;
      return { key, descending, place: 'client' };
    }
    if (!this.#answer.page) return undefined;
    const { field, descending } = this.#answer.query.sort ?? {
      field: 'start_time',
      descending: true,
    };
    return { key: field, descending, place: 'server' };
  }

  async #ask(text: string, options: RequestOptions): Promise<void> {
    const { search } = this.services;
    const plan = await search.plan(this.account, text, options);
    const fields = [...new Set([...always, ...fieldsOf(this.#columns)])];
    const page = await search.find(this.account, plan.text, {
      ...options,
      perPage: pageSize,
      fields: fieldsOf(this.#columns).filter(key => callColumn(key)?.extra),
    });
    options.signal?.throwIfAborted();
    this.#loading?.controller.abort();
    this.#loading = undefined;
    const kept = new KeptCalls(fields);
    kept.add(page.items);
    const { text: printed, query, after } = plan;
    this.#answer = { text: printed, query, after, kept, gone: 0, page };
    this.#failure = undefined;
    this.#tagsMayBeOld = false;
    this.#order = this.#order && fields.includes(this.#order.key) ? this.#order.again() : undefined;
    this.#version += 1;
  }

  /** Loads until there are `rows`, or goes on to as many where pages are on their way. */
  #load(rows: number): Promise<void> {
    if (this.#loading) {
      this.#loading.rows = Math.max(this.#loading.rows, rows);
      return this.#loading.done;
    }
    if (this.#asking || this.#answer.kept.size >= rows) return Promise.resolve();
    const loading = { controller: new AbortController(), rows, done: Promise.resolve() };
    this.#loading = loading;
    this.#failure = undefined;
    loading.done = this.#loadPages(loading).finally(() => {
      if (this.#loading === loading) this.#loading = undefined;
      this.#changed.fire();
    });
    this.#changed.fire();
    return loading.done;
  }

  async #loadPages(loading: { controller: AbortController; rows: number }): Promise<void> {
    const { signal } = loading.controller;
    const answer = this.#answer;
    try {
      while (answer.page?.hasMore && answer.kept.size < loading.rows) {
        // Nobody asks for these pages again, and they would push others out.
        const next = await answer.page.next({ signal, keep: false });
        signal.throwIfAborted();
        if (!next) break;
        answer.kept.add(next.items);
        answer.page = next;
        if (this.#order) this.#version += 1;
        this.#changed.fire();
      }
    } catch (error) {
      if (!signal.aborted) this.#failure = error;
    }
  }

  #places(from: number, to: number): readonly number[] {
    const { kept } = this.#answer;
    if (this.#order) return this.#order.places(kept.size, place => kept.at(place)).slice(from, to);
    const last = Math.min(to, kept.size);
    return Array.from({ length: Math.max(0, last - from) }, (_, index) => from + index);
  }

  /** A change keeps its row in its place; what is gone moves those below. */
  #followCall({ ref, call }: CallChange): void {
    if (ref.accountId !== this.account.accountId) return;
    const { kept } = this.#answer;
    if (!(call ? kept.update(call) : kept.remove(ref.callId))) return;
    if (!call) {
      this.#answer.gone += 1;
      this.#order = this.#order?.again();
    }
    this.#rowsChanged();
  }

  #followTag({ ref, tag, deleted }: TagChange): void {
    if (ref.accountId !== this.account.accountId) return;
    const { kept } = this.#answer;
    const shown = kept.updateTag(tag, deleted);
    const unclear = !deleted && kept.hasBareTags;
    if (unclear) this.#tagsMayBeOld = true;
    if (shown || unclear) this.#rowsChanged();
  }

  #rowsChanged(): void {
    this.#version += 1;
    this.#changed.fire();
  }

  #nothing(text: string): TableAnswer {
    const kept = new KeptCalls(['id', 'tags']);
    return { text, query: everyCall, after: [], kept, gone: 0, page: undefined };
  }
}
