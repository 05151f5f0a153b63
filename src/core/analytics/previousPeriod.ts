import type { DateTime, DurationLike } from 'luxon';
import { firstKeptDay } from '../dateRange';
import type { QueryRange } from '../query/callQuery';
import { day, isMidnight, type TimeRange } from './timeRange';

/** The time that a range is compared with. */
export interface PreviousPeriod {
  range: TimeRange;
  /** A calendar's month or year is compared with the one before, anything else with as much time. */
  kind: 'month' | 'year' | 'length';
  /** The range is not over: it is compared with as much of the time before as has passed of it. */
  partial: boolean;
}

const stepMs = 5 * 60_000;

/**
 * The time just before a range; undefined where CallRail no longer keeps calls of it. `now` counts
 * in steps of five minutes, so that asking again soon is asking the same.
 */
export function previousPeriod(
  range: TimeRange,
  name: QueryRange | undefined,
  now: number,
): PreviousPeriod | undefined {
  const { start, end } = range;
  const present = start.plus({ milliseconds: stepped(now) - start.toMillis() });
  const partial = present > start && present < end;
  const kind = kindOf(range, name);
  const before = stepOf(range, kind);
  const from = start.minus(before);
  if (day(from) < firstKeptDay(now)) return undefined;
  const to = partial ? earlier(partialEnd(from, start, present), start) : start;
  return { kind, partial, range: { start: from, end: to } };
}

function stepped(now: number): number {
  return Math.floor(now / stepMs) * stepMs;
}

function kindOf({ start, end }: TimeRange, name: QueryRange | undefined): PreviousPeriod['kind'] {
  for (const unit of ['month', 'year'] as const) {
    const begins = isSame(start, start.startOf(unit));
    // CallRail may state the present month up to today only.
    if (begins && (name === `this_${unit}` || isSame(end, start.plus({ [unit]: 1 })))) return unit;
  }
  return 'length';
}

/** Days are counted on the calendar, so that a day of 25 hours is one. */
function stepOf({ start, end }: TimeRange, kind: PreviousPeriod['kind']): DurationLike {
  if (kind !== 'length') return { [kind]: 1 };
  if (isMidnight(start) && isMidnight(end))
    return { days: Math.round(end.diff(start, 'days').days) };
  return { milliseconds: end.toMillis() - start.toMillis() };
}

/** As far into the period before as the present is into this one: day of the month, time of day. */
function partialEnd(from: DateTime, start: DateTime, present: DateTime): DateTime {
  const { days, milliseconds } = present.diff(start, ['days', 'milliseconds']);
  return from.plus({ days, milliseconds });
}

function earlier(one: DateTime, other: DateTime): DateTime {
  return one < other ? one : other;
}

function isSame(one: DateTime, other: DateTime): boolean {
  return one.toMillis() === other.toMillis();
}
