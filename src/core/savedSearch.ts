import { sameName } from './nameKey';

/**
 * The setting of saved searches: `[{ name, query }]`, which a hand may have written too. Functions that
 * change it take and give the whole list, and leave alone what they cannot read.
 */

export interface SavedSearch {
  /** Unique in its list, in any case. */
  name: string;
  query: string;
}

/** The searches of a list, and what of it cannot be read, in words for a log. */
export interface ReadSearches {
  searches: SavedSearch[];
  problems: string[];
}

/** Reads the list as far as it can be read. A second search of one name is left out. */
export function readSearches(list: unknown): ReadSearches {
  if (list === undefined || list === null) return { searches: [], problems: [] };
  if (!Array.isArray(list)) return { searches: [], problems: ['It is not a list.'] };
  const searches: SavedSearch[] = [];
  const problems: string[] = [];
  for (const [index, entry] of list.entries()) {
    const search = readSearch(entry);
    const place = `Entry ${index + 1}`;
    if (typeof search === 'string') problems.push(`${place} ${search}`);
    else if (searches.some(({ name }) => sameName(name, search.name)))
      problems.push(`${place} has the name of an earlier one.`);
    else searches.push(search);
  }
  return { searches, problems };
}

/** The list with a search: in the place of the one of its name, else at the end. */
export function withSearch(list: unknown, search: SavedSearch): unknown[] {
  const entries = entriesOf(list);
  const index = indexOf(entries, search.name);
  return index === undefined ? [...entries, search] : entries.with(index, search);
}

/** The list with another name or query of a search. One that is not there is not added. */
export function withChange(list: unknown, name: string, change: Partial<SavedSearch>): unknown[] {
  const entries = entriesOf(list);
  const index = indexOf(entries, name);
  const old = index === undefined ? undefined : entries[index];
  return index === undefined ? entries : entries.with(index, { ...(old as object), ...change });
}

export function withoutSearch(list: unknown, name: string): unknown[] {
  const entries = entriesOf(list);
  const index = indexOf(entries, name);
  return index === undefined ? entries : entries.toSpliced(index, 1);
}

/** The list with a search where it stood among the searches that can be read, counted from 0. */
export function withSearchAt(list: unknown, place: number, search: SavedSearch): unknown[] {
  const entries = entriesOf(list);
  // Before any other of its name, which would hide it.
  const index = Math.min(indexAt(entries, place), indexOf(entries, search.name) ?? Infinity);
  return entries.toSpliced(index, 0, search);
}

/** The list with a search moved to another place among those that can be read, counted from 0. */
export function withMove(list: unknown, name: string, place: number): unknown[] {
  const entries = entriesOf(list);
  // Later ones of its name go with it, so that the first stays the first.
  const moved = entries.filter(entry => isNamed(entry, name));
  const rest = entries.filter(entry => !isNamed(entry, name));
  return rest.toSpliced(indexAt(rest, Math.max(0, place)), 0, ...moved);
}

/** `name`, or with a number behind it, such that no search of the list is called so yet. */
export function freeName(name: string, taken: readonly SavedSearch[]): string {
  const isFree = (candidate: string) => !taken.some(other => sameName(other.name, candidate));
  let candidate = name;
  for (let count = 2; !isFree(candidate); count++) candidate = `${name} (${count})`;
  return candidate;
}

function entriesOf(list: unknown): unknown[] {
  return Array.isArray(list) ? [...(list as unknown[])] : [];
}

/** Where the search of this name stands: the first one, as when they are read. */
function indexOf(entries: readonly unknown[], name: string): number | undefined {
  const index = entries.findIndex(entry => isNamed(entry, name));
  return index === -1 ? undefined : index;
}

/** Where a search has to stand in order to be at this place among those that can be read. */
function indexAt(entries: readonly unknown[], place: number): number {
  const next = readSearches(entries).searches[place];
  return (next && indexOf(entries, next.name)) ?? entries.length;
}

function isNamed(entry: unknown, name: string): boolean {
  const search = readSearch(entry);
  return typeof search !== 'string' && sameName(search.name, name);
}

function readSearch(entry: unknown): SavedSearch | string {
  if (typeof entry !== 'object' || entry === null) return 'is no search.';
  const { name, query } = entry as Record<string, unknown>;
  if (typeof name !== 'string' || name.trim() === '') return 'has no name.';
  if (typeof query !== 'string') return 'has no query.';
  return { name: name.trim(), query: query.trim() };
}
