import { toDisposable, type Disposable } from './disposable';

/** Subscribes a listener; shaped like VS Code's events, so either can stand for the other. */
export type Event<T> = (listener: (value: T) => unknown) => Disposable;

/** The sending end of an event. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(value: T) => unknown>();

  readonly event: Event<T> = listener => {
    // A wrapper, so that one function subscribed twice is called and disposed twice.
    const entry = (value: T) => listener(value);
    this.#listeners.add(entry);
    return toDisposable(() => this.#listeners.delete(entry));
  };

  /** Whether anybody listens, for what is costly to tell. */
  get listened(): boolean {
    return this.#listeners.size > 0;
  }

  /** Tells every listener. One that throws is reported as uncaught; neither sender nor others suffer. */
  fire(value: T): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
