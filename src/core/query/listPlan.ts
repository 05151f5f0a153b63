import type { CallListFilters } from '../../api/resources/callQuery';
import type { Call } from '../../api/schemas/call';
import type { CallQuery, SortField } from './callQuery';
import { dateParameters } from './dateQualifiers';
import { printed, printQuery } from './printQuery';
import type { Qualifier } from './qualifier';
import { qualifiers } from './qualifiers';
import type { ResolvedNames } from './queryNames';

/** How a query is asked of CallRail's list of calls. */
export interface ListPlan {
  query: CallQuery;
  /** The query as it is printed. */
  text: string;
  /** Always with dates, since none means 7 days, and with both `sort` and `order`. */
  parameters: ListParameters;
  /** What CallRail cannot filter; undefined where it filters all. */
  matches?: (call: Call) => boolean;
  /** The qualifiers that are looked at after fetching, as printed. */
  after: readonly string[];
}

export type ListParameters = CallListFilters & {
  search?: string;
  sort: SortField;
  order: 'asc' | 'desc';
};

/** `names` are those of the query, resolved; `now` tells how far back CallRail keeps calls. */
export function listPlan(query: CallQuery, names: ResolvedNames, now: number): ListPlan {
  const all: readonly Qualifier[] = qualifiers;
  const used = all.filter(each => each.give(query).length > 0);
  const after = used.filter(each => each.matches !== undefined);
  const tests = after.flatMap(each => each.matches?.(query, names) ?? []);
  const { field, descending } = query.sort ?? { field: 'start_time', descending: true };
  const search = query.text.trim();
  return {
    query,
    text: printQuery(query),
    parameters: {
      ...dateParameters(query, now),
      ...(Object.assign({}, ...used.map(each => each.list?.(query, names))) as CallListFilters),
      ...(search === '' ? {} : { search }),
      sort: field,
      order: descending ? 'desc' : 'asc',
    },
    ...(tests.length > 0 && { matches: call => tests.every(test => test(call)) }),
    after: after.flatMap(each => printed(each, query)),
  };
}
