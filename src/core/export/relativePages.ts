import type { DateFilters } from '../../api/resources/callQuery';
import { keptCalls, SeenCalls, type CallPages, type Keep, type KeptCall } from './callPages';
import type { CallSource } from './callSource';

/** Pages one after the other, from a server that counts nothing and only says whether more follow. */
export class RelativePages<T> implements CallPages<T> {
  readonly whole = undefined;
  readonly #seen = new SeenCalls();
  #offset = 0;
  #ended = false;

  constructor(
    private readonly source: CallSource,
    private readonly dates: DateFilters,
    private readonly keep: Keep<T>,
  ) {}

  get looked(): number {
    return this.#seen.size;
  }

  async *run(signal: AbortSignal): AsyncGenerator<readonly KeptCall<T>[], void, undefined> {
    while (!this.#ended) {
      const page = await this.source.relativePage(this.dates, this.#offset, signal);
      const calls = this.#seen.fresh(keptCalls(page.items, this.keep));
      yield calls;
      this.#seen.add(calls);
      this.#offset++;
      // A server that gives the same page for ever would never end.
      this.#ended = !page.hasMore || calls.length === 0;
    }
  }
}
