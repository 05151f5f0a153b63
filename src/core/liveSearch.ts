import { isAbort } from '../base/abort';
import { systemClock, type Clock } from '../base/clock';
import type { Disposable } from '../base/disposable';

/** What has become of the text that was typed last. */
export type LiveState<T> =
  | { kind: 'waiting'; text: string }
  | { kind: 'found'; text: string; value: T }
  | { kind: 'failed'; text: string; error: unknown };

/** Asks for a text. The signal aborts as soon as another one is typed. */
export type Find<T> = (text: string, signal: AbortSignal) => Promise<T>;

/** How long nothing has to be typed before CallRail is asked: between the letters of a quick hand. */
const pauseMs = 90;

/**
 * Searches while somebody types: after a pause, with the request before it aborted, so that what is
 * shown always belongs to the text that was typed last.
 */
export class LiveSearch<T> implements Disposable {
  #text: string | undefined;
  #asking = new AbortController();
  #disposed = false;
  readonly #clock: Clock;
  readonly #pauseMs: number;

  constructor(
    private readonly find: Find<T>,
    private readonly show: (state: LiveState<T>) => void,
    options: { clock?: Clock; pauseMs?: number } = {},
  ) {
    this.#clock = options.clock ?? systemClock;
    this.#pauseMs = options.pauseMs ?? pauseMs;
  }

  /** Takes up the text as it is now; blanks around it change nothing. */
  ask(text: string, { atOnce = false } = {}): void {
    if (text.trim() === this.#text) return;
    this.#text = text.trim();
    void this.#search(this.#text, atOnce ? 0 : this.#pauseMs);
  }

  /** Asks for the same text once more. */
  again(): void {
    if (this.#text !== undefined) void this.#search(this.#text, 0);
  }

  /** Aborts what is under way; nothing is shown any more. */
  dispose(): void {
    this.#disposed = true;
    this.#asking.abort();
  }

  async #search(text: string, waitMs: number): Promise<void> {
    if (this.#disposed) return;
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    this.show({ kind: 'waiting', text });
    let state: LiveState<T>;
    try {
      if (waitMs > 0) await this.#clock.sleep(waitMs, signal);
      signal.throwIfAborted();
      state = { kind: 'found', text, value: await this.find(text, signal) };
    } catch (error) {
      // The end of the session, too, aborts what is under way, and nobody waits for its answer.
      if (isAbort(error)) return;
      state = { kind: 'failed', text, error };
    }
    // Somebody has typed on, and an answer that had arrived already is not to replace a newer one.
    if (!signal.aborted) this.show(state);
  }
}
