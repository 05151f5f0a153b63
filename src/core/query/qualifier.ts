import type { CallListFilters, CallMetricsFilters } from '../../api/resources/callQuery';
import type { Call } from '../../api/schemas/call';
import type { AfterFetching, CallQuery, NameTest } from './callQuery';
import type { QueryProblemCode } from './queryProblem';
import type { ResolvedNames } from './queryNames';

/** A query while it is read. */
export type Draft = { -readonly [Name in keyof CallQuery]: CallQuery[Name] } & {
  tags: string[];
  after: AfterFetching;
};

/** Why a value cannot be taken, and what may have been meant. */
export interface Wrong {
  code: QueryProblemCode;
  nearest?: string;
  other?: string;
}

/**
 * One qualifier of the query language: its name and values, how it is read and printed, and what
 * becomes of it on the wire. A qualifier with `matches` is looked at after fetching, since CallRail's
 * list cannot filter by it.
 */
export interface Qualifier {
  readonly name: string;
  /** All that it takes, or examples of it; empty where the account's names are meant. */
  readonly values: readonly string[];
  /** May be repeated. */
  readonly many?: true;
  /** Looks for a part of a name, unless an equals sign asks for the whole. */
  readonly byPart?: true;
  /** Puts a value, never empty, into the query. */
  take(draft: Draft, value: string, now: number, whole: boolean): Wrong | undefined;
  /** The values that a query has. */
  give(query: CallQuery): readonly NameTest[];
  /** The parameters of the list. */
  list?(query: CallQuery, names: ResolvedNames): CallListFilters;
  /** The parameters of summary and time series; undefined where those cannot follow. */
  metrics?(query: CallQuery, names: ResolvedNames): CallMetricsFilters | undefined;
  matches?(query: CallQuery, names: ResolvedNames): (call: Call) => boolean;
}
