import type { Interval } from './interval';
import type { TimeRange } from './timeRange';

/** CallRail gives no more points in one answer. */
export const mostPoints = 200;

/**
 * What one request may cover. Hours go by whole days, the 25 hours of an autumn's day included, so
 * that every border is a midnight: one that all agree on, and that can be said without an offset.
 */
const steps = {
  hour: { unit: 'day', size: 8 },
  day: { unit: 'day', size: mostPoints },
  week: { unit: 'week', size: mostPoints },
  month: { unit: 'month', size: mostPoints },
  year: { unit: 'year', size: mostPoints },
} as const;

/**
 * A range in pieces of at most 200 points each, which touch without a gap and cut no hour, day,
 * week (from Monday), month or year in two. Averages and leads of two halves could not be added.
 */
export function splitRange(range: TimeRange, interval: Interval): TimeRange[] {
  const { start, end } = range;
  if (pointsOf(range, interval) <= mostPoints) return [range];
  // Counted from one origin, so that a day without a midnight does not shift those after it.
  const { unit, size } = steps[interval];
  const origin = start.startOf(unit);
  const pieces: TimeRange[] = [];
  for (let from = start, index = 1; from < end; index++) {
    const border = origin.plus({ [unit]: size * index }).startOf('day');
    const to = border < end ? border : end;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
}

/** How many hours, days, weeks, months or years a range touches. */
export function pointsOf({ start, end }: TimeRange, interval: Interval): number {
  if (interval !== 'hour')
    return Math.ceil(end.diff(start.startOf(interval), interval).as(interval));
  const minutes = end.diff(start, 'minutes').minutes + start.minute + start.second / 60;
  // Clocks that move by half an hour cut one hour in two.
  const cut = (end.offset - start.offset) % 60 === 0 ? 0 : 1;
  return Math.ceil(minutes / 60) + cut;
}
