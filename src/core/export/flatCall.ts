import type { Call } from '../../api/schemas/call';

/**
 * Calls as rows of plain values, for CSV. The rule:
 *
 * - A field is a column of its name. A field that CallRail documents as an object is a column for
 *   each of its parts instead, named by the way there: `milestones.first_touch.source`.
 * - Tags are their names, joined by `; `, and so is every other list of plain values.
 * - A list of objects, and a map whose keys anybody may choose, are JSON.
 * - What is not there is null. Where a documented object comes as something else, that stands in the
 *   first of its columns.
 */

const touches = ['first_touch', 'lead_created', 'qualified', 'last_touch'] as const;

const touchParts = [
  'event_date',
  'source',
  'medium',
  'campaign',
  'keywords',
  'match_type',
  'ad_position',
  'device',
  'session_browser',
  'landing',
  'referrer',
  'landing_page_url_params',
  'referrer_url_params',
  'url_utm_params',
] as const;

/** The columns of fields that are objects, in their order. */
const parts: Readonly<Record<string, readonly string[]>> = {
  milestones: touches.flatMap(touch => touchParts.map(part => `${touch}.${part}`)),
  keypad_entries: ['name', 'value'],
  speaker_percent: ['agent', 'customer'],
  voice_assist_message: ['contents', 'overrides', 'recorded_at', 'urgency'],
};

/** The columns of fields of a call; a name that is a column already (`milestones.…`) is itself one. */
export function flatColumns(fields: readonly string[]): string[] {
  return fields.flatMap(field => {
    const own = Object.hasOwn(parts, field) ? parts[field] : undefined;
    return own ? own.map(part => `${field}.${part}`) : [field];
  });
}

/** A value of a row. */
export type FlatValue = string | number | boolean | null;

/**
 * A call's values in the columns of `flatColumns(fields)`. With columns as fields it gives exactly
 * these.
 */
export function flatCall(call: Call, fields: readonly string[]): FlatValue[] {
  return flattening(fields)(call);
}

/** The same for many calls: what follows from the fields is found out once. */
export function flattening(fields: readonly string[]): (call: Call) => FlatValue[] {
  const readers = flatColumns(fields).map(reader);
  return call => readers.map(read => read(call));
}

function reader(column: string): (call: Call) => FlatValue {
  const [field = '', ...way] = column.split('.');
  if (field === 'tags' && way.length === 0) return call => plain(call.tags.map(tagName));
  if (way.length === 0) return call => plain(own(call, field));
  const isFirst = Object.hasOwn(parts, field) && parts[field]?.[0] === way.join('.');
  return call => {
    let value = own(call, field);
    // Something else than the documented object is not lost, nor repeated in each column.
    if (!isMap(value)) return isFirst ? plain(value) : null;
    for (const step of way) value = own(value, step);
    return plain(value);
  };
}

function plain(value: unknown): FlatValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return isMap(value) && isEmpty(value) ? null : JSON.stringify(value);
  const hasObjects = value.some(item => typeof item === 'object' && item !== null);
  return hasObjects ? JSON.stringify(value) : value.map(String).join('; ');
}

function tagName(tag: unknown): unknown {
  return own(tag, 'name') ?? tag;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

function own(value: unknown, key: string): unknown {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
