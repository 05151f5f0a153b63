import type { CallMetricsFilters } from '../../api/resources/callQuery';
import type { Interval } from './interval';
import { mostPoints, pointsOf, splitRange } from './splitRange';
import { dateParameters, type TimeRange } from './timeRange';

/** The query as it stands where its points fit into one answer, else the pieces that do. */
export function seriesRequests(
  parameters: CallMetricsFilters,
  range: TimeRange | undefined,
  interval: Interval,
  now: number,
): CallMetricsFilters[] {
  if (!range || pointsOf(range, interval) <= mostPoints) return [parameters];
  const pieces = splitRange(untilToday(range, now), interval);
  return pieces.map(piece => ofPiece(parameters, piece, range));
}

/** A piece that begins or ends with the whole does so at the very moment that was asked for. */
function ofPiece(
  parameters: CallMetricsFilters,
  piece: TimeRange,
  whole: TimeRange,
): CallMetricsFilters {
  const dates = { ...withoutDates(parameters), ...dateParameters(piece) };
  if (piece.start.toMillis() === whole.start.toMillis() && parameters.start_date)
    dates.start_date = parameters.start_date;
  if (piece.end.toMillis() === whole.end.toMillis() && parameters.end_date)
    dates.end_date = parameters.end_date;
  return dates;
}

/** Days that have not come are not asked for: they would be requests for nothing. */
function untilToday({ start, end }: TimeRange, now: number): TimeRange {
  const today = start.plus({ milliseconds: now - start.toMillis() });
  const tomorrow = today.plus({ days: 1 }).startOf('day');
  return tomorrow < end && tomorrow > start ? { start, end: tomorrow } : { start, end };
}

/** The same calls of whatever time. */
export function withoutDates(parameters: CallMetricsFilters): CallMetricsFilters {
  return { ...parameters, date_range: undefined, start_date: undefined, end_date: undefined };
}
