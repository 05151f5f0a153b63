import { hourMs } from '../base/clock';
import type { DateRange } from './dateRange';
import { compactOffset, dateOnly } from './timestamps';
import { startOfDay, wallClock, zoneOffset } from './zones';

const intervals = ['hour', 'day', 'week', 'month', 'year'] as const;
export type Interval = (typeof intervals)[number];

export function isInterval(text: string): text is Interval {
  return intervals.some(interval => interval === text);
}

export interface Bucket {
  /** The bucket's first day, or hour. */
  label: string;
  /** The first instant after it. */
  end: number;
}

/** The hours, days, weeks (from Monday), months or years of a range, oldest first. */
export function* eachBucket(
  { start, end, zone }: DateRange,
  interval: Interval,
): Generator<Bucket> {
  for (let at = bucketStart(start, zone, interval); at <= end;) {
    const next = nextBucket(at, zone, interval);
    const label = interval === 'hour' ? compactOffset(at, zone) : dateOnly(at, zone);
    yield { label, end: next };
    at = next;
  }
}

function bucketStart(at: number, zone: string, interval: Interval): number {
  const { year, month, day, weekday } = wallClock(zone, at);
  switch (interval) {
    case 'hour':
      return startOfHour(at, zone);
    case 'day':
      return startOfDay(zone, year, month, day);
    case 'week':
      return startOfDay(zone, year, month, day - ((weekday + 6) % 7));
    case 'month':
      return startOfDay(zone, year, month, 1);
    case 'year':
      return startOfDay(zone, year, 1, 1);
  }
}

function nextBucket(at: number, zone: string, interval: Interval): number {
  const { year, month, day } = wallClock(zone, at);
  switch (interval) {
    case 'hour':
      return nextHour(at, zone);
    case 'day':
      return startOfDay(zone, year, month, day + 1);
    case 'week':
      return startOfDay(zone, year, month, day + 7);
    case 'month':
      return startOfDay(zone, year, month + 1, 1);
    case 'year':
      return startOfDay(zone, year + 1, 1, 1);
  }
}

/** Hours begin on the zone's clocks, which in some places is not where they begin elsewhere. */
function startOfHour(at: number, zone: string): number {
  const ahead = zoneOffset(zone, at);
  return Math.floor((at + ahead) / hourMs) * hourMs - ahead;
}

/** Clocks that move by half an hour leave an hour of which there is only a half. */
function nextHour(at: number, zone: string): number {
  const ahead = zoneOffset(zone, at);
  return (Math.floor((at + ahead) / hourMs) + 1) * hourMs - ahead;
}
