import type { Disposable } from '../../base/disposable';

/** A signal that aborts with its caller's, or with the error of the first limit that passes. */
export class Deadline implements Disposable {
  readonly #controller = new AbortController();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #follow = () => this.#controller.abort(this.caller?.reason);

  constructor(private readonly caller?: AbortSignal) {
    if (caller?.aborted) this.#follow();
    else caller?.addEventListener('abort', this.#follow, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Starts the limit `name`; when `delayMs` have passed, `failure` is the signal's reason. */
  start(name: string, delayMs: number, failure: () => Error): void {
    this.stop(name);
    this.#timers.set(
      name,
      setTimeout(() => this.#controller.abort(failure()), delayMs),
    );
  }

  stop(name: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }

  dispose(): void {
    for (const name of [...this.#timers.keys()]) this.stop(name);
    this.caller?.removeEventListener('abort', this.#follow);
  }
}
