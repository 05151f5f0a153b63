import { parseTime } from '../../api/time';
import type { Call } from '../../api/schemas/call';
import { callColumn } from './callColumns';
import { rawValue } from './cellText';

/** What a call is compared by in a column; undefined where it has nothing there. */
export type SortValue = string | number | undefined;

export function sortValue(key: string, call: Call): SortValue {
  const value = rawValue(key, call);
  const kind = callColumn(key)?.kind;
  if (value === null || value === undefined || value === '') return undefined;
  if (kind === 'moment' && typeof value === 'string') return moment(value);
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return Number(value);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value
    .map((item: unknown) => (typeof item === 'string' ? item : JSON.stringify(item)))
    .join('\n');
}

/**
 * An order that is kept while calls are appended: places sorted by a column, calls that are equal
 * there in the order in which they came, and those with nothing there last, either way.
 */
export class RowOrder {
  readonly #places: number[] = [];
  readonly #values: SortValue[] = [];
  readonly #collator: Intl.Collator;

  constructor(
    readonly key: string,
    readonly descending: boolean,
    language: string,
  ) {
    this.#collator = new Intl.Collator(language, { numeric: true });
  }

  /** Places of the first `size` calls, sorted. Calls that were asked for once are not asked again. */
  places(size: number, callAt: (place: number) => Call | undefined): readonly number[] {
    if (this.#places.length === size) return this.#places;
    for (let place = this.#places.length; place < size; place++) {
      const call = callAt(place);
      this.#values.push(call && sortValue(this.key, call));
      this.#places.push(place);
    }
    // Nearly sorted already, which the engine's merge sort makes good use of.
    this.#places.sort((one, other) => this.#compare(one, other) || one - other);
    return this.#places;
  }

  #compare(one: number, other: number): number {
    const a = this.#values[one];
    const b = this.#values[other];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    const difference =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : this.#collator.compare(String(a), String(b));
    return this.descending ? -difference : difference;
  }
}

/** The engine reads the usual form much quicker than we do. */
function moment(text: string): SortValue {
  const quick = /T.*(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(quick) ? (parseTime(text)?.toMillis() ?? text) : quick;
}
