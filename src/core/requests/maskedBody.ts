import { mask, withoutKeys } from '../../base/secretText';
import { namesSecret } from '../otherSecrets';
import type { KeptBody } from './recordedRequest';
import { textOf } from './requestParts';
import { withoutPaths, withoutPeople } from './maskedText';
import { isFreeWord, isPersonal } from './personalKeys';
import { wholePart } from './wholePart';

export interface Masking {
  /** Masks what says who somebody is, too: numbers, names, e-mail, notes, transcripts. */
  people: boolean;
}

/** A body as it may be shown or written. */
export interface MaskedBody {
  text: string;
  isJson: boolean;
}

/** A text without keys, tokens and signed addresses and, where asked for, people. */
export function maskedText(text: string, { people }: Masking): string {
  const masked = withoutKeys(text);
  return people ? withoutPeople(masked) : masked;
}

/** A parameter or header without the same, by what it is called as well as by what it says. */
export function maskedNamed(name: string, value: string, masking: Masking): string {
  const bare = name.replace('[]', '');
  if (/^(?:set-)?cookie$|^authorization$|^proxy-authorization$/i.test(name)) return mask;
  const isWho = isPersonal(bare, []) || isFreeWord(bare);
  if (namesSecret(bare) || (masking.people && isWho)) return mask;
  return maskedText(value, masking);
}

/** What is left out below a field, besides what texts say: of addresses all but the host, or all. */
type Hidden = 'paths' | 'all';

/** The same of JSON, by the names of its fields as well as by what they say. */
export function maskedValue(value: unknown, masking: Masking, hidden?: Hidden): unknown {
  if (typeof value === 'string') return maskedString(value, masking, hidden);
  if (typeof value === 'number') return hidden === 'all' ? mask : value;
  if (Array.isArray(value)) return value.map(item => maskedValue(item, masking, hidden));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      maskedText(key, masking),
      masking.people && isFreeWord(key)
        ? maskedWords(inner, masking, hidden)
        : maskedValue(inner, masking, hiddenBelow(key, keys, masking, hidden)),
    ]),
  );
}

function maskedString(text: string, masking: Masking, hidden: Hidden | undefined): string {
  if (hidden === 'all') return text === '' ? text : mask;
  const masked = maskedText(text, masking);
  return hidden === 'paths' ? withoutPaths(masked) : masked;
}

function hiddenBelow(
  key: string,
  siblings: readonly string[],
  { people }: Masking,
  above: Hidden | undefined,
): Hidden | undefined {
  if (above === 'all' || namesSecret(key) || (people && isPersonal(key, siblings))) return 'all';
  // The address of somebody's webhook is all that it takes to call it.
  return /^config$|webhook/i.test(key) ? 'paths' : above;
}

/** A word, or a list of them; of objects, which are no words, the fields tell. */
function maskedWords(value: unknown, masking: Masking, hidden: Hidden | undefined): unknown {
  if (Array.isArray(value)) return value.map(item => maskedWords(item, masking, hidden));
  return maskedValue(value, masking, typeof value === 'object' ? hidden : 'all');
}

/**
 * A body as text, masked, JSON with `indent`. Of JSON that was cut off, what is whole of it. What
 * looks like JSON and cannot be read is left out where people are to be masked.
 */
export function maskedBody(body: KeptBody, masking: Masking, indent?: number): MaskedBody {
  const text = textOf(body).replace(/^\uFEFF/, '');
  const value = read(text);
  if (value !== undefined) {
    try {
      return { text: JSON.stringify(maskedValue(value.json, masking), null, indent), isJson: true };
    } catch {
      // Nested deeper than the stack is.
    }
  }
  const unread = masking.people && /^\s*[[{"]/.test(text);
  return { text: unread ? mask : maskedText(text, masking), isJson: false };
}

function read(text: string): { json: unknown } | undefined {
  for (const candidate of [text, wholePart(text)]) {
    if (candidate === undefined) continue;
    try {
      return { json: JSON.parse(candidate) as unknown };
    } catch {
      // The next may be readable.
    }
  }
  return undefined;
}
