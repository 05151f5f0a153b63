import type { DateFilters } from '../../api/resources/callQuery';
import type { Call } from '../../api/schemas/call';
import { SeenCalls, type CallPages } from './callPages';
import type { CallSource } from './callSource';

/** Pages one after the other, from a server that counts nothing and only says whether more follow. */
export class RelativePages implements CallPages {
  readonly whole = undefined;
  readonly #seen = new SeenCalls();
  #offset = 0;
  #ended = false;

  constructor(
    private readonly source: CallSource,
    private readonly dates: DateFilters,
  ) {}

  get looked(): number {
    return this.#seen.size;
  }

  async *run(signal: AbortSignal): AsyncGenerator<readonly Call[], void, undefined> {
    while (!this.#ended) {
      const page = await this.source.relativePage(this.dates, this.#offset, signal);
      const calls = this.#seen.fresh(page.items);
      yield calls;
      this.#seen.add(calls);
      this.#offset++;
      // A server that gives the same page for ever would never end.
      this.#ended = !page.hasMore || calls.length === 0;
    }
  }
}
