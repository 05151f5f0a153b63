import type { CallMetricsFilters } from '../../api/resources/callQuery';
import type { Call } from '../../api/schemas/call';
import { hasWhat, type AfterFetching, type HasWhat, type NameTest } from './callQuery';
import { parseDuration, printDuration } from './duration';
import { nearestWord } from './nearest';
import { nameKey } from '../nameKey';
import type { Qualifier } from './qualifier';

/** What CallRail's list cannot filter by, and its numbers only in part. */

function length(
  name: string,
  field: 'minDuration' | 'maxDuration',
  metrics: (seconds: number) => CallMetricsFilters,
  fits: (seconds: number, limit: number) => boolean,
): Qualifier {
  return {
    name,
    values: ['30s', '1m', '1m30s', '5m'],
    take({ after }, value) {
      const seconds = parseDuration(value);
      if (seconds === undefined) return { code: 'not-a-duration' };
      after[field] = seconds;
      return undefined;
    },
    give: ({ after }) => (after[field] === undefined ? [] : [printDuration(after[field])]),
    metrics: ({ after }) => (after[field] === undefined ? {} : metrics(after[field])),
    matches({ after }) {
      const limit = after[field] ?? 0;
      return ({ duration }) => fits(duration ?? 0, limit);
    },
  };
}

export const minDuration = length(
  'min-duration',
  'minDuration',
  min_duration => ({ min_duration }),
  (seconds, limit) => seconds >= limit,
);
export const maxDuration = length(
  'max-duration',
  'maxDuration',
  max_duration => ({ max_duration }),
  (seconds, limit) => seconds <= limit,
);

function part(
  name: 'source' | 'medium' | 'campaign',
  values: readonly string[],
  metrics: (text: string) => CallMetricsFilters | undefined,
): Qualifier {
  return {
    name,
    values,
    byPart: true,
    take({ after }, value, _, whole) {
      after[name] = whole ? { whole: value } : value;
      return undefined;
    },
    give: ({ after }) => (after[name] === undefined ? [] : [after[name]]),
    metrics({ after }) {
      const wanted = after[name];
      if (wanted === undefined) return {};
      // The numbers know parts of names alone.
      return typeof wanted === 'string' ? metrics(wanted) : undefined;
    },
    matches({ after }) {
      const fits = nameTest(after[name] ?? '');
      return call => fits(nameKey(call[name] ?? ''));
    },
  };
}

function nameTest(wanted: NameTest): (key: string) => boolean {
  if (typeof wanted !== 'string') {
    const whole = nameKey(wanted.whole);
    return key => key === whole;
  }
  const part = nameKey(wanted);
  return key => key.includes(part);
}

/** The numbers' `search` looks at the source alone. */
export const source = part('source', ['Google Ads', 'Google Organic', 'Direct'], search => ({
  search,
}));
export const medium = part('medium', ['cpc', 'organic', 'direct'], () => undefined);
export const campaign = part('campaign', [], () => undefined);

const isText = (text: string | null | undefined) => (text ?? '').trim() !== '';

const present: Record<HasWhat, (call: Call) => boolean> = {
  recording: call => isText(call.recording),
  note: call => isText(call.note),
  value: call => call.value != null,
  tags: call => call.tags.length > 0,
  name: call => isText(call.customer_name),
  agent: call => isText(call.agent_email),
};

/** Repeated, a call has to have all of them. */
export const has: Qualifier = {
  name: 'has',
  values: hasWhat,
  many: true,
  take({ after }: { after: AfterFetching }, written) {
    const what = hasWhat.find(each => each === written.toLowerCase());
    if (!what)
      return {
        code: 'unknown-value',
        nearest: nearestWord(written, hasWhat),
        other: hasWhat.join(', '),
      };
    if (!after.has.includes(what)) after.has = [...after.has, what];
    return undefined;
  },
  give: ({ after }) => after.has,
  metrics: ({ after }) => (after.has.length > 0 ? undefined : {}),
  matches: ({ after }) => {
    const tests = after.has.map(what => present[what]);
    return call => tests.every(test => test(call));
  },
};
