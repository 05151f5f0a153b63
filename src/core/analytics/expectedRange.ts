import { DateTime } from 'luxon';
import type { CallQuery, QueryRange } from '../query/callQuery';
import { firstKeptDay } from '../dateRange';
import type { Interval } from './interval';
import { pointsOf, splitRange } from './splitRange';
import type { TimeRange } from './timeRange';

/**
 * The time that a query is expected to cover, on this machine's calendar: good enough to choose an
 * interval by before anything is asked. What is shown is always what the server states.
 */
export function expectedRange({ range, from, to }: CallQuery, now: number): TimeRange {
  const today = DateTime.fromMillis(now).startOf('day');
  const tomorrow = today.plus({ days: 1 });
  if (range !== undefined) return until(tomorrow, namedRange(range, today, now));
  const first = DateTime.fromISO(from ?? '');
  const last = DateTime.fromISO(to ?? '');
  const start = first.isValid ? first : DateTime.fromISO(firstKeptDay(now));
  const whole = to !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(to);
  const end = last.isValid ? (whole ? last.plus({ days: 1 }) : last) : tomorrow;
  return until(tomorrow, end > start ? { start, end } : { start, end: start.plus({ days: 1 }) });
}

/** Of days that have not come there is nothing to ask. */
function until(tomorrow: DateTime, { start, end }: TimeRange): TimeRange {
  return tomorrow < end && tomorrow > start ? { start, end: tomorrow } : { start, end };
}

function namedRange(name: QueryRange, today: DateTime, now: number): TimeRange {
  const tomorrow = today.plus({ days: 1 });
  const [month, year] = [today.startOf('month'), today.startOf('year')];
  switch (name) {
    case 'today':
      return { start: today, end: tomorrow };
    case 'yesterday':
      return { start: today.minus({ days: 1 }), end: today };
    case 'recent':
      return { start: today.minus({ days: 7 }), end: tomorrow };
    case 'last_7_days':
      return { start: today.minus({ days: 7 }), end: today };
    case 'last_30_days':
      return { start: today.minus({ days: 30 }), end: today };
    case 'this_month':
      return { start: month, end: month.plus({ months: 1 }) };
    case 'last_month':
      return { start: month.minus({ months: 1 }), end: month };
    case 'this_year':
      return { start: year, end: year.plus({ years: 1 }) };
    case 'last_year':
      return { start: year.minus({ years: 1 }), end: year };
    case 'last_25_months':
      return { start: DateTime.fromISO(firstKeptDay(now)), end: tomorrow };
  }
}

/** The interval that shows a range in a number of points that people can look at. */
export function defaultInterval({ start, end }: TimeRange): Interval {
  const days = end.diff(start, 'days').days;
  if (days <= 2) return 'hour';
  if (days <= 92) return 'day';
  return days <= 366 ? 'week' : 'month';
}

/** What a time series takes. */
export function costOf(range: TimeRange, interval: Interval): { points: number; requests: number } {
  return { points: pointsOf(range, interval), requests: splitRange(range, interval).length };
}
