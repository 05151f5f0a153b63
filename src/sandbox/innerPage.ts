import { perPage } from './paging';
import type { Query } from './query';

/** A page of what lies inside a single record, with the facts of the page beside it. */
export function innerPage<T>(all: readonly T[], query: Query, largest = 250) {
  const size = Math.min(perPage(query), largest);
  const page = Math.max(1, query.integer('page') ?? 1);
  return {
    facts: {
      page,
      per_page: size,
      total_pages: Math.ceil(all.length / size),
      total_records: all.length,
    },
    items: all.slice((page - 1) * size, page * size),
  };
}
