import { mapRecord, type Field, type Mapping } from '../personal/mapRecord';
import type { Nature } from '../personal/nature';
import {
  isNobody,
  isPartInTalk,
  isWithheld,
  looksLikePhone,
  replacePersonal,
  withoutParameters,
} from '../personal/personalText';
import type { RecordKind } from '../records';
import { KnownNames } from './knownNames';
import { echoPattern, gluedMask, splitMasks, unsaid, writtenMask } from './maskText';
import type { NameSearch } from './nameSearch';
import {
  answerFields,
  businessNames,
  freeTexts,
  personalKinds,
  plain,
  type PersonalFields,
  type PersonalKind,
} from './personalFields';

const readAgain =
  'Read the record again, with include_personal_data if the user agrees, and write the real words.';

/**
 * Masks personal data in what a tool answers: names, phone numbers and e-mail addresses, by field
 * and within texts. The same value has the same mask as long as this object lives, so that an agent
 * can still tell whether two calls are of one person. What an agent writes with masks in it means
 * what was masked: `restored` puts that back, within this process alone.
 */
export class PersonMask {
  readonly #masks = new Map<string, string>();
  readonly #values = new Map<string, string>();
  readonly #counts = new Map<PersonalKind, number>();
  /** Every name so far: what is written about a person may come without the person's own fields. */
  readonly #names = new KnownNames();
  /** What arguments were made to say: no answer from then on says it in plain words. */
  readonly #echoes = new Map<string, RegExp>();

  /**
   * A copy of an answer with what is personal masked. Columns and rows are masked by column. `fields`
   * says what fields are in this answer, though not in every one; `record` which record it is.
   */
  masked<T>(answer: T, fields: PersonalFields = {}, record?: RecordKind): T {
    const below = placeBelow({ ...answerFields, ...fields });
    const found = new Set<NameSearch>();
    const collecting: Mapping<Place> = {
      below,
      text: (text, place) => {
        const isName = place.nature !== 'naming' && kindOf(text, place) === 'name';
        if (isName && text.trim().length > 2) found.add(this.#names.search(text));
        return text;
      },
    };
    mapRecord(answer, collecting, nowhere, record);
    const own = [...found].sort((one, other) => other.name.length - one.name.length);
    const masking: Mapping<Place> = {
      below,
      name: name => this.#withoutContacts(name),
      text: (text, place) => this.#text(text, place, own),
      number: (number, place) => (place.kind ? this.#text(String(number), place, own) : number),
    };
    return mapRecord(answer, masking, nowhere, record) as T;
  }

  /** A sentence without what arguments were made to say, and without numbers and addresses. */
  maskedText(text: string): string {
    return this.#withoutContacts(this.#withoutEchoes(text));
  }

  /**
   * Arguments with every mask turned back into what it stands for.
   * @throws RangeError for a mask that no answer had, that stands for words never shown, or that is
   * a part of a word, which no answer could mask again.
   */
  restored<T>(input: T): T {
    const restoring: Mapping<undefined> = {
      below: () => undefined,
      text: text => {
        if (unsaid.test(text))
          throw new RangeError(`It holds words that were masked. ${readAgain}`);
        const [glued] = gluedMask.exec(text) ?? [];
        if (glued) throw new RangeError(`${glued} has to stand by itself, as a word of its own.`);
        return text.replace(writtenMask, mask => {
          const value = this.#values.get(mask);
          if (value === undefined) throw new RangeError(`No answer had ${mask}. ${readAgain}`);
          const echo = echoPattern(value);
          if (echo) this.#echoes.set(mask, echo);
          return value;
        });
      },
    };
    return mapRecord(input, restoring, undefined) as T;
  }

  #text(text: string, place: Place, names: readonly NameSearch[]): string {
    const { nature, kind } = place;
    if (text === '') return text;
    if (kind) {
      const told = kindOf(text, place);
      return told ? this.#mask(told, text) : text;
    }
    if (nature && plain.has(nature)) return text;
    const shown = nature === 'visit' ? withoutParameters(text, '[masked]') : text;
    const free = nature !== undefined && freeTexts.has(nature);
    const bare = this.#withoutEchoes(shown);
    const isOwn = nature !== undefined && businessNames.has(nature);
    return this.#withoutContacts(isOwn ? bare : this.#nameless(bare, free, names), free);
  }

  /** Of people of earlier answers the whole name only: a word of it can be any word here. */
  #nameless(text: string, free: boolean, names: readonly NameSearch[]): string {
    const own = this.#withoutNames(text, names, free);
    const earlier = this.#names.within(own);
    // Where nothing is written about people, a name of one word is more likely to be a word.
    const meant = free ? earlier : earlier.filter(({ name }) => /\p{L}.*\s.*\p{L}/u.test(name));
    return this.#withoutNames(own, meant, false);
  }

  #withoutContacts(text: string, local = false): string {
    return replacePersonal(text, (found, value) => this.#mask(found, value), local);
  }

  #withoutEchoes(text: string): string {
    let rest = text;
    for (const [mask, echo] of this.#echoes)
      rest = splitMasks(rest, part => part.replace(echo, mask));
    return rest;
  }

  #withoutNames(text: string, names: readonly NameSearch[], parts: boolean): string {
    return names.reduce((rest, { name, whole, part }) => {
      const mask = () => this.#mask('name', name);
      const bare = rest.replace(whole, mask);
      return part && parts ? bare.replace(part, mask) : bare;
    }, text);
  }

  #mask(kind: PersonalKind, value: string): string {
    if (kind === 'said') {
      const count = value.trim().split(/\s+/).length;
      return `[masked: ${count} ${count === 1 ? 'word' : 'words'}]`;
    }
    // One number has several spellings, one address several cases.
    const essence = kind === 'phone' ? numberOf(value) : value.trim().toLowerCase();
    const key = `${kind} ${essence}`;
    const known = this.#masks.get(key);
    if (known) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const mask = `[${kind} ${count}]`;
    this.#masks.set(key, mask);
    // In one line, so that it stays one word wherever it is written.
    this.#values.set(mask, value.trim().replace(/\s+/g, ' '));
    return mask;
  }
}

/** What the fields above a text say of it. */
interface Place {
  nature?: Nature;
  kind?: PersonalKind;
  /** Whether it stands below what is personal, where all is. */
  within: boolean;
}

const nowhere: Place = { within: false };

function placeBelow(fields: PersonalFields): Mapping<Place>['below'] {
  return ({ name, nature: known, listed }: Field, { within }) => {
    const nature = fields[name] ?? known;
    const own = nature && personalKinds[nature];
    // When a turn of a talk began is no part of what was said.
    const kind = own ?? (within && !(listed && nature === 'amount') ? 'said' : undefined);
    return { nature, kind, within: within || kind !== undefined };
  };
}

/**
 * The digits by which two spellings are one number: with the country, which is the first of all where
 * none is written. Another extension is another number.
 */
function numberOf(text: string): string {
  const written = text.trim().replace(/^(?:%2B|00)/i, '+');
  const [number = '', ...extension] = written.replace(/[^\dx]/gi, '').split(/x/i);
  const hasCountry = written.startsWith('+') || number.length !== 10;
  return [hasCountry ? number : `1${number}`, ...extension].join('x');
}

/** What a text in a personal field is; undefined where it tells of nobody. */
function kindOf(text: string, { nature, kind }: Place): PersonalKind | undefined {
  if (kind === 'name') {
    if (isNobody(text) || (nature === 'speaker' && isPartInTalk(text))) return undefined;
    return looksLikePhone(text) ? 'phone' : 'name';
  }
  if (kind !== 'phone' || text.replace(/\D/g, '').length >= 7) return kind;
  // `Anonymous` and `***0123` are nobody's number, and not one and the same person's.
  return isWithheld(text) || !/\p{L}/u.test(text) ? undefined : 'name';
}
