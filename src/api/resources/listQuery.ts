/** Records that CallRail gives at a time at most, calls as well as all others. */
export const largestPage = 250;

/**
 * What every list takes besides its own filters (a type, not an interface, so that it fits `Query`).
 * `order` without `sort` is refused by CallRail.
 */
export type ListQuery<Filters = unknown> = {
  /** From 1. */
  page?: number;
  /** 100 unless told, at most `largestPage`. */
  per_page?: number;
  sort?: string;
  order?: 'asc' | 'desc';
  /** One term. */
  search?: string;
} & Filters;
