import { nearestWord } from '../query/nearest';
import type { Endpoint } from './endpoint';
import { bare, type WrittenRequest } from './writtenRequest';

/** What one should know before a request is sent: CallRail itself would not say it. */
export type RequestRemark =
  | { code: 'undocumented' }
  | { code: 'missing'; name: string }
  | { code: 'unknown-parameter'; name: string; nearest?: string }
  | { code: 'unknown-value'; name: string; value: string; nearest?: string }
  | { code: 'not-a-list'; name: string }
  | { code: 'order-without-sort' }
  | { code: 'last-seven-days' };

/** Remarks on a GET, the weightiest first. */
export function requestRemarks(
  endpoint: Endpoint | undefined,
  { query }: WrittenRequest,
): RequestRemark[] {
  if (!endpoint) return [{ code: 'undocumented' }];
  const parameters = endpoint.parameters.filter(each => each.in === 'query');
  const used = new Set(query.map(([name]) => bare(name)));
  const remarks: RequestRemark[] = parameters
    .filter(({ name, required }) => required === true && !used.has(name))
    .map(({ name }) => ({ code: 'missing', name }));
  if (used.has('order') && !used.has('sort')) remarks.push({ code: 'order-without-sort' });
  for (const [written, value] of query) {
    const name = bare(written);
    const parameter = parameters.find(each => each.name === name);
    if (!parameter) {
      const nearest = nearestWord(
        name,
        parameters.map(each => each.name),
      );
      remarks.push({ code: 'unknown-parameter', name, ...(nearest && { nearest }) });
      continue;
    }
    const { type, values } = parameter;
    if (written !== name && type !== 'list') remarks.push({ code: 'not-a-list', name });
    const given = type === 'commas' ? value.split(',') : [value];
    for (const each of given) {
      if (!values || each === '' || values.includes(each)) continue;
      const nearest = nearestWord(each, values);
      remarks.push({ code: 'unknown-value', name, value: each, ...(nearest && { nearest }) });
    }
  }
  const dated = ['date_range', 'start_date', 'end_date'];
  if (parameters.some(({ name }) => name === 'date_range') && !dated.some(name => used.has(name)))
    remarks.push({ code: 'last-seven-days' });
  return remarks;
}
