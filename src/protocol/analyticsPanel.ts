import * as z from 'zod';
import { checkQuery } from './queryBox';
import { defineProtocol } from './rpc';

/**
 * What the two ends of the analytics panel say to each other. Each part is asked for by itself, so
 * that one which fails does not take the others along. Numbers come raw for the charts, and as words
 * that are ready to show.
 */

export const metricKeys = [
  'total_calls',
  'answered_calls',
  'missed_calls',
  'first_time_callers',
  'average_duration',
  'leads',
] as const;
export const MetricKey = z.enum(metricKeys);
export type MetricKey = z.infer<typeof MetricKey>;

export const intervals = ['hour', 'day', 'week', 'month', 'year'] as const;
export const Interval = z.enum(intervals);
export type Interval = z.infer<typeof Interval>;

export const groupings = [
  'source',
  'medium',
  'campaign',
  'keywords',
  'referrer',
  'landing_page',
  'company',
  'company_id',
  'tracker',
] as const;
export const Grouping = z.enum(groupings);
export type Grouping = z.infer<typeof Grouping>;

const value = z.object({ number: z.number().nullable(), text: z.string() });

/** The time that numbers are about, as the server stated it. */
export const StatedBounds = z.object({
  /** As received: `2026-02-03T00:00:00-0800`. */
  start: z.string(),
  end: z.string(),
  /** As received: `Pacific Time (US & Canada)`; null where the server named none. */
  zone: z.string().nullable(),
  /** All of it in words: `Feb 3, 2026, 00:00 to Feb 9, 2026, 23:59 (Pacific Time (US & Canada))`. */
  text: z.string(),
});
export type StatedBounds = z.infer<typeof StatedBounds>;

export const Tile = z.object({
  key: MetricKey,
  label: z.string(),
  value,
  previous: value.nullable(),
  /** `+12 (8.1 %)`, or why there is none. */
  difference: z.string(),
  direction: z.enum(['up', 'down', 'same', 'unknown']),
});
export type Tile = z.infer<typeof Tile>;

export const SummaryView = z.object({
  bounds: StatedBounds,
  /** Null where the time before is further back than CallRail keeps calls. */
  previousBounds: StatedBounds.nullable(),
  tiles: z.array(Tile),
  requests: z.number(),
});
export type SummaryView = z.infer<typeof SummaryView>;

const metric = z.object({ key: MetricKey, label: z.string() });

export const SeriesView = z.object({
  bounds: StatedBounds,
  interval: Interval,
  metrics: z.array(metric),
  points: z.array(
    z.object({
      /** As the server names it: `2026-02-03`, or `2026-02-03T08:00:00-0800`. */
      date: z.string(),
      label: z.string(),
      /** One for each metric. */
      values: z.array(value),
      /** The query of its calls. */
      query: z.string().nullable(),
    }),
  ),
  requests: z.number(),
});
export type SeriesView = z.infer<typeof SeriesView>;

export const BreakdownView = z.object({
  bounds: StatedBounds,
  by: Grouping,
  metrics: z.array(metric),
  rows: z.array(
    z.object({
      label: z.string(),
      values: z.array(value),
      /** The query of its calls, where there is one; `afterFetching` when CallRail cannot filter so. */
      query: z.string().nullable(),
      afterFetching: z.boolean(),
    }),
  ),
  requests: z.number(),
});
export type BreakdownView = z.infer<typeof BreakdownView>;

export const AnalyticsView = z.object({
  strings: z.record(z.string(), z.string()),
  query: z.string(),
  /** The account: `Acme Dental`. */
  label: z.string(),
  interval: Interval,
  by: Grouping,
  /** Groupings that this query can have (by company there is none within one company). */
  groupings: z.array(z.object({ key: Grouping, label: z.string() })),
  /** `cost` tells of those that take several requests: `92 requests`. */
  intervals: z.array(z.object({ key: Interval, label: z.string(), cost: z.string().optional() })),
  /** Parts of the query that CallRail's numbers cannot follow, in words. */
  notes: z.array(z.string()),
});
export type AnalyticsView = z.infer<typeof AnalyticsView>;

const whichTable = z.enum(['summary', 'series', 'breakdown']);

export const analyticsPanel = defineProtocol({
  requests: {
    /** `kept` is what the page kept over a reload: it wins over what the panel was opened with. */
    open: {
      params: z.object({
        kept: z.object({ query: z.string(), interval: Interval, by: Grouping }).nullable(),
      }),
      result: AnalyticsView,
    },
    /** Asks about other calls. A query with problems is refused with the first one's words. */
    ask: { params: z.object({ query: z.string() }), result: AnalyticsView },
    checkQuery,
    summary: { params: z.object({ fresh: z.boolean() }), result: SummaryView },
    series: { params: z.object({ interval: Interval, fresh: z.boolean() }), result: SeriesView },
    breakdown: { params: z.object({ by: Grouping, fresh: z.boolean() }), result: BreakdownView },
    /** Copies the numbers of what was shown last, as CSV. */
    copyTable: {
      params: z.object({ table: whichTable }),
      result: z.object({ statement: z.string() }),
    },
    savePng: {
      params: z.object({ name: z.string().max(100), bytes: z.instanceof(Uint8Array) }),
      result: z.object({ statement: z.string().nullable() }),
    },
    /** Opens the calls behind a number as a table. */
    showCalls: { params: z.object({ query: z.string() }), result: z.null() },
    act: {
      params: z.object({ action: z.enum(['saveSearch', 'exportCalls', 'openTable']) }),
      result: z.null(),
    },
    /** Does what an error offered, by the id that came with it. */
    remedy: { params: z.object({ id: z.string() }), result: z.null() },
  },
  events: {
    /** What kept the page, or a part of it, from loading may have changed. */
    retry: z.null(),
  },
});
