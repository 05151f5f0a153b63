import type { SearchFacts } from '../foundCalls';
import type { CallQuery } from '../query/callQuery';
import type { TableSort } from './tableRows';

/** What can be said of a table, in facts; the host has the words. */
export interface TableFacts {
  /** Counts changes of rows or their order, but not rows that only follow at the end. */
  version: number;
  /** The query, as it is printed; as it was written where it could not be asked. */
  text: string;
  query: CallQuery;
  /** Its qualifiers that are looked at after fetching. */
  after: readonly string[];
  columns: readonly string[];
  rows: number;
  /** As CallRail counted, less what has gone since; undefined where nobody knows. */
  total: number | undefined;
  hasMore: boolean;
  loading: boolean;
  /** Undefined before anything was asked. */
  sort: (TableSort & { place: 'server' | 'client' }) | undefined;
  search: SearchFacts | undefined;
  /** Why the rest could not be loaded, or undefined. */
  failure: unknown;
  /** A tag was named otherwise, and calls name theirs without an id. */
  tagsMayBeOld: boolean;
}
