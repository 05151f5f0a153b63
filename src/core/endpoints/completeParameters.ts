import { daysToOffer } from '../query/completeQuery';
import { nameKey } from '../nameKey';
import type { Endpoint, Parameter } from './endpoint';
import { queryName } from './findEndpoint';
import type { KnownIds } from './knownIds';
import { fittingIds, idLines, withEnd, type RequestSuggestion } from './requestSuggestion';
import { bare, printValue } from './writtenRequest';

/** What fits the end of a text whose path is complete: names of parameters, or values. */
export function completeParameters(
  endpoint: Endpoint,
  text: string,
  known: KnownIds,
  now: number,
): RequestSuggestion[] {
  const parameters = endpoint.parameters.filter(each => each.in === 'query');
  const [, path = '', before = '', last = ''] =
    /^([^?]*)(?:(\?(?:.*&)?)([^&]*))?$/s.exec(text) ?? [];
  const used = new Set(
    [...before.matchAll(/[?&]([^=&]+)/g)].map(([, each = '']) => bare(unescaped(each))),
  );
  const [, encoded, value = ''] = /^([^=]*)=(.*)$/s.exec(last) ?? [];
  const name = encoded === undefined ? undefined : unescaped(encoded);
  if (name === undefined) {
    if (before !== '' && last !== '') return named(parameters, used, before, last, path);
    // Nothing is begun: the request could go as it is.
    return named(parameters, used, before === '' ? '?' : before, '', path, 'next');
  }
  const parameter = parameters.find(each => each.name === bare(name));
  const head = path + before;
  const values = parameter ? valuesOf(parameter, head, name, value, known, now) : [];
  used.add(bare(name));
  if (value === '') return values;
  return [...values, ...named(parameters, used, `${before}${last}&`, '', path, 'next')];
}

/** Parameters that are not there yet; lists can be there many times. */
function named(
  parameters: readonly Parameter[],
  used: ReadonlySet<string>,
  before: string,
  written: string,
  path: string,
  kind: 'parameter' | 'next' = 'parameter',
): RequestSuggestion[] {
  const key = nameKey(bare(written));
  const free = parameters.filter(({ name, type }) => !used.has(name) || type === 'list');
  const fits = free.filter(({ name }) => name.includes(key));
  const rank = ({ name, required }: Parameter) =>
    (name.startsWith(key) ? 0 : 2) + (required === true ? 0 : 1);
  return fits
    .sort((one, other) => rank(one) - rank(other))
    .map(parameter => ({
      // Without a parameter that is needed, there is no going as it is.
      kind: parameter.required ? 'parameter' : kind,
      label: `${queryName(parameter)}=`,
      description: parameter.values?.slice(0, 4).join(', '),
      detail: parameter.note,
      text: withEnd(path + before, queryName(parameter)),
    }));
}

function valuesOf(
  { type, values, ids, name: bareName }: Parameter,
  head: string,
  name: string,
  value: string,
  known: KnownIds,
  now: number,
): RequestSuggestion[] {
  const written = unescaped(value);
  if (type === 'commas') return oneMore(values ?? [], head, name, value);
  const made = (label: string): RequestSuggestion => ({
    kind: 'value',
    label,
    text: withEnd(head, name, label),
  });
  if (ids !== undefined) {
    const all = known.ids[ids] ?? [];
    if (all.some(({ id }) => id === written)) return [];
    return fittingIds(all, written).map(each => ({
      kind: 'value',
      ...idLines(each),
      text: withEnd(head, name, each.id),
    }));
  }
  const offered =
    type === 'boolean'
      ? (values ?? ['true', 'false'])
      : type === 'date'
        ? daysToOffer(now)
        : bareName === 'time_zone'
          ? zones(written)
          : (values ?? []);
  return fitting(offered, written).map(made);
}

/** A list in one value: the last word is completed, and what stands before it is kept. */
function oneMore(
  values: readonly string[],
  head: string,
  name: string,
  value: string,
): RequestSuggestion[] {
  const before = value.slice(0, value.lastIndexOf(',') + 1);
  const taken = new Set(before.split(','));
  const last = unescaped(value.slice(before.length));
  const free = values.filter(each => !taken.has(each));
  const start = `${head}${name}=${before}`;
  const one = fitting(free, last).map((label): RequestSuggestion => ({
    kind: 'value',
    label,
    text: start + printValue(label),
  }));
  const all: RequestSuggestion = {
    kind: 'value',
    label: values.join(','),
    text: withEnd(head, name, values.join(',')),
  };
  return value === '' && values.length > 1 ? [...one, all] : one;
}

/** Those that begin with what is written, then those that contain it; not what stands there already. */
function fitting(values: readonly string[], written: string): string[] {
  const key = nameKey(written);
  const others = values.filter(each => nameKey(each) !== key && nameKey(each).includes(key));
  // Whoever has written a value in full wants that one.
  if (values.includes(written)) return [];
  return others.sort(
    (one, other) => Number(nameKey(other).startsWith(key)) - Number(nameKey(one).startsWith(key)),
  );
}

/** All of them would be too many to look through. */
function zones(written: string): string[] {
  const usual = ['user', 'UTC', Intl.DateTimeFormat().resolvedOptions().timeZone];
  return [...new Set(written === '' ? usual : [...usual, ...Intl.supportedValuesOf('timeZone')])];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
