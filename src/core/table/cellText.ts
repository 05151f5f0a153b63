import type { Call } from '../../api/schemas/call';
import { displayDuration, displayMoment, displayPhone, outcomeOf, type Reader } from '../callText';
import { callColumn, type CallColumn } from './callColumns';

/** Who reads cells, and the words that they hold. */
export interface CellReader extends Reader {
  yes: string;
  no: string;
  /** Words for values of `call_type`, `direction` and `lead_status`, by field and value. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * What a call says in a column, as one line of text; empty where it says nothing. Whatever CallRail
 * sends in a field reads as something: a value of another kind than expected is shown as it is.
 */
export function cellText(key: string, call: Call, reader: CellReader): string {
  const column = callColumn(key);
  return column ? oneLine(wordsOf(column, call, reader)) : '';
}

function wordsOf({ key, kind }: CallColumn, call: Call, reader: CellReader): string {
  const value = rawValue(key, call);
  if (value === null || value === undefined) return '';
  switch (kind) {
    case 'word':
      return wordFor(reader, key, value) ?? plain(value);
    case 'phone':
      return typeof value === 'string' ? displayPhone(value) : plain(value);
    case 'duration':
      return typeof value === 'number' ? displayDuration(value) : plain(value);
    case 'number':
      return typeof value === 'number' ? value.toLocaleString(reader.language) : plain(value);
    case 'amount':
      return typeof value === 'number' ? amount(value, reader) : plain(value);
    case 'moment':
      return typeof value === 'string'
        ? displayMoment(value, reader, call.company_time_zone)
        : plain(value);
    case 'boolean':
      return typeof value === 'boolean' ? (value ? reader.yes : reader.no) : plain(value);
    case 'list':
      return Array.isArray(value) ? value.map(itemText).join(', ') : plain(value);
    case 'text':
    case 'object':
      return plain(value);
  }
}

/** What a call has in a field; how it ended is told by other fields where `call_type` is missing. */
export function rawValue(key: string, call: Call): unknown {
  const value = (call as Readonly<Record<string, unknown>>)[key];
  return key === 'call_type' ? (value ?? outcomeOf(call)) : value;
}

function wordFor({ words }: CellReader, key: string, value: unknown): string | undefined {
  const table = words[key];
  return table && typeof value === 'string' && Object.hasOwn(table, value)
    ? table[value]
    : undefined;
}

function amount(value: number, { language }: CellReader): string {
  return value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** An item of a list: its name where it has one (a tag), the keyword that was spotted. */
function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return plain(item);
  const { name, keyword } = item as { name?: unknown; keyword?: unknown };
  return plain(name ?? keyword ?? item);
}

function plain(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? '' : compact(value);
    default:
      return '';
  }
}

/** JSON without what says nothing; empty where nothing is left. */
function compact(value: object): string {
  const bare = withoutEmpty(value);
  return bare === undefined ? '' : JSON.stringify(bare);
}

function withoutEmpty(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.length > 0 ? value : undefined;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const bare = withoutEmpty(inner);
    return bare === undefined ? [] : [[key, bare] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
}
