import type { DateTime } from 'luxon';
import type { DateFilters } from '../../api/resources/callQuery';

/** A stretch of time on the clocks of one zone: `start` belongs to it, `end` no longer does. */
export interface TimeRange {
  start: DateTime;
  end: DateTime;
}

/**
 * A range as CallRail takes it, both ends included: whole days as days, which mean the server's own
 * midnights, anything else as moments with their offset.
 */
export function dateParameters({ start, end }: TimeRange): DateFilters {
  return isMidnight(start) && isMidnight(end)
    ? { start_date: day(start), end_date: day(end.minus({ days: 1 })) }
    : { start_date: moment(start), end_date: moment(end.minus({ milliseconds: 1 })) };
}

export function isMidnight(time: DateTime): boolean {
  return time.toMillis() === time.startOf('day').toMillis();
}

export function day(time: DateTime): string {
  return time.toFormat('yyyy-MM-dd');
}

function moment(time: DateTime): string {
  // Calls begin at any millisecond, the last one of an hour included.
  return time.toISO({ suppressMilliseconds: true }) ?? '';
}
