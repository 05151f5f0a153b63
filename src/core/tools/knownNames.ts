import { nameSearch, type NameSearch } from './nameSearch';

/** Every name that was seen, and which of them a text can hold: thousands are not tried on each. */
export class KnownNames {
  readonly #searches = new Map<string, NameSearch>();
  /** By the longest word of the name, in small letters. */
  readonly #byWord = new Map<string, NameSearch[]>();

  search(text: string): NameSearch {
    const name = text.trim();
    const known = this.#searches.get(name);
    if (known) return known;
    const search = nameSearch(name);
    this.#searches.set(name, search);
    const word = longest(words(name));
    this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), search]);
    return search;
  }

  /** Those whose longest word the text has, longer names first. */
  within(text: string): NameSearch[] {
    // What has no word stands below the empty one.
    const found = new Set(['', ...words(text)].flatMap(word => this.#byWord.get(word) ?? []));
    return [...found].sort((one, other) => other.name.length - one.name.length);
  }
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

function longest(all: readonly string[]): string {
  return all.reduce((one, other) => (other.length > one.length ? other : one), '');
}
