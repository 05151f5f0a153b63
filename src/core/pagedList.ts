import type { Page } from '../api/pagination';
import { largestPage } from '../api/resources/listQuery';
import type { RequestOptions } from '../api/send';

/** Asks for the first page of a list; `perPage` is CallRail's default unless given. */
export type FirstPage<T, P extends Page<T> = Page<T>> = (
  options: RequestOptions,
  perPage?: number,
) => Promise<P & Page<T>>;

/**
 * A list that is loaded page by page, as far as somebody has asked. Records that are pushed to a
 * later page by new ones, and come again there, are listed once.
 */
export class PagedList<T extends { id: string }, P extends Page<T> = Page<T>> {
  #pages: readonly P[] = [];
  /** Records as they have become since their page was loaded. */
  readonly #changed = new Map<string, T>();
  #loadingMore: Promise<void> | undefined;

  constructor(private readonly first: FirstPage<T, P>) {}

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
    return this.last?.hasMore === true;
  }

  /** The page that was loaded last. */
  get last(): P | undefined {
    return this.#pages.at(-1);
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
    const next = await nextOf(before.at(-1), options);
    // Somebody may have loaded the list anew meanwhile.
    if (next && this.#pages === before) this.#pages = [...before, next];
  }

  /** Pages from `first` on as long as `goOn`, in place of those that are there. */
  async #replace(
    first: Promise<P>,
    options: RequestOptions,
    goOn: (count: number, page: P) => boolean,
  ): Promise<void> {
    const pages: P[] = [];
    for (let page: P | undefined = await first; page;) {
      pages.push(page);
      page = goOn(pages.length, page) ? await nextOf(page, options) : undefined;
    }
    options.signal?.throwIfAborted();
    this.#pages = pages;
    this.#changed.clear();
  }
}

/** Pages of one kind follow each other. */
async function nextOf<P extends Page<unknown>>(
  page: P | undefined,
  options: RequestOptions,
): Promise<P | undefined> {
  return (await page?.next(options)) as P | undefined;
}
