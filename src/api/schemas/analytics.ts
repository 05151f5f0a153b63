import * as z from 'zod';
import { list, numeric, text } from './tolerant';

const metrics = {
  total_calls: numeric,
  missed_calls: numeric,
  answered_calls: numeric,
  first_time_callers: numeric,
  average_duration: numeric,
  formatted_average_duration: text,
  leads: numeric,
};
export const CallMetrics = z.looseObject(metrics);
export type CallMetrics = z.infer<typeof CallMetrics>;

export const CallSummary = z.looseObject({
  start_date: text,
  end_date: text,
  /** `UTC`, `EST`, or a Rails name such as `Pacific Time (US & Canada)`. */
  time_zone: text,
  total_results: CallMetrics.nullish().catch(null),
  grouped_by: text,
  grouped_results: list(z.looseObject({ key: text, ...metrics })),
});
export type CallSummary = z.infer<typeof CallSummary>;

/** CallRail names a point `date`; the gateway's document shows `key` too, or instead. */
const point = z
  .looseObject({ date: text, key: text, ...metrics })
  .transform(value => ({ ...value, date: value.date ?? value.key ?? '' }));

export const CallTimeseries = z.looseObject({
  start_date: text,
  end_date: text,
  time_zone: text,
  total_results: CallMetrics.nullish().catch(null),
  data: z.array(point),
});
export type CallTimeseries = z.infer<typeof CallTimeseries>;
