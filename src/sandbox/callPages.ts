import { LRUCache } from 'lru-cache';
import type { CallRecord } from './records';
import type { SandboxState } from './state';

/** A page of calls as it goes out. */
export interface CallPage {
  body: Buffer<ArrayBuffer>;
  /** The `Link` header. */
  link: string | undefined;
  /** From when to when it is right, without anybody doing anything: recordings arrive by themselves. */
  from: number;
  until: number;
}

/** How many entries of lists are kept, and how many bytes of pages. */
const most = { calls: 2_000_000, bytes: 16 * 2 ** 20 };

/**
 * Lists of calls that were filtered and sorted, and pages of them as bytes, for as long as nothing
 * changes: looking through a long list again for every page would be most of the work.
 */
export class CallPages {
  readonly #lists = new LRUCache<string, readonly CallRecord[]>({
    maxSize: most.calls,
    sizeCalculation: ({ length }) => length + 1,
  });
  readonly #pages = new LRUCache<string, CallPage>({
    maxSize: most.bytes,
    sizeCalculation: ({ body }) => body.length + 1,
  });
  #revision = 0;

  constructor(private readonly state: SandboxState) {}

  list(key: string, make: () => readonly CallRecord[]): readonly CallRecord[] {
    if (!this.#isUsable()) return make();
    const known = this.#lists.get(key);
    if (known) return known;
    const made = make();
    this.#lists.set(key, made);
    return made;
  }

  get(key: string, now: number): CallPage | undefined {
    const page = this.#isUsable() ? this.#pages.get(key) : undefined;
    return page && now >= page.from && now < page.until ? page : undefined;
  }

  set(key: string, page: CallPage): void {
    if (this.#isUsable()) this.#pages.set(key, page);
  }

  /** Forgets what is older than the state. Records that others hold may change without a word. */
  #isUsable(): boolean {
    if (this.#revision !== this.state.revision) {
      this.#lists.clear();
      this.#pages.clear();
      this.#revision = this.state.revision;
    }
    return !this.state.isShared;
  }
}
