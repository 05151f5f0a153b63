import type { RequestOptions } from './send';

/** One page of a list, which knows how to ask for the next. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Records in the whole list; undefined where CallRail does not count (relative paging). */
  readonly total: number | undefined;
  readonly hasMore: boolean;
  /** The following page, or undefined after the last. */
  next(options?: RequestOptions): Promise<Page<T> | undefined>;
}

/** All pages from `first` on, each requested when the one before has been consumed. */
export async function* pages<T>(
  first: Page<T> | Promise<Page<T>>,
  options?: RequestOptions,
): AsyncGenerator<Page<T>, void, undefined> {
  let page: Page<T> | undefined = await first;
  while (page) {
    yield page;
    page = await page.next(options);
  }
}

/**
 * All records from `first` on. Calls that arrive meanwhile push records to later pages, so what came
 * before is left out by `id`.
 */
export async function* records<T extends { id: string | number }>(
  first: Page<T> | Promise<Page<T>>,
  options?: RequestOptions,
): AsyncGenerator<T, void, undefined> {
  const seen = new Set<string | number>();
  for await (const page of pages(first, options)) {
    for (const item of page.items) {
      if (seen.has(item.id)) continue;
      seen.add(item.id);
      yield item;
    }
  }
}

/** The whole list in memory, for lists that people choose from. */
export async function allRecords<T extends { id: string | number }>(
  first: Page<T> | Promise<Page<T>>,
  options?: RequestOptions,
): Promise<T[]> {
  const all: T[] = [];
  for await (const record of records(first, options)) all.push(record);
  return all;
}
