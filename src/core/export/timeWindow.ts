import { DateTime } from 'luxon';
import { isCallRailError } from '../../api/errors';
import type { DateFilters } from '../../api/resources/callQuery';
import type { CallSummary } from '../../api/schemas/analytics';
import { parseTime } from '../../api/time';
import { dayMs } from '../../base/clock';

/** Midnight comes this much after UTC's in the last place on earth. */
const latestMidnightMs = dayMs / 2;

/** What `ask` may fail with where the user may not see numbers, or their bounds make no sense. */
const passedOver = ['forbidden', 'not-found', 'invalid-request', 'schema'] as const;

/**
 * Dates with bounds that stay as they are while pages are fetched. `ask` gets a summary of the same
 * dates, which says what the server takes them for; it is called only where that is needed.
 */
export async function fixedWindow(
  dates: DateFilters,
  now: number,
  ask: () => Promise<CallSummary>,
): Promise<DateFilters> {
  const fixed = fixedDates(dates, now);
  if (fixed) return fixed;
  try {
    return statedDates(await ask(), dates, now) ?? dates;
  } catch (error) {
    // Oldest first, what arrives meanwhile comes last all the same.
    if (passedOver.some(code => isCallRailError(error, code))) return dates;
    throw error;
  }
}

/**
 * The same dates with an end that stays: now, where they would run on. Then calls that arrive
 * meanwhile are not in the list, and move nothing. Undefined where only the server knows when the
 * dates end, since they mean days, or clocks, of a zone that it has not named.
 */
export function fixedDates(dates: DateFilters, now: number): DateFilters | undefined {
  const { start_date: start, end_date: end } = dates;
  if (end === undefined) {
    const begins = start === undefined ? undefined : parseTime(start)?.toMillis();
    return begins === undefined || begins > now ? undefined : { ...dates, end_date: iso(now) };
  }
  if (/T.*(Z|[+-]\d{2}:?\d{2})$/i.test(end)) {
    const ends = parseTime(end)?.toMillis();
    return ends !== undefined && ends > now ? { ...dates, end_date: iso(now) } : dates;
  }
  // A day lasts until its end.
  const wall = parseTime(end)?.toMillis();
  if (wall === undefined) return undefined;
  const ends = wall + (end.includes('T') ? 0 : dayMs) + latestMidnightMs;
  return ends <= now ? dates : undefined;
}

/** The same from what the server says that the dates mean; undefined where that cannot be read. */
export function statedDates(
  stated: Pick<CallSummary, 'start_date' | 'end_date' | 'time_zone'>,
  { time_zone }: DateFilters,
  now: number,
): DateFilters | undefined {
  const zone = stated.time_zone ?? undefined;
  const [start, end] = [parseTime(stated.start_date, zone), parseTime(stated.end_date, zone)];
  if (!start || !end || start.toMillis() > now) return undefined;
  // `23:59:59` includes what began within that second.
  const last = /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(stated.end_date ?? '')
    ? end.endOf('day')
    : end.endOf('second');
  const end_date = last.toMillis() > now ? iso(now) : (last.toISO() ?? undefined);
  return {
    start_date: start.toISO({ suppressMilliseconds: true }) ?? undefined,
    end_date,
    ...(time_zone === undefined ? {} : { time_zone }),
  };
}

/** A moment as CallRail takes it. */
export function iso(instant: number): string {
  return DateTime.fromMillis(instant, { zone: 'utc' }).toISO() ?? '';
}
