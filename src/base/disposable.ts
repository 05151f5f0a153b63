/** Something that holds a listener, timer, process or server until it is disposed. */
export interface Disposable {
  dispose(): void;
}

export function toDisposable(dispose: () => void): Disposable {
  return { dispose };
}

/** Owns other disposables. What is added after disposal is disposed at once, so nothing leaks. */
export class DisposableStore implements Disposable {
  readonly #items = new Set<Disposable>();
  #disposed = false;

  constructor(...items: Disposable[]) {
    for (const item of items) this.add(item);
  }

  add<T extends Disposable>(item: T): T {
    if (this.#disposed) item.dispose();
    else this.#items.add(item);
    return item;
  }

  /** Disposes all; one that fails does not keep the others, and is reported at the end. */
  dispose(): void {
    this.#disposed = true;
    const items = [...this.#items];
    this.#items.clear();
    const failures: unknown[] = [];
    for (const item of items) {
      try {
        item.dispose();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
