import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bounds } from '../checkedOptions';
import { parseFaultRule } from '../faultRules';
import type { SandboxData, SandboxOptions } from '../index';
import { parseIso } from '../seeding/fields';
import { seedFromData } from '../seeding/seedFromData';

/** A command line that cannot be followed; the message is a sentence. */
export class ArgumentError extends Error {}

export interface Arguments {
  options: SandboxOptions;
  quiet: boolean;
  /** Instead of starting. */
  show?: 'help' | 'version';
}

/** Reads the command line; throws ArgumentError. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parse(args);
  if (values.help) return { options: {}, quiet: false, show: 'help' };
  if (values.version) return { options: {}, quiet: false, show: 'version' };
  const options: SandboxOptions = {
    port: whole('port', values.port) ?? 4010,
    calls: whole('calls', values.calls),
    seed: whole('seed', values.seed),
    latency: range(values.latency),
    now: time(values.now),
    rateLimits: limits(values['rate-limits']),
    key: key(values.key),
    faults: values.fault.map(checkedRule),
    record: values.record,
    data: values.data === undefined ? undefined : readData(values.data),
  };
  return { options, quiet: values.quiet };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        calls: { type: 'string' },
        seed: { type: 'string' },
        latency: { type: 'string' },
        now: { type: 'string' },
        'rate-limits': { type: 'string' },
        key: { type: 'string' },
        fault: { type: 'string', multiple: true, default: [] },
        record: { type: 'string' },
        data: { type: 'string' },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/(?<=['"])\. /);
    throw new ArgumentError(`${sentence.replace(/\.$/, '')}.`);
  }
}

function whole(name: keyof typeof bounds, text: string | undefined) {
  if (text === undefined) return undefined;
  const [least, most] = bounds[name];
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new ArgumentError(
    `--${name} takes a whole number from ${least} to ${most}, not "${text}".`,
  );
}

/** Milliseconds: `100`, or `80-200`. */
function range(text: string | undefined): SandboxOptions['latency'] {
  if (text === undefined) return undefined;
  const [, from, to] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text) ?? [];
  if (from === undefined || Number(to ?? from) < Number(from)) {
    throw new ArgumentError(`--latency takes milliseconds such as 100 or 80-200, not "${text}".`);
  }
  return to === undefined ? Number(from) : [Number(from), Number(to)];
}

function time(text: string | undefined): string | undefined {
  if (text !== undefined && parseIso(text) === undefined) {
    throw new ArgumentError(`--now takes a time such as 2026-06-01T12:00:00Z, not "${text}".`);
  }
  return text;
}

function limits(text: string | undefined): SandboxOptions['rateLimits'] {
  if (text === undefined || text === 'off' || text === 'real') return text;
  throw new ArgumentError(`--rate-limits takes off or real, not "${text}".`);
}

function key(text: string | undefined): string | undefined {
  if (text === '') throw new ArgumentError('--key takes a key that is not empty.');
  return text;
}

function checkedRule(rule: string): string {
  try {
    parseFaultRule(rule);
    return rule;
  } catch (error) {
    throw new ArgumentError(`--fault '${rule}': ${(error as Error).message}`);
  }
}

function readData(file: string): SandboxData {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ArgumentError(`The file "${file}" cannot be read (${code ?? 'unknown'}).`);
  }
  try {
    const data = JSON.parse(text.replace(/^\uFEFF/, '')) as SandboxData;
    seedFromData(data, 1, 0);
    return data;
  } catch (error) {
    throw new ArgumentError(`The file "${file}" cannot be used: ${(error as Error).message}`);
  }
}
