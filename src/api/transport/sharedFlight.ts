import { abandonable } from '../../base/abort';

/**
 * One task that several callers wait for. It is aborted only when all of them have left; one who
 * leaves rejects at once with the reason of his own signal.
 */
export class SharedFlight<T> {
  readonly #controller = new AbortController();
  readonly #task: Promise<T>;
  #waiting = 0;
  #settled = false;

  /** `onEnd` is told once, when the task has settled, or when nobody waits for it any more. */
  constructor(
    task: (signal: AbortSignal) => Promise<T>,
    private readonly onEnd: () => void,
  ) {
    this.#task = task(this.#controller.signal).finally(() => this.#end());
  }

  async join(signal?: AbortSignal): Promise<T> {
    this.#waiting += 1;
    try {
      return await abandonable(this.#task, signal);
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0 && !this.#settled) {
        this.#end();
        this.#controller.abort(signal?.reason);
      }
    }
  }

  #end(): void {
    if (this.#settled) return;
    this.#settled = true;
    this.onEnd();
  }
}
