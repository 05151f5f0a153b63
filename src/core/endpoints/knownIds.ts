import type { Parameter } from './endpoint';

export type Ids = NonNullable<Parameter['ids']>;

/** A record that can be named, by its id or, as tags in queries, by its name. */
export interface KnownId {
  id: string;
  name?: string;
  /** What tells it from others: the company of a tracker, when a call was. */
  detail?: string;
}

/** What completion takes from. */
export interface KnownIds {
  /** The account that paths are written for. */
  account?: KnownId;
  ids: Partial<Record<Ids, readonly KnownId[]>>;
}
