import type { Page } from '../../api/pagination';
import type { DateFilters } from '../../api/resources/callQuery';
import type { Call } from '../../api/schemas/call';
import { parseTime } from '../../api/time';
import { SeenCalls, type CallPages } from './callPages';
import { largestPage, type CallSource } from './callSource';
import { inOrder } from './inOrder';
import { iso } from './timeWindow';

const secondMs = 1_000;

/**
 * Numbered pages of a fixed time window, oldest first, several asked for at once and given in order.
 *
 * Calls that leave the list meanwhile (spam), or that turn up late in the middle of it, move all
 * that follow: then the count that comes with each page has changed from one page to the next, and
 * what fell between the two is asked for by its time, which nothing moves.
 */
export class OffsetPages implements CallPages {
  readonly #seen = new SeenCalls();
  /** The page to be given next. */
  #next = 1;
  #first: Page<Call> | undefined;
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
    private readonly sideBySide: number,
  ) {
    this.#first = first;
    this.#most = this.#whole = first.total ?? first.items.length;
    this.#size = this.#whole > first.items.length ? first.items.length : largestPage;
  }

  get looked(): number {
    return this.#seen.size;
  }

  get whole(): number {
    return this.#whole;
  }

  async *run(signal: AbortSignal): AsyncGenerator<readonly Call[], void, undefined> {
    let begun = this.#next;
    const pages = inOrder(this.sideBySide, () => {
      if (begun > this.#count) return undefined;
      const page = begun++;
      return () => this.#page(page, signal);
    });
    for await (const page of pages) {
      const calls = [...(await this.#missed(page, signal)), ...page.items];
      const fresh = this.#seen.fresh(calls);
      yield fresh;
      this.#seen.add(fresh);
      this.#countBefore = page.total;
      this.#lastTime = page.items.at(-1)?.start_time ?? this.#lastTime;
      this.#first = undefined;
      this.#next++;
    }
  }

  get #count(): number {
    return this.#size === 0 ? 1 : Math.ceil(Math.max(this.#most, 1) / this.#size);
  }

  async #page(number: number, signal: AbortSignal): Promise<Page<Call>> {
    if (number === 1 && this.#first) return this.#first;
    const page = await this.source.page(this.dates, number, signal);
    this.#whole = page.total ?? this.#whole;
    this.#most = Math.max(this.#most, this.#whole);
    return page;
  }

  /** What lay between the page before and this one while neither was looked at. */
  async #missed(page: Page<Call>, signal: AbortSignal): Promise<Call[]> {
    const before = this.#countBefore;
    if (before === undefined || page.total === undefined || this.#lastTime === undefined) return [];
    // Or the server does not always sort alike what began at the same time.
    const repeated = this.#seen.fresh(page.items).length < page.items.length;
    if (page.total === before && !repeated) return [];
    const between = this.#between(this.#lastTime, page.items[0]?.start_time);
    const known = new Set(page.items.map(({ id }) => id));
    const found: Call[] = [];
    for (let number = 1, more = true; more; number++) {
      const part = await this.source.page(between, number, signal);
      found.push(...part.items.filter(({ id }) => !known.has(id)));
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
