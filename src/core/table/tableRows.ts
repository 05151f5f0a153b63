import type { Call } from '../../api/schemas/call';
import type { CallQuery } from '../query/callQuery';
import { fieldsOf } from './callColumns';
import { KeptCalls } from './keptCalls';
import { RowOrder } from './rowOrder';

export interface TableSort {
  /** Of the column. */
  key: string;
  descending: boolean;
}

/** The loaded calls in the order of display: as they came, or sorted here. */
export class TableRows {
  readonly kept: KeptCalls;
  #order: RowOrder | undefined;

  constructor(
    fields: readonly string[],
    /** BCP 47: texts are sorted as its readers expect. */
    private readonly language: string,
  ) {
    this.kept = new KeptCalls(fields);
  }

  /** By what they are sorted here; undefined where they stand as they came. */
  get sort(): TableSort | undefined {
    return this.#order && { key: this.#order.key, descending: this.#order.descending };
  }

  /** Sorts by a column, or, where its field is not kept or none is named, no longer. */
  sortBy(sort: TableSort | undefined): void {
    this.#order =
      sort && this.kept.fields.includes(sort.key)
        ? new RowOrder(sort.key, sort.descending, this.language)
        : undefined;
  }

  /** Calls with the fields that are kept of them. */
  window(from: number, count: number): Call[] {
    return this.#places(from, from + count).flatMap(place => this.kept.at(place) ?? []);
  }

  /** Ids of the rows `from` up to and with `to`. */
  ids(from: number, to: number): string[] {
    return this.#places(from, to + 1).flatMap(place => this.kept.idAt(place) ?? []);
  }

  /** Those of these calls that are here. */
  chosen(ids: Iterable<string>): Call[] {
    const wanted = new Set(ids);
    return this.#places(0, this.kept.size).flatMap(place =>
      wanted.has(this.kept.idAt(place) ?? '') ? (this.kept.at(place) ?? []) : [],
    );
  }

  /** Those below move up. False where it is not here. */
  remove(id: string): boolean {
    if (!this.kept.remove(id)) return false;
    this.sortBy(this.sort);
    return true;
  }

  #places(from: number, to: number): readonly number[] {
    const { kept } = this;
    if (this.#order) {
      const fields = fieldsOf([this.#order.key]);
      return this.#order.places(kept.size, place => kept.at(place, fields)).slice(from, to);
    }
    const last = Math.min(to, kept.size);
    return Array.from({ length: Math.max(0, last - from) }, (_, index) => from + index);
  }
}

/** CallRail's order of a query: newest first, unless it says otherwise. */
export function sortOf({ sort }: CallQuery): TableSort {
  return { key: sort?.field ?? 'start_time', descending: sort?.descending ?? true };
}

export function sameSort(one: CallQuery, other: CallQuery): boolean {
  const [a, b] = [sortOf(one), sortOf(other)];
  return a.key === b.key && a.descending === b.descending;
}
