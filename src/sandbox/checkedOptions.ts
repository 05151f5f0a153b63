import type { SandboxOptions } from './index';
import { nearest } from './nearest';

/** From and to, both ends included; what the command line takes as well. */
export const bounds = {
  port: [0, 65_535],
  calls: [0, 1_000_000],
  seed: [0, 2 ** 31],
} as const;

const known = [
  'port',
  'calls',
  'seed',
  'key',
  'now',
  'latency',
  'rateLimits',
  'faults',
  'data',
  'record',
];

/** Throws an Error whose message is a sentence, for whoever writes without types. */
export function checkOptions(options: SandboxOptions): void {
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    throw new Error(`There is no option "${name}".${nearest(name, known)}`);
  }
  for (const [name, [least, most]] of Object.entries(bounds)) {
    const given: unknown = options[name as keyof typeof bounds];
    check(
      name,
      given,
      isWhole(given) && given >= least && given <= most,
      `a whole number from ${least} to ${most}`,
    );
  }
  const { latency, key, rateLimits, faults }: Record<string, unknown> = { ...options };
  const range = Array.isArray(latency) && latency.length === 2 ? (latency as unknown[]) : [latency];
  const [from, to = from] = range;
  const fits = isTime(from) && isTime(to) && from <= to;
  check('latency', latency, fits, 'milliseconds, such as 100 or [80, 200]');
  check('faults', faults, Array.isArray(faults), 'a list of rules');
  check('key', key, typeof key === 'string' && key !== '', 'a text that is not empty');
  check('rateLimits', rateLimits, rateLimits === 'off' || rateLimits === 'real', '"off" or "real"');
}

function check(name: string, given: unknown, fits: boolean, wanted: string): void {
  if (given === undefined || fits) return;
  throw new Error(`${name} is ${wanted}, not ${JSON.stringify(given)}.`);
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < 1_000_000;
