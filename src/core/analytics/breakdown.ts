import type { CallSummary } from '../../api/schemas/analytics';
import type { CallQuery } from '../query/callQuery';
import { printQuery } from '../query/printQuery';
import { isIdOf } from '../query/queryNames';
import type { GroupNames } from './groupNames';
import { metricsOf, type Metrics } from './metrics';

/** What CallRail groups calls by. Companies of one name are one group, unless grouped by their id. */
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
export type Grouping = (typeof groupings)[number];

export interface BreakdownRow {
  /** Null for calls of which CallRail does not know it. */
  key: string | null;
  /** What people call it, where the key is an id. */
  name?: string;
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
  return groupings.filter(by => !by.startsWith('company') || query.company === undefined);
}

/** The groups, those with the most calls first. */
export function breakdownRows(
  { grouped_results }: Pick<CallSummary, 'grouped_results'>,
  query: CallQuery,
  by: Grouping,
  names: GroupNames,
): BreakdownRow[] {
  const rows = grouped_results.map(({ key, ...stated }): BreakdownRow => {
    const metrics = metricsOf(stated);
    if (!key?.trim()) return { key: null, metrics, query: undefined };
    const group = queryOf(query, by, key, names);
    const name = by === 'company_id' ? names.nameOf(key) : undefined;
    return { key, ...(name !== undefined && { name }), metrics, query: group && printQuery(group) };
  });
  const calls = ({ metrics }: BreakdownRow) => metrics.total_calls ?? -1;
  return rows.sort((one, other) => calls(other) - calls(one));
}

function queryOf(
  query: CallQuery,
  by: Grouping,
  key: string,
  { isUnique }: GroupNames,
): CallQuery | undefined {
  switch (by) {
    case 'company':
    case 'tracker':
      return isUnique(key) ? { ...query, [by]: key } : undefined;
    case 'company_id':
      return isIdOf('company', key) ? { ...query, company: key } : undefined;
    case 'source':
    case 'medium':
    case 'campaign':
      return { ...query, after: { ...query.after, [by]: { whole: key } } };
    default:
      return undefined;
  }
}
