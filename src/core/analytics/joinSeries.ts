import type { CallTimeseries } from '../../api/schemas/analytics';
import { metricsOf, type Metrics } from './metrics';

export interface SeriesPoint {
  /** As the server names it: `2026-02-03`, or `2026-02-03T08:00:00-0800`. */
  date: string;
  metrics: Metrics;
}

type Answer = Pick<CallTimeseries, 'data'>;

/**
 * The points of several answers, in their order, each date once. The pieces that were asked for cut
 * no bucket; a server that counts otherwise (weeks from Sunday, say) may name one in two answers,
 * which then is the two together, as far as they can be added.
 */
export function joinSeries(answers: readonly Answer[]): SeriesPoint[] {
  const points = new Map<string, Metrics>();
  for (const { date, ...stated } of answers.flatMap(({ data }) => data)) {
    const metrics = metricsOf(stated);
    const known = points.get(date);
    points.set(date, known ? together(known, metrics) : metrics);
  }
  return [...points].map(([date, metrics]) => ({ date, metrics }));
}

function together(one: Metrics, other: Metrics): Metrics {
  if (one.total_calls === 0) return other;
  if (other.total_calls === 0) return one;
  const sum = (key: keyof Metrics) => {
    const [a, b] = [one[key], other[key]];
    return a === null || b === null ? null : a + b;
  };
  return {
    total_calls: sum('total_calls'),
    answered_calls: sum('answered_calls'),
    missed_calls: sum('missed_calls'),
    first_time_callers: sum('first_time_callers'),
    average_duration: averageOf(one, other),
    // Who called in both halves is one lead, and nobody says how many did.
    leads: null,
  };
}

function averageOf(one: Metrics, other: Metrics): number | null {
  const [a, b] = [one.average_duration, other.average_duration];
  const [callsOfA, callsOfB] = [one.total_calls, other.total_calls];
  if (a === null || b === null || callsOfA === null || callsOfB === null) return null;
  return Math.round((a * callsOfA + b * callsOfB) / (callsOfA + callsOfB));
}
