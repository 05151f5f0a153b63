import { namesSecret } from '../otherSecrets';
import type { KeptBody } from './recordedRequest';
import { textOf } from './requestParts';
import { mask, withoutKeys, withoutPeople } from './maskedText';
import { isPersonal } from './personalKeys';
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
  if (namesSecret(bare) || (masking.people && isPersonal(bare, []))) return mask;
  return maskedText(value, masking);
}

/** The same of JSON, by the names of its fields as well as by what they say. */
export function maskedValue(value: unknown, masking: Masking, hidden = false): unknown {
  if (typeof value === 'string') return hidden && value !== '' ? mask : maskedText(value, masking);
  if (typeof value === 'number') return hidden ? mask : value;
  if (Array.isArray(value)) return value.map(item => maskedValue(item, masking, hidden));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      maskedText(key, masking),
      maskedValue(
        inner,
        masking,
        hidden || namesSecret(key) || (masking.people && isPersonal(key, keys)),
      ),
    ]),
  );
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
