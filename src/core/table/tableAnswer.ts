import { largestPage } from '../../api/resources/listQuery';
import type { FoundCalls } from '../foundCalls';
import { everyCall } from '../query/callQuery';
import type { ListPlan } from '../query/listPlan';
import type { TableFacts } from './tableFacts';
import { sortOf, TableRows } from './tableRows';

/** Calls that are loaded at a time. */
export const pageSize = largestPage;

/** What a question was, and what was answered so far. */
export type Asked = Pick<ListPlan, 'text' | 'query' | 'after'>;

/** The answer to one question, which is loaded page by page. */
export class TableAnswer {
  /** Why the rest could not be loaded, or undefined. */
  failure: unknown;
  #loading: { controller: AbortController; rows: number; done: Promise<void> } | undefined;
  /** Calls that have gone since they came: marked as spam. */
  #gone = 0;

  constructor(
    readonly asked: Asked,
    readonly rows: TableRows,
    /** The last page that came; undefined where nothing was asked. */
    public page: FoundCalls | undefined,
    private readonly onChange: () => void,
  ) {
    if (page) rows.kept.add(page.items);
  }

  /** No answer: the query was not asked yet, or cannot be. */
  static none(text: string, language: string): TableAnswer {
    const rows = new TableRows(['id', 'tags'], language);
    return new TableAnswer({ text, query: everyCall, after: [] }, rows, undefined, () => undefined);
  }

  get hasMore(): boolean {
    return this.page?.hasMore === true;
  }

  get loading(): boolean {
    return this.#loading !== undefined;
  }

  /** What of the table's facts is the answer's. */
  get facts(): Omit<TableFacts, 'version' | 'columns' | 'loading' | 'tagsMayBeOld'> {
    const { asked, page, total, hasMore, failure } = this;
    const { kept, sort: here } = this.rows;
    const sort = here
      ? { ...here, place: 'client' as const }
      : { ...sortOf(asked.query), place: 'server' as const };
    const search = page?.facts;
    return { ...asked, rows: kept.size, total, hasMore, sort: page && sort, search, failure };
  }

  /** As CallRail counted, less what has gone since; undefined where nobody knows. */
  get total(): number | undefined {
    return this.page?.total === undefined ? undefined : this.page.total - this.#gone;
  }

  /** Calls and requests that loading all would take; undefined where nobody knows. */
  get remaining(): { calls: number; requests: number } | undefined {
    if (!this.page?.hasMore) return { calls: 0, requests: 0 };
    const { whole, looked } = this.page.facts;
    if (whole === undefined) return undefined;
    const calls = Math.max(0, whole - looked);
    return { calls, requests: Math.max(1, Math.ceil(calls / pageSize)) };
  }

  /** Loads until there are `rows`, or goes on to as many where pages are on their way. */
  load(rows: number): Promise<void> {
    if (this.#loading) {
      this.#loading.rows = Math.max(this.#loading.rows, rows);
      return this.#loading.done;
    }
    if (!this.hasMore || this.rows.kept.size >= rows) return Promise.resolve();
    const loading = { controller: new AbortController(), rows, done: Promise.resolve() };
    this.#loading = loading;
    this.failure = undefined;
    loading.done = this.#loadPages(loading).finally(() => {
      this.#loading = undefined;
      this.onChange();
    });
    this.onChange();
    return loading.done;
  }

  /** Gives up the pages that are on their way; what is here stays. */
  stop(): void {
    this.#loading?.controller.abort();
  }

  remove(id: string): boolean {
    if (!this.rows.remove(id)) return false;
    this.#gone += 1;
    return true;
  }

  async #loadPages(loading: { controller: AbortController; rows: number }): Promise<void> {
    const { signal } = loading.controller;
    try {
      while (this.page?.hasMore && this.rows.kept.size < loading.rows) {
        // Nobody asks for these pages again, and they would push others out.
        const next = await this.page.next({ signal, keep: false });
        signal.throwIfAborted();
        if (!next) break;
        this.rows.kept.add(next.items);
        this.page = next;
        this.onChange();
      }
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }
}
