import type { CallRecord } from './records';
import { isAnswered } from './wire/callBasics';
import { displayDuration } from './wire/phones';

const count = (calls: readonly CallRecord[], test: (call: CallRecord) => boolean) =>
  calls.reduce((sum, call) => sum + (test(call) ? 1 : 0), 0);

function averageDuration(calls: readonly CallRecord[]): number {
  if (calls.length === 0) return 0;
  const total = calls.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
  return Math.round(total / calls.length);
}

const metrics = {
  total_calls: (calls: readonly CallRecord[]) => calls.length,
  missed_calls: (calls: readonly CallRecord[]) =>
    count(calls, ({ outcome }) => outcome === 'missed' || outcome === 'abandoned'),
  answered_calls: (calls: readonly CallRecord[]) => count(calls, isAnswered),
  first_time_callers: (calls: readonly CallRecord[]) =>
    count(calls, call => call.customer.calls[0] === call),
  average_duration: averageDuration,
  formatted_average_duration: (calls: readonly CallRecord[]) =>
    displayDuration(averageDuration(calls)),
  leads: (calls: readonly CallRecord[]) => new Set(calls.map(({ customer }) => customer)).size,
};

export type Metric = keyof typeof metrics;

/** The metrics named by `fields`; `total_calls` if none is. */
export function readMetrics(names: readonly string[]): Metric[] {
  const known = names.filter((name): name is Metric => Object.hasOwn(metrics, name));
  return known.length > 0 ? known : ['total_calls'];
}

export function measure(calls: readonly CallRecord[], wanted: readonly Metric[]) {
  return Object.fromEntries(wanted.map(name => [name, metrics[name](calls)]));
}
