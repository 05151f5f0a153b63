import type { Page } from '../../api/pagination';
import type { DateFilters } from '../../api/resources/callQuery';
import { largestPage } from '../../api/resources/listQuery';
import type { Call } from '../../api/schemas/call';
import { parseTime } from '../../api/time';
import { keptCalls, SeenCalls, type CallPages, type Keep, type KeptCall } from './callPages';
import type { CallSource } from './callSource';
import { inOrder } from './inOrder';
import { iso } from './timeWindow';

const secondMs = 1_000;

interface KeptPage<T> {
  calls: KeptCall<T>[];
  total: number | undefined;
}

/**
 * Numbered pages of a fixed time window, oldest first, several asked for at once and given in order.
 *
 * Calls that leave the list meanwhile (spam), or that turn up late in the middle of it, move all
 * that follow: then the count that comes with each page has changed from one page to the next, and
 * what fell between the two is asked for by its time, which nothing moves.
 */
export class OffsetPages<T> implements CallPages<T> {
  readonly #seen = new SeenCalls();
  /** The page to be given next. */
  #next = 1;
  #first: KeptPage<T> | undefined;
  /** Calls that the server puts on a page. */
  readonly #size: number;
  #whole: number;
  /** The largest count of all: a page that may have been there is asked for. */
  #most: number;
  /** Of the page that was given last. */
  #countBefore: number | undefined;
  #lastTime: string | undefined;

  constructor(
    private readonly source: CallSource,
    private readonly dates: DateFilters,
    first: Page<Call>,
    private readonly keep: Keep<T>,
    private readonly sideBySide: number,
  ) {
    this.#first = this.#kept(first);
    this.#most = this.#whole = first.total ?? first.items.length;
    this.#size = this.#whole > first.items.length ? first.items.length : largestPage;
  }

  get looked(): number {
    return this.#seen.size;
  }

  get whole(): number {
    return this.#whole;
  }

  async *run(signal: AbortSignal): AsyncGenerator<readonly KeptCall<T>[], void, undefined> {
    let begun = this.#next;
    const pages = inOrder(this.sideBySide, () => {
      if (begun > this.#count) return undefined;
      const page = begun++;
      return () => this.#page(page, signal);
    });
    for await (const page of pages) {
      const calls = [...(await this.#missed(page, signal)), ...page.calls];
      const fresh = this.#seen.fresh(calls);
      yield fresh;
      this.#seen.add(fresh);
      this.#countBefore = page.total;
      this.#lastTime = page.calls.at(-1)?.startTime ?? this.#lastTime;
      this.#first = undefined;
      this.#next++;
    }
  }

  get #count(): number {
    return this.#size === 0 ? 1 : Math.ceil(Math.max(this.#most, 1) / this.#size);
  }

  async #page(number: number, signal: AbortSignal): Promise<KeptPage<T>> {
    if (number === 1 && this.#first) return this.#first;
    const page = await this.source.page(this.dates, number, signal);
    this.#whole = page.total ?? this.#whole;
    this.#most = Math.max(this.#most, this.#whole);
    return this.#kept(page);
  }

  #kept({ items, total }: Page<Call>): KeptPage<T> {
    return { calls: keptCalls(items, this.keep), total };
  }

  /** What lay between the page before and this one while neither was looked at. */
  async #missed(page: KeptPage<T>, signal: AbortSignal): Promise<KeptCall<T>[]> {
    const before = this.#countBefore;
    if (before === undefined || page.total === undefined || this.#lastTime === undefined) return [];
    // Or the server does not always sort alike what began at the same time.
    const repeated = this.#seen.fresh(page.calls).length < page.calls.length;
    if (page.total === before && !repeated) return [];
    const between = this.#between(this.#lastTime, page.calls[0]?.startTime);
    const known = new Set(page.calls.map(({ id }) => id));
    const found: KeptCall<T>[] = [];
    for (let number = 1, more = true; more; number++) {
      const part = await this.source.page(between, number, signal);
      const missed = part.items.filter(({ id }) => !known.has(id));
      found.push(...keptCalls(missed, this.keep));
      more = part.hasMore;
    }
    return found;
  }

  /** From one call to another, each with its whole second, within the window. */
  #between(from: string, to: string | null | undefined): DateFilters {
    const [start, end] = [parseTime(from)?.toMillis(), parseTime(to)?.toMillis()];
    const second = (instant: number) => Math.floor(instant / secondMs) * secondMs;
    return {
      ...this.dates,
      date_range: undefined,
      ...(start !== undefined && { start_date: iso(second(start)) }),
      ...(end !== undefined && { end_date: iso(second(end) + secondMs - 1) }),
    };
  }
}
