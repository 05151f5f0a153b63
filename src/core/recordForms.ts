import { isDeepStrictEqual } from 'node:util';
import { nameKey } from './nameKey';

/** What a writable field holds, however it is spelt: amounts as `12.50`, tags by name. */
export type FieldValue = string | null | readonly string[];

/** Reads a field of a record as JSON; undefined where it holds what no such field can. */
type Form = (raw: unknown) => FieldValue | undefined;

/** Text; CallRail knows no difference between none and an empty one. */
const text: Form = raw => {
  if (raw === undefined || raw === null || raw === '') return null;
  return typeof raw === 'string' ? raw : undefined;
};

/** Text that CallRail gives as a number at times. */
const word: Form = raw => text(typeof raw === 'number' ? String(raw) : raw);

const written = /^-?\$?-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$/;

/** `12.5`, `"12.50"`, `"$1,250.00"` → `12.50`, `1250.00`. More than two decimals are no amount. */
const amount: Form = raw => {
  if (raw === undefined || raw === null || raw === '') return null;
  if (typeof raw !== 'number' && typeof raw !== 'string') return undefined;
  const spelt = String(raw).trim();
  return written.test(spelt) ? Number(spelt.replace(/[$,]/g, '')).toFixed(2) : undefined;
};

/** Names, once each. A bare id is no name: sent as one, it would create a tag of that name. */
const tagNames: Form = raw => {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) return undefined;
  const names = raw.map(tagName);
  if (!names.every(name => name !== undefined && name !== '')) return undefined;
  return [...new Map(names.map(name => [nameKey(name ?? ''), name ?? ''])).values()];
};

function tagName(item: unknown): string | undefined {
  if (typeof item === 'string') return item.trim();
  const { name } = (item ?? {}) as { name?: unknown };
  return typeof name === 'string' || typeof name === 'number' ? String(name).trim() : undefined;
}

const forms: Record<string, Form> = {
  note: word,
  tags: tagNames,
  lead_status: text,
  value: amount,
  customer_name: word,
  name: word,
  color: text,
  status: text,
};

/** What a writable field of a record holds; undefined where that cannot be told. */
export function fieldValue(field: string, raw: unknown): FieldValue | undefined {
  return forms[field]?.(raw);
}

/** Whether two values are one; the order of tags does not count. */
export function sameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return isDeepStrictEqual(new Set(one), new Set(other));
}
