import type { Page } from '../api/pagination';
import type { RequestOptions } from '../api/send';

/** CallRail's limit, for those who ask for everything. */
const largestPage = 250;

/** Asks for the first page of a list; `perPage` is CallRail's default unless given. */
export type FirstPage<T> = (options: RequestOptions, perPage?: number) => Promise<Page<T>>;

/**
 * A list that is loaded page by page, as far as somebody has asked. Records that are pushed to a
 * later page by new ones, and come again there, are listed once.
 */
export class PagedList<T extends { id: string }> {
  #pages: readonly Page<T>[] = [];
  /** Records as they have become since their page was loaded. */
  readonly #changed = new Map<string, T>();
  #loadingMore: Promise<void> | undefined;

  constructor(private readonly first: FirstPage<T>) {}

  get items(): T[] {
    const byId = new Map<string, T>();
    for (const { items } of this.#pages)
      for (const item of items)
        if (!byId.has(item.id)) byId.set(item.id, this.#changed.get(item.id) ?? item);
    return [...byId.values()];
  }

  /** Records there are, as CallRail counts them; undefined where it does not. */
  get total(): number | undefined {
    return this.#pages[0]?.total;
  }

  get hasMore(): boolean {
    return this.#pages.at(-1)?.hasMore === true;
  }

  /** Loads the first page if none is; `fresh` loads as many anew as there are. */
  async load(options: RequestOptions): Promise<void> {
    if (this.#pages.length > 0 && !options.fresh) return;
    const wanted = Math.max(1, this.#pages.length);
    await this.#replace(this.first(options), options, count => count < wanted);
  }

  /** Loads the next page. Whoever asks while it is on its way waits for the same one. */
  more(options: RequestOptions = {}): Promise<void> {
    this.#loadingMore ??= this.#more(options).finally(() => (this.#loadingMore = undefined));
    return this.#loadingMore;
  }

  /**
   * Loads the whole list, in as few requests as CallRail allows. Cancelled on the way, the list stays
   * as it was. `onProgress` hears how many records there are so far.
   */
  async all(options: RequestOptions, onProgress?: (loaded: number) => void): Promise<void> {
    let loaded = 0;
    await this.#replace(this.first(options, largestPage), options, (_, page) => {
      loaded += page.items.length;
      onProgress?.(loaded);
      return true;
    });
  }

  /** Shows a record as it has become. */
  update(item: T): void {
    this.#changed.set(item.id, item);
  }

  async #more(options: RequestOptions): Promise<void> {
    const before = this.#pages;
    const next = await before.at(-1)?.next(options);
    // Somebody may have loaded the list anew meanwhile.
    if (next && this.#pages === before) this.#pages = [...before, next];
  }

  /** Pages from `first` on as long as `goOn`, in place of those that are there. */
  async #replace(
    first: Promise<Page<T>>,
    options: RequestOptions,
    goOn: (count: number, page: Page<T>) => boolean,
  ): Promise<void> {
    const pages: Page<T>[] = [];
    for (let page: Page<T> | undefined = await first; page;) {
      pages.push(page);
      page = goOn(pages.length, page) ? await page.next(options) : undefined;
    }
    options.signal?.throwIfAborted();
    this.#pages = pages;
    this.#changed.clear();
  }
}
