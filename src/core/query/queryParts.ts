import { everyCall, type CallQuery } from './callQuery';

/** When: the part of a query that a range fills. */
export type QueryDates = Pick<CallQuery, 'range' | 'from' | 'to'>;

export function datesOf({ range, from, to }: CallQuery): QueryDates {
  return {
    ...(range !== undefined && { range }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** The query with other dates, or with none. */
export function withDates(query: CallQuery, dates: QueryDates): CallQuery {
  const rest = { ...query };
  delete rest.range;
  delete rest.from;
  delete rest.to;
  return { ...rest, ...dates };
}

/** Whether a query still asks within `scope`: it has every company, tracker and tag of it. */
export function isWithin(query: CallQuery, scope: CallQuery): boolean {
  return (
    (scope.company === undefined || scope.company === query.company) &&
    (scope.tracker === undefined || scope.tracker === query.tracker) &&
    scope.tags.every(tag => query.tags.includes(tag))
  );
}

/** What a query looks for besides its dates, and besides its scope where it has kept to that. */
export function searchOf(query: CallQuery, scope: CallQuery = everyCall): CallQuery {
  const search = withDates(query, {});
  if (!isWithin(query, scope)) return search;
  if (scope.company !== undefined) delete search.company;
  if (scope.tracker !== undefined) delete search.tracker;
  return { ...search, tags: search.tags.filter(tag => !scope.tags.includes(tag)) };
}

/** The query as it was before somebody searched: its dates, and the scope that it has kept to. */
export function withoutSearch(query: CallQuery, scope: CallQuery = everyCall): CallQuery {
  return withDates(isWithin(query, scope) ? scope : everyCall, datesOf(query));
}

/** Whether a query leaves out, narrows and sorts nothing, whatever its dates. */
export function findsAll(query: CallQuery): boolean {
  const { text, tags, after, ...rest } = withDates(query, {});
  const { has, ...limits } = after;
  const given = [...Object.values<unknown>(rest), ...Object.values<unknown>(limits)];
  return text === '' && [tags, has].flat().length === 0 && given.every(one => one === undefined);
}

/** The query with a tag under its new name; without a new name, without the tag. */
export function withTagRenamed(query: CallQuery, tag: string, name?: string): CallQuery {
  const tags = query.tags.flatMap(one => (one === tag ? (name ?? []) : one));
  return { ...query, tags: [...new Set(tags)] };
}

/** Whether a part of the query is looked at after fetching, since CallRail's list cannot filter it. */
export function looksAfterFetching({ after: { has, ...limits } }: CallQuery): boolean {
  return has.length > 0 || Object.values<unknown>(limits).some(limit => limit !== undefined);
}
