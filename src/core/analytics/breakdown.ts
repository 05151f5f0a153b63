import type { CallSummary } from '../../api/schemas/analytics';
import type { CallQuery } from '../query/callQuery';
import { printQuery } from '../query/printQuery';
import { metricsOf, type Metrics } from './metrics';

/** What CallRail groups calls by; `company_id` is `company` under another name. */
export const groupings = [
  'source',
  'medium',
  'campaign',
  'keywords',
  'referrer',
  'landing_page',
  'company',
  'tracker',
] as const;
export type Grouping = (typeof groupings)[number];

export interface BreakdownRow {
  /** Null for calls of which CallRail does not know it. */
  key: string | null;
  metrics: Metrics;
  /** The query of its calls; undefined where no qualifier says it. */
  query: string | undefined;
}

/** Groupings whose calls CallRail cannot list, so that they are looked for after fetching. */
const afterFetching: ReadonlySet<Grouping> = new Set(['source', 'medium', 'campaign']);

export function isAfterFetching(by: Grouping): boolean {
  return afterFetching.has(by);
}

/** The groupings that a query can have: within one company, CallRail refuses to group by company. */
export function groupingsOf(query: CallQuery): Grouping[] {
  return groupings.filter(by => by !== 'company' || query.company === undefined);
}

/**
 * The groups, those with the most calls first. `isUnique` tells whether a name means exactly one
 * company or tracker: several of one name are one group, which no list can be filtered by.
 */
export function breakdownRows(
  { grouped_results }: Pick<CallSummary, 'grouped_results'>,
  query: CallQuery,
  by: Grouping,
  isUnique: (name: string) => boolean,
): BreakdownRow[] {
  const rows = grouped_results.map(({ key, ...stated }): BreakdownRow => {
    const name = key?.trim() ? key : null;
    const group = name === null ? undefined : queryOf(query, by, name, isUnique);
    return { key: name, metrics: metricsOf(stated), query: group && printQuery(group) };
  });
  const calls = ({ metrics }: BreakdownRow) => metrics.total_calls ?? -1;
  return rows.sort((one, other) => calls(other) - calls(one));
}

function queryOf(
  query: CallQuery,
  by: Grouping,
  name: string,
  isUnique: (name: string) => boolean,
): CallQuery | undefined {
  switch (by) {
    case 'company':
    case 'tracker':
      return isUnique(name) ? { ...query, [by]: name } : undefined;
    case 'source':
    case 'medium':
    case 'campaign':
      return { ...query, after: { ...query.after, [by]: { whole: name } } };
    default:
      return undefined;
  }
}
