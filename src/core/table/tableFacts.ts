import type { FoundCalls, SearchFacts } from '../foundCalls';
import type { CallQuery } from '../query/callQuery';
import type { KeptCalls } from './keptCalls';

export interface TableSort {
  /** Of the column. */
  key: string;
  descending: boolean;
}

/** What was answered so far. */
export interface TableAnswer {
  text: string;
  query: CallQuery;
  after: readonly string[];
  kept: KeptCalls;
  /** Calls that have gone since they came: marked as spam. */
  gone: number;
  /** The last one that came; undefined before anything was asked. */
  page: FoundCalls | undefined;
}

/** What can be said of a table, in facts; the host has the words. */
export interface TableFacts {
  /** Counts changes of rows or their order, but not rows that only follow at the end. */
  version: number;
  /** The query, as it is printed. */
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
  /** Why the rest could not be loaded, or nothing. */
  failure: unknown;
  /** A tag was named otherwise, and calls name theirs without an id. */
  tagsMayBeOld: boolean;
}
