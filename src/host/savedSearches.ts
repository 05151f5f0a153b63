import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import { Emitter } from '../base/event';
import type { Logger } from '../base/log';
import { sameName } from '../core/nameKey';
import {
  readSearches,
  withChange,
  withMove,
  withoutSearch,
  withSearch,
  withSearchAt,
  type SavedSearch,
} from '../core/savedSearch';
import { onDidChangeSearchLists, searchLists, writeSearchList, type SearchList } from './settings';

/** A saved search, and where it stands. */
export interface PlacedSearch extends SavedSearch {
  /** Unique, and the same as long as it keeps its name. */
  id: string;
  list: SearchList;
  /** Among the searches of its list, counted from 0. */
  place: number;
  isLast: boolean;
}

/**
 * The saved searches of every level of the settings: folders, workspace, user. VS Code lets one level
 * hide the other; here all are seen, and each is changed where it stands.
 */
export class SavedSearches implements Disposable {
  readonly #changed = new Emitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #watch: Disposable;
  /** What has been said of each list, so that it is said once. */
  readonly #told = new Map<string, string>();

  constructor(private readonly log: Logger) {
    this.#watch = onDidChangeSearchLists(() => this.#changed.fire());
  }

  get all(): PlacedSearch[] {
    return searchLists().flatMap(list => this.of(list));
  }

  /** The searches of one level. */
  of(list: SearchList): PlacedSearch[] {
    const { searches, problems } = readSearches(list.value);
    this.#tell(list, problems);
    return searches.map((search, place) => ({
      ...search,
      id: `${list.id}/${search.name.toLowerCase()}`,
      list,
      place,
      isLast: place === searches.length - 1,
    }));
  }

  /** The first search of a name; of the one level whose id is given. */
  find(name: string, listId?: string): PlacedSearch | undefined {
    return this.all.find(
      search => sameName(search.name, name) && (listId === undefined || search.list.id === listId),
    );
  }

  /**
   * The levels that a new search may go to, the likeliest first. Where a team keeps searches in its
   * workspace and the user has none, there is no question.
   */
  get homes(): SearchList[] {
    const lists = searchLists();
    const used = lists.filter(list => this.of(list).length > 0);
    const shared = used.filter(({ id }) => id !== 'user');
    if (shared.length === 1 && used.length === 1) return shared;
    const rest = lists.filter(list => !shared.includes(list) && !list.folder);
    return [...shared, ...rest.reverse()];
  }

  /** Adds a search to a level, or puts it in the place of the one of its name. */
  save(list: SearchList, search: SavedSearch): Promise<void> {
    return this.#write(list, value => withSearch(value, search));
  }

  /** Gives a search another name or query. */
  change({ list, name }: PlacedSearch, change: Partial<SavedSearch>): Promise<void> {
    return this.#write(list, value => withChange(value, name, change));
  }

  /** Moves a search to another place among those of its level. */
  move({ list, name }: PlacedSearch, place: number): Promise<void> {
    return this.#write(list, value => withMove(value, name, place));
  }

  delete({ list, name }: PlacedSearch): Promise<void> {
    return this.#write(list, value => withoutSearch(value, name));
  }

  /** Brings a deleted search back, to where it stood. */
  restore({ list, place, name, query }: PlacedSearch): Promise<void> {
    return this.#write(list, value => withSearchAt(value, place, { name, query }));
  }

  dispose(): void {
    this.#watch.dispose();
    this.#changed.dispose();
  }

  /** Changes a level as it is now, which may be other than when it was read. */
  async #write({ id }: SearchList, change: (value: unknown) => unknown[]): Promise<void> {
    const list = searchLists().find(each => each.id === id);
    if (!list) throw new Error(vscode.l10n.t('These settings are no longer open.'));
    await writeSearchList(list, change(list.value));
  }

  #tell({ id }: SearchList, problems: readonly string[]): void {
    const words = problems.join(' ');
    // An entry that has only moved is no news.
    const news = words.replace(/\d+/g, '');
    if (news !== '' && this.#told.get(id) !== news)
      this.log.warn(`callrail.savedSearches in the ${id} settings: ${words}`);
    this.#told.set(id, news);
  }
}
