import type { RecordKind } from './records';

/** Kinds by the prefix of their ids. Ids of the others are bare integers, which nobody could tell. */
const kinds = {
  ACC: 'account',
  COM: 'company',
  CAL: 'call',
  TRK: 'tracker',
  USR: 'user',
} as const satisfies Record<string, RecordKind>;

type Prefix = keyof typeof kinds;
export type IdKind = (typeof kinds)[Prefix];

/** A prefix and 32 hex digits, in any case, as databases and logs write them. */
const form = `(?:${Object.keys(kinds).join('|')})[0-9a-f]{32}`;
const whole = new RegExp(`^${form}$`, 'i');
/** Not within a longer word of letters and digits; an underscore may stand beside it. */
const anywhere = new RegExp(`(?<![0-9a-z])${form}(?![0-9a-z])`, 'gi');

/** An id in a text, as CallRail writes it, and where it stands. */
export interface PlacedId {
  id: string;
  start: number;
  end: number;
}

/** The kind of record that an id names by its prefix; undefined for what is no such id. */
export function kindOfId(id: string): IdKind | undefined {
  return whole.test(id) ? kinds[id.slice(0, 3).toUpperCase() as Prefix] : undefined;
}

/** An id as CallRail writes it: prefix in capitals, digits not. */
export function canonicalId(id: string): string {
  return id.slice(0, 3).toUpperCase() + id.slice(3).toLowerCase();
}

/** The ids in a text, in their order; at most `limit`. */
export function idsIn(text: string, limit = Infinity): PlacedId[] {
  const found: PlacedId[] = [];
  for (const { 0: match, index } of text.matchAll(anywhere)) {
    if (found.length >= limit) break;
    found.push({ id: canonicalId(match), start: index, end: index + match.length });
  }
  return found;
}
