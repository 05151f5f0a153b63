import type { CallMetrics } from '../../api/schemas/analytics';

/** What CallRail counts of calls, by its names. */
export const metricKeys = [
  'total_calls',
  'answered_calls',
  'missed_calls',
  'first_time_callers',
  'average_duration',
  'leads',
] as const;
export type MetricKey = (typeof metricKeys)[number];

/** The `fields` that ask for all of them. */
export const metricFields = metricKeys.join(',');

/** Null where the server stated none; `average_duration` in seconds, null of no calls at all. */
export type Metrics = Readonly<Record<MetricKey, number | null>>;

/** What an answer states, and nothing that it does not: a number that is missing is not zero. */
export function metricsOf(stated: CallMetrics | null | undefined): Metrics {
  const number = (key: MetricKey) => stated?.[key] ?? null;
  const average = number('total_calls') === 0 ? null : number('average_duration');
  return {
    total_calls: number('total_calls'),
    answered_calls: number('answered_calls'),
    missed_calls: number('missed_calls'),
    first_time_callers: number('first_time_callers'),
    average_duration: average,
    leads: number('leads'),
  };
}

/** How much more, or less, something is than before. */
export interface Difference {
  by: number;
  /** `0.081` is 8.1 %; undefined where it began with nothing. */
  share: number | undefined;
}

/** Undefined where one of the two is not known. */
export function difference(now: number | null, before: number | null): Difference | undefined {
  if (now === null || before === null) return undefined;
  const by = now - before;
  return { by, share: before === 0 ? undefined : by / before };
}
