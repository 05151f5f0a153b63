import * as z from 'zod';
import { Grouping, Interval, MetricKey } from '../../src/protocol/analyticsPanel';
import { openStateStore, type StateStore } from '../shared/stateStore';

/** What outlives a reload. `restore` is the host's: it names what the panel was opened with. */
const PageState = z.object({
  restore: z.unknown(),
  /** What was asked last; null until something was. */
  asked: z.object({ query: z.string(), interval: Interval, by: Grouping }).nullable().catch(null),
  /** A query that was being typed. */
  draft: z.string().nullable().catch(null),
  /** The lines of the chart over time. */
  lines: z.array(MetricKey).min(1).catch(['total_calls', 'answered_calls', 'missed_calls']),
  /** What the bars of the breakdown measure. */
  bars: MetricKey.catch('total_calls'),
  seriesTableOpen: z.boolean().catch(false),
});
export type PageState = z.infer<typeof PageState>;

export const openState = (restore: unknown): StateStore<PageState> =>
  openStateStore(PageState, restore);
