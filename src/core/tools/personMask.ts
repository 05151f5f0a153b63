import { replacePersonal } from '../personalText';
import { echoPattern, gluedMask, splitMasks, unsaid, writtenMask } from './maskText';
import { nameSearch, type NameSearch } from './nameSearch';
import {
  addressFields,
  freeTexts,
  personalFields,
  plainFields,
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
  readonly #names = new Map<string, NameSearch>();
  /** What arguments were made to say: no answer from then on says it in plain words. */
  readonly #echoes = new Map<string, RegExp>();

  /**
   * A copy of an answer with what is personal masked. Columns and rows are masked by column. `more`
   * are fields that are personal in this answer though not in every one.
   */
  masked<T>(answer: T, more: PersonalFields = {}): T {
    const fields = { ...personalFields, ...more };
    const own: NameSearch[] = [];
    walk(answer, (text, path) => {
      if (kindOf(path, fields) === 'name' && text.trim().length > 2) own.push(this.#search(text));
      return text;
    });
    own.sort((one, other) => other.name.length - one.name.length);
    return walk(answer, (text, path) => this.#text(text, path, fields, own)) as T;
  }

  /** A sentence without what arguments were made to say, and without numbers and addresses. */
  maskedText(text: string): string {
    return replacePersonal(this.#withoutEchoes(text), (found, value) => this.#mask(found, value));
  }

  /**
   * Arguments with every mask turned back into what it stands for.
   * @throws RangeError for a mask that no answer had, that stands for words never shown, or that is
   * a part of a word, which no answer could mask again.
   */
  restored<T>(input: T): T {
    return walk(input, text => {
      if (unsaid.test(text)) throw new RangeError(`It holds words that were masked. ${readAgain}`);
      const [glued] = gluedMask.exec(text) ?? [];
      if (glued) throw new RangeError(`${glued} has to stand by itself, as a word of its own.`);
      return text.replace(writtenMask, mask => {
        const value = this.#values.get(mask);
        if (value === undefined) throw new RangeError(`No answer had ${mask}. ${readAgain}`);
        const echo = echoPattern(value);
        if (echo) this.#echoes.set(mask, echo);
        return value;
      });
    }) as T;
  }

  #text(
    text: string,
    path: readonly string[],
    fields: PersonalFields,
    names: readonly NameSearch[],
  ): string {
    if (text === '') return text;
    const kind = kindOf(path, fields);
    const field = path.at(-1) ?? '';
    if (kind) return this.#mask(kind, text);
    if (plainFields.has(field)) return text;
    const shown = addressFields.has(field) ? text.replace(/[?#].*/s, '?[masked]') : text;
    const free = freeTexts.has(field);
    const own = this.#withoutNames(this.#withoutEchoes(shown), names, free);
    // Of people of earlier answers the whole name: a word of it can be any word here.
    const bare = free ? this.#withoutNames(own, [...this.#names.values()], false) : own;
    return replacePersonal(bare, (found, value) => this.#mask(found, value));
  }

  #withoutEchoes(text: string): string {
    let rest = text;
    for (const [mask, echo] of this.#echoes)
      rest = splitMasks(rest, part => part.replace(echo, mask));
    return rest;
  }

  #search(text: string): NameSearch {
    const name = text.trim();
    const known = this.#names.get(name) ?? nameSearch(name);
    this.#names.set(name, known);
    return known;
  }

  #withoutNames(text: string, names: readonly NameSearch[], parts: boolean): string {
    return names.reduce((rest, { name, whole, part }) => {
      const mask = () => this.#mask('name', name);
      const bare = rest.replace(whole, mask);
      return part && parts ? bare.replace(part, mask) : bare;
    }, text);
  }

  #mask(kind: PersonalKind, value: string): string {
    if (kind === 'said') return `[masked: ${value.trim().split(/\s+/).length} words]`;
    const digits = value.replace(/\D/g, '');
    // `Anonymous` and `***0123` are nobody's number, and not one and the same person's.
    if (kind === 'phone' && digits.length < 7) return value;
    // One number has several spellings, one address several cases.
    const essence = kind === 'phone' ? digits.slice(-10) : value.trim().toLowerCase();
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

/** What a text is by the fields above it, the nearest first; below what was said all is said. */
function kindOf(path: readonly string[], fields: PersonalFields): PersonalKind | undefined {
  const own = fields[path.at(-1) ?? ''];
  return own ?? (path.some(field => fields[field] === 'said') ? 'said' : undefined);
}

/** A copy of a value with its texts changed; cells of rows stand below the name of their column. */
function walk(
  value: unknown,
  change: (text: string, path: readonly string[]) => string,
  path: readonly string[] = [],
): unknown {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) return value.map(item => walk(item, change, path));
  if (typeof value !== 'object' || value === null) return value;
  const { columns, rows } = value as { columns?: unknown; rows?: unknown };
  const cells = Array.isArray(columns) && Array.isArray(rows) ? columns.map(String) : undefined;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => {
      if (field !== 'rows' || !cells) return [field, walk(inner, change, [...path, field])];
      return [field, (rows as unknown[]).map(row => cellsOf(row, cells, change, path))];
    }),
  );
}

function cellsOf(
  row: unknown,
  columns: readonly string[],
  change: (text: string, path: readonly string[]) => string,
  path: readonly string[],
): unknown {
  if (!Array.isArray(row)) return row;
  return row.map((cell, index) => walk(cell, change, [...path, columns[index] ?? '']));
}
