import type { DateTime } from 'luxon';
import { parseTime } from '../../api/time';
import { printQuery } from '../query/printQuery';
import type { CallQuery } from '../query/callQuery';
import type { Interval } from './interval';
import type { SeriesPoint } from './joinSeries';
import { dateParameters, type TimeRange } from './timeRange';

/** What a point of a time series is about. */
export interface Bucket extends SeriesPoint {
  /** Undefined where its date cannot be read. */
  range: TimeRange | undefined;
  /** The query of its calls. */
  query: string | undefined;
}

/**
 * The points with the time that each stands for, within the bounds. What has not begun yet and holds
 * no calls is left out: CallRail states this month to its end.
 */
export function bucketsOf(
  points: readonly SeriesPoint[],
  query: CallQuery,
  whole: TimeRange | undefined,
  interval: Interval,
  now: number,
): Bucket[] {
  const starts = points.map(({ date }) => startOf(date, whole));
  const buckets = points.map((point, index): Bucket => {
    const start = starts[index];
    if (!start || !whole) return { ...point, range: undefined, query: undefined };
    const range = bucket(start, starts[index + 1], whole, interval);
    return { ...point, range, query: range && printQuery(within(query, range, whole)) };
  });
  const isOver = ({ range, metrics }: Bucket) =>
    range === undefined || range.start.toMillis() <= now || metrics.total_calls !== 0;
  return buckets.slice(0, buckets.findLastIndex(isOver) + 1);
}

/** The query for the calls of a part of its range; where that ends as the whole does, to the same moment. */
function within(query: CallQuery, part: TimeRange, whole: TimeRange): CallQuery {
  const { start_date, end_date } = dateParameters(part);
  const from = part.start.toMillis() === whole.start.toMillis() ? query.from : undefined;
  const to = part.end.toMillis() === whole.end.toMillis() ? query.to : undefined;
  return { ...query, range: undefined, from: from ?? start_date, to: to ?? end_date };
}

/** Days begin on the clocks of the range; a moment has its offset with it, which is quicker. */
function startOf(date: string, whole: TimeRange | undefined): DateTime | undefined {
  const time = parseTime(date);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return isDay && whole ? time?.setZone(whole.start.zone, { keepLocalTime: true }) : time;
}

function bucket(
  start: DateTime,
  next: DateTime | undefined,
  bounds: TimeRange,
  interval: Interval,
): TimeRange | undefined {
  const whole = (interval === 'hour' ? start : start.startOf(interval)).plus({ [interval]: 1 });
  const ends = [whole, bounds.end, ...(next ? [next] : [])];
  const end = ends.reduce((one, other) => (other < one ? other : one));
  const from = start < bounds.start ? bounds.start : start;
  return from < end ? { start: from, end } : undefined;
}
