import type { DateFilters } from '../../api/resources/callQuery';
import { largestPage } from '../../api/resources/listQuery';
import type { CallPages, Keep } from './callPages';
import type { CallSource } from './callSource';
import { OffsetPages } from './offsetPages';
import { RelativePages } from './relativePages';
import { fixedWindow } from './timeWindow';

export interface OpenedPages<T> {
  pages: CallPages<T>;
  /** Requests that the other pages take; undefined where CallRail does not count. */
  requests: number | undefined;
}

/**
 * The calls of these dates, what `keep` makes of them, at most `sideBySide` pages at a time: fixes the time window and asks for
 * the first page, which tells how many there are. At most three requests.
 */
export async function openPages<T>(
  source: CallSource,
  { start_date, end_date, date_range, time_zone }: DateFilters,
  { keep, sideBySide }: { keep: Keep<T>; sideBySide: number },
): Promise<OpenedPages<T>> {
  const asked = { start_date, end_date, date_range, time_zone };
  const dates = await fixedWindow(asked, source.clock.now(), () => source.summary(asked));
  const first = await source.page(dates, 1);
  const { total, items } = first;
  // CallRail may prefer not to count; the two ways to page are not to be mixed.
  if (total === undefined && first.hasMore)
    return { pages: new RelativePages(source, dates, keep), requests: undefined };
  const whole = total ?? items.length;
  const size = whole > items.length ? Math.max(items.length, 1) : largestPage;
  return {
    pages: new OffsetPages(source, dates, first, keep, sideBySide),
    requests: Math.max(0, Math.ceil(whole / size) - 1),
  };
}
