import { clockTime } from '../shared/format';

/** Seconds that read well as steps of a clock. */
const steps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600];

/** The step that an axis up to `longest` seconds takes, so that it has at most seven lines. */
export function durationStep(longest: number): number {
  return steps.find(step => longest / step <= 6) ?? 3_600 * Math.ceil(longest / 3_600 / 6);
}

/** An axis of durations: it counts in minutes and their parts, not in tens. */
export function durationTicks(seconds: readonly (number | null)[]) {
  const longest = seconds.reduce<number>((most, one) => Math.max(most, one ?? 0), 60);
  return {
    stepSize: durationStep(longest),
    callback: (value: number | string) => clockTime(Number(value)),
  };
}
