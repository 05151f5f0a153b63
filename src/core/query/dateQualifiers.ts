import type { DateFilters } from '../../api/resources/callQuery';
import { firstKeptDay, isDay, isoDay, keptDates } from '../dateRange';
import { queryRanges, sortFields, type CallQuery } from './callQuery';
import { nearestWord } from './nearest';
import type { Draft, Qualifier, Wrong } from './qualifier';

/** How people call all that there is. CallRail's own `all_time` is refused where it means that. */
const everything = /^(all|all[-_]?time|ever|everything|any|kept)$/i;

export const range: Qualifier = {
  name: 'range',
  values: queryRanges,
  take(draft, written) {
    const name = queryRanges.find(each => each === written.toLowerCase());
    draft.range = name;
    if (name) return undefined;
    const nearest = everything.test(written) ? 'last_25_months' : nearestWord(written, queryRanges);
    return { code: 'unknown-value', nearest, other: queryRanges.join(', ') };
  },
  give: query => (query.range === undefined ? [] : [query.range]),
};

const momentForm =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Whether CallRail takes a text as a date: a day that exists, perhaps with a time and an offset. */
function isMoment(text: string): boolean {
  const [, day] = momentForm.exec(text) ?? [];
  return day !== undefined && isDay(day);
}

/** The day that was probably meant: `2026-2-8`, the 31st of a short month, `yesterday`. */
function nearestDay(written: string, now: number): string | undefined {
  const today = new Date(now);
  const daysAgo = ['today', 'yesterday'].indexOf(written.toLowerCase());
  if (daysAgo >= 0)
    return isoDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo));
  const [, year, month, day] = (/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(written) ?? []).map(
    Number,
  );
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isoDay(new Date(year, month - 1, Math.min(day, last)));
}

function edge(name: 'from' | 'to'): Qualifier {
  return {
    name,
    values: [],
    take(draft, value, now): Wrong | undefined {
      if (!isMoment(value)) return { code: 'not-a-day', nearest: nearestDay(value, now) };
      const first = firstKeptDay(now);
      draft[name] = value;
      return value.slice(0, 10) < first
        ? { code: 'too-early', nearest: first, other: first }
        : undefined;
    },
    give: query => (query[name] === undefined ? [] : [query[name]]),
  };
}

/** Both included. */
export const from = edge('from');
export const to = edge('to');

/** Whether `from` is after `to`; a day without a time begins at its start and runs to its end. */
export function isReversed({ from, to }: Pick<Draft, 'from' | 'to'>): boolean {
  if (from === undefined || to === undefined) return false;
  const moments = [from, to].map(text =>
    /(?:Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10)) ? instant(text) : NaN,
  );
  const [begins = NaN, ends = NaN] = moments;
  if (!Number.isNaN(begins) && !Number.isNaN(ends)) return begins > ends;
  // Where one of them has no offset, the clocks that are written are all there is to compare.
  return clock(from, 'T00:00:00') > clock(to, 'T23:59:59.999999999');
}

function instant(text: string): number {
  return Date.parse(text.replace(/([+-]\d{2}):?(\d{2})$/, '$1:$2'));
}

function clock(text: string, time: string): string {
  if (text.length === 10) return `${text}${time}`;
  const local = text.replace(/(?:Z|[+-]\d{2}:?\d{2})$/, '');
  return /T\d{2}:\d{2}$/.test(local) ? `${local}:00` : local;
}

/** The dates of a request, never none: CallRail would take that for the last 7 days. */
export function dateParameters({ range, from, to }: CallQuery, now: number): DateFilters {
  if (range !== undefined && range !== 'last_25_months') return { date_range: range };
  const kept = keptDates(now);
  if (range !== undefined) return kept;
  return { start_date: from ?? kept.start_date, ...(to === undefined ? {} : { end_date: to }) };
}

const sorts = sortFields.flatMap(field => [`-${field}`, field]);

/** A minus in front sorts downwards, as in newest first. */
export const sort: Qualifier = {
  name: 'sort',
  values: sorts,
  take(draft, written) {
    const value = sorts.find(each => each === written.toLowerCase());
    if (value === undefined) return { code: 'unknown-value', nearest: nearestSort(written) };
    const descending = value.startsWith('-');
    const field = sortFields.find(each => each === value.replace('-', ''));
    if (field) draft.sort = { field, descending };
    return undefined;
  },
  give: ({ sort }) => (sort ? [`${sort.descending ? '-' : ''}${sort.field}`] : []),
};

function nearestSort(written: string): string | undefined {
  const field = nearestWord(written.replace(/^[-+]/, ''), sortFields);
  return field && `${written.startsWith('-') ? '-' : ''}${field}`;
}
