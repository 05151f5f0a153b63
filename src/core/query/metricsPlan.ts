import type { CallMetricsFilters } from '../../api/resources/callQuery';
import type { CallQuery } from './callQuery';
import { dateParameters } from './dateQualifiers';
import { printed, printedText, printQuery } from './printQuery';
import type { Qualifier } from './qualifier';
import { qualifiers } from './qualifiers';
import type { ResolvedNames } from './queryNames';

/** How a query is asked of CallRail's summary and time series. */
export interface MetricsPlan {
  query: CallQuery;
  /** The query as it is printed. */
  text: string;
  /** Always with dates, since none means 7 days. */
  parameters: CallMetricsFilters;
  /** The parts, as printed, that CallRail's numbers cannot follow: they count more than those. */
  unsupported: readonly string[];
}

/** `names` are those of the query, resolved, agents included. */
export function metricsPlan(query: CallQuery, names: ResolvedNames, now: number): MetricsPlan {
  const unsupported = query.text.trim() === '' ? [] : [printedText(query.text)];
  const parameters: CallMetricsFilters = dateParameters(query, now);
  for (const qualifier of qualifiers as readonly Qualifier[]) {
    // Dates are in already, and the order of calls changes no number.
    if (!qualifier.metrics) continue;
    const filters = qualifier.metrics(query, names);
    if (filters) Object.assign(parameters, present(filters));
    else unsupported.push(...printed(qualifier, query));
  }
  return { query, text: printQuery(query), parameters, unsupported };
}

function present(filters: CallMetricsFilters): CallMetricsFilters {
  const entries: [string, unknown][] = Object.entries(filters);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
