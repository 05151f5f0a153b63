import { offsetIn, type Address } from '../address';
import { hole } from '../chain';
import type { Edit, Finding } from '../finding';
import { mayWrite } from '../methods';
import { parametersOf, type Parameters } from '../parameters';
import type { Request } from '../request';
import type { Source } from '../source';
import type { Rule } from './rule';

const calls = /^\/v3\/a\/[^/]+\/calls(?:\/summary|\/timeseries)?(?:\.json)?$/;
const dates = /(?:^|&)(?:date_range|start_date|end_date)=/;

/** A list of calls that names no dates, which means the last 7 days. */
export const missingDates: Rule = function* ({ requests, source }) {
  for (const request of requests) {
    const { address, asked, extended } = request;
    if (!asked || extended || !calls.test(address.path) || mayWrite(source, request)) continue;
    if (dates.test(address.query ?? '') || isOpen(address)) continue;
    const parameters = parametersOf(source, request);
    if (parameters === 'unknown' || parameters?.names.some(isDate)) continue;
    const start = Math.max(address.start, offsetIn(address, address.pathEnd - 1) ?? address.start);
    yield finding(source, request, start, parameters);
  }
};

const isDate = (name: string) => /^(?:date_range|start_date|end_date)$/.test(name);

/** Whether names of parameters may be in what the program puts in. */
function isOpen({ query = '', path }: Address): boolean {
  return (
    path.includes(`calls${hole}`) ||
    /(?:^|&)\uE000/.test(query) ||
    /\uE000(?:&|$)/.test(query.replace(/=\uE000/g, '='))
  );
}

function finding(
  source: Source,
  { address }: Request,
  start: number,
  parameters: Parameters | undefined,
): Finding {
  const path = address.path.lastIndexOf('/calls');
  const from = offsetIn(address, address.pathEnd - address.path.length + path + 1) ?? start;
  const to = offsetIn(address, address.pathEnd, 'to') ?? address.end;
  const fixes = ['last_30_days', 'recent'].flatMap(range => {
    const edit = parameters ? inParameters(source, parameters, range) : inQuery(address, range);
    return edit
      ? [{ title: 'askForDates' as const, values: [range], certain: false, edits: [edit] }]
      : [];
  });
  return {
    rule: 'missingDates',
    start: Math.min(from, to),
    end: Math.max(from, to),
    message: 'missingDates',
    values: [],
    fixes,
  };
}

function inQuery(address: Address, range: string): Edit | undefined {
  const at = offsetIn(address, address.pathEnd, address.query === undefined ? 'to' : 'from');
  if (at === undefined) return undefined;
  if (address.query === undefined) return { start: at, end: at, text: `?date_range=${range}` };
  const rest = address.query === '' ? '' : '&';
  return { start: at + 1, end: at + 1, text: `date_range=${range}${rest}` };
}

/** Another entry at the beginning, written like the first. */
function inParameters(
  source: Source,
  { open, first }: Parameters,
  range: string,
): Edit | undefined {
  if (!first) return undefined;
  const { mark, joint, key } = first;
  const name = key ? `${key}date_range${key}` : 'date_range';
  const blank = /^\s*/.exec(source.text.slice(open + 1))?.[0] ?? ' ';
  const at = open + 1;
  return {
    start: at,
    end: at,
    text: `${blank}${name}${joint}${mark}${range}${mark},${blank === '' ? ' ' : ''}`,
  };
}
