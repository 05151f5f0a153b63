import { dateRanges } from '../../api/resources/callQuery';

/**
 * A search for calls, as the query language says it. What is left out filters nothing. The same
 * string means the same everywhere: view, table, charts, export, saved searches, tools.
 */
export interface CallQuery {
  /** One term: CallRail looks for it in names, numbers, notes and sources. Empty for none. */
  text: string;
  /** Name or id, as written. */
  company?: string;
  /** Name or id, as written. */
  tracker?: string;
  status?: 'answered' | 'missed' | 'voicemail';
  direction?: 'inbound' | 'outbound';
  device?: 'desktop' | 'mobile';
  lead?: 'good' | 'bad' | 'unscored';
  type?: 'first-call' | 'missed' | 'voicemail' | 'inbound' | 'outbound';
  /** Names; calls that have any of them. */
  tags: readonly string[];
  /** Without a range and without dates: as far back as CallRail keeps calls. */
  range?: QueryRange;
  /** A day (`2026-02-28`), or a moment with or without an offset (`2026-02-28T08:00:00-08:00`). */
  from?: string;
  /** Included; a day without a time runs to its end. */
  to?: string;
  /** Newest first unless told. */
  sort?: CallSort;
  /** What CallRail's list cannot filter, and is looked at after fetching. */
  after: AfterFetching;
}

/** `last_25_months` is ours: all that CallRail keeps. */
export const queryRanges = [...dateRanges, 'last_25_months'] as const;
export type QueryRange = (typeof queryRanges)[number];

export interface CallSort {
  field: SortField;
  descending: boolean;
}

/** What CallRail sorts calls by. */
export const sortFields = [
  'start_time',
  'duration',
  'customer_name',
  'customer_phone_number',
  'customer_city',
  'customer_country',
  'source',
  'source_name',
  'lead_status',
  'answered',
  'first_call',
  'device_type',
  'landing_page_url',
  'tags',
] as const;
export type SortField = (typeof sortFields)[number];

export interface AfterFetching {
  /** Seconds. */
  minDuration?: number;
  /** Seconds. */
  maxDuration?: number;
  source?: NameTest;
  medium?: NameTest;
  campaign?: NameTest;
  /** An agent's id, or part of the name or e-mail address, in any case. */
  agent?: string;
  has: readonly HasWhat[];
}

/** Part of a name, or the whole of it; in any case. */
export type NameTest = string | { whole: string };

export const hasWhat = ['recording', 'note', 'value', 'tags', 'name', 'agent'] as const;
export type HasWhat = (typeof hasWhat)[number];

/** Asks for every call that CallRail keeps. */
export const everyCall: CallQuery = { text: '', tags: [], after: { has: [] } };
