import { mask, withoutKeys } from '../../base/secretText';
import { namesSecret } from '../otherSecrets';
import { natureNamed } from '../personal/fieldNature';
import { mapRecord, type Field, type Mapping } from '../personal/mapRecord';
import type { Nature } from '../personal/nature';
import { withoutParameters } from '../personal/personalText';
import { seemsFreeWord, seemsPersonal } from '../personal/unlistedFields';
import type { KeptBody } from './recordedRequest';
import { textOf } from './requestParts';
import { withoutPaths, withoutPeople } from './maskedText';
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
  const field = { name: bare, siblings: [], nature: natureNamed(bare), listed: false };
  const isWho = isPersonal(field) || isFreeWord(field);
  if (namesSecret(bare) || (masking.people && isWho)) return mask;
  return maskedText(value, masking);
}

/**
 * What an export with people masked leaves out. It is read by strangers, to find out what went wrong:
 * they need ids, times and the business's names, and nobody needs to write anything back. So of what
 * is personal nothing stays, not even the town or the numbers of the business.
 */
const personal: ReadonlySet<Nature> = new Set<Nature>([
  ...(['person', 'lastName', 'naming', 'speaker', 'phone', 'line', 'email'] as const),
  ...(['city', 'region', 'place', 'zip', 'visitor', 'token', 'parameter'] as const),
  ...(['note', 'said', 'highlight', 'talk', 'given'] as const),
]);

/** Bodies are of any endpoint and in any state, so that a name that seems personal counts as well. */
function isPersonal({ name, siblings, nature }: Field): boolean {
  return (nature !== undefined && personal.has(nature)) || seemsPersonal(name, siblings);
}

function isFreeWord({ name, nature }: Field): boolean {
  return nature === 'tag' || nature === 'searched' || seemsFreeWord(name);
}

/** What is left out below a field, besides what texts say. */
interface Hidden {
  all?: boolean;
  /** Of addresses all but the host. */
  paths?: boolean;
  /** In the field itself, though not in objects below: its words, or the parameters of its address. */
  own?: 'words' | 'visit';
}

/** The same of JSON, by the names of its fields as well as by what they say. */
export function maskedValue(value: unknown, masking: Masking): unknown {
  return mapRecord(value, hiding(masking), {});
}

function hiding(masking: Masking): Mapping<Hidden> {
  return {
    name: name => maskedText(name, masking),
    below: (field, above) => hiddenBelow(field, masking, above),
    number: (number, { all, own }) => (all || own === 'words' ? mask : number),
    text(text, { all, paths, own }) {
      if (all || own === 'words') return text === '' ? text : mask;
      const masked = maskedText(own === 'visit' ? withoutParameters(text, mask) : text, masking);
      return paths ? withoutPaths(masked) : masked;
    },
  };
}

function hiddenBelow(field: Field, { people }: Masking, above: Hidden): Hidden {
  if (above.all || namesSecret(field.name)) return { all: true };
  // The address of somebody's webhook is all that it takes to call it.
  const paths = above.paths === true || /^config$|webhook/i.test(field.name);
  if (!people) return { paths };
  // Of objects, which are no words, the fields tell.
  if (isFreeWord(field)) return { paths, own: 'words' };
  if (isPersonal(field)) return { all: true };
  return field.nature === 'visit' ? { paths, own: 'visit' } : { paths };
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
