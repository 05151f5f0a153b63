import { dayMs } from '../base/clock';
import { ApiError } from './errors';
import type { Query } from './query';
import { fromWallClock, isZone, startOfDay, wallClock } from './zones';

/** Instants, both included. */
export interface DateRange {
  start: number;
  end: number;
  /** What dates in the request meant, and what the answer is written in. */
  zone: string;
}

const keptMonths = 25;

/** The zone of a request: an IANA or short name, or the user's own. */
export function readZone(query: Query, userZone: string): string {
  const zone = query.get('time_zone');
  if (!zone || zone === 'user') return userZone;
  if (!isZone(zone)) throw new ApiError(400, 'Invalid time zone');
  return zone;
}

/**
 * The dates of a request: `start_date` and `end_date`, else a named `date_range`, else the last
 * seven days including today. What reaches back beyond 25 months is refused.
 */
export function readDateRange(query: Query, userZone: string, now: number): DateRange {
  const zone = readZone(query, userZone);
  const { year, month, day } = wallClock(zone, now);
  // 25 months before the 31st may be a month that ends on the 28th.
  const lastDay = new Date(Date.UTC(year, month - keptMonths, 0)).getUTCDate();
  const oldest = startOfDay(zone, year, month - keptMonths, Math.min(day, lastDay));
  const from = query.get('start_date');
  const to = query.get('end_date');
  const range =
    from || to
      ? {
          start: from ? parseDate(from, zone, 'start') : oldest,
          end: to ? parseDate(to, zone, 'end') : endOfDay(zone, year, month, day),
        }
      : namedRange(query.get('date_range') ?? 'recent', zone, now);
  // Clients count the months on their own calendar, which may be a day apart.
  if (range.start < oldest - dayMs) {
    throw new ApiError(400, 'Date range cannot reach back more than 25 months');
  }
  return { ...range, zone };
}

function namedRange(name: string, zone: string, now: number) {
  const { year, month, day } = wallClock(zone, now);
  const start = (y: number, m: number, d: number) => startOfDay(zone, y, m, d);
  const end = (y: number, m: number, d: number) => endOfDay(zone, y, m, d);
  switch (name) {
    case 'today':
      return { start: start(year, month, day), end: end(year, month, day) };
    case 'yesterday':
      return { start: start(year, month, day - 1), end: end(year, month, day - 1) };
    case 'last_7_days':
      return { start: start(year, month, day - 7), end: end(year, month, day - 1) };
    case 'last_30_days':
      return { start: start(year, month, day - 30), end: end(year, month, day - 1) };
    case 'this_month':
      return { start: start(year, month, 1), end: end(year, month + 1, 0) };
    case 'last_month':
      return { start: start(year, month - 1, 1), end: end(year, month, 0) };
    case 'this_year':
      return { start: start(year, 1, 1), end: end(year, 12, 31) };
    case 'last_year':
      return { start: start(year - 1, 1, 1), end: end(year - 1, 12, 31) };
    case 'all_time':
      return { start: 0, end: end(year, month, day) };
    default:
      // `recent` is `last_7_days` and today.
      return { start: start(year, month, day - 7), end: end(year, month, day) };
  }
}

function endOfDay(zone: string, year: number, month: number, day: number): number {
  return startOfDay(zone, year, month, day + 1) - 1;
}

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/;

/** An ISO date or date-time; without an offset it is read on the zone's clocks. */
function parseDate(text: string, zone: string, edge: 'start' | 'end'): number {
  const match = pattern.exec(text.trim());
  if (!match) throw new ApiError(400, `Invalid ${edge}_date`);
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) throw new ApiError(400, `Invalid ${edge}_date`);
  if (hour === undefined)
    return edge === 'start' ? startOfDay(zone, y, m, d) : endOfDay(zone, y, m, d);
  const millis = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  const wall = Date.UTC(y, m - 1, d, Number(hour), Number(minute), Number(second ?? 0), millis);
  if (!offset) return fromWallClock(zone, wall);
  return wall - offsetMillis(offset);
}

function offsetMillis(offset: string): number {
  if (offset === 'Z') return 0;
  const digits = offset.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return (digits.startsWith('-') ? -minutes : minutes) * 60_000;
}
