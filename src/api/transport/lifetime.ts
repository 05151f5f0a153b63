import { abandonable } from '../../base/abort';
import type { Disposable } from '../../base/disposable';

/** Everything that is under way, so that it can be ended together. */
export class Lifetime implements Disposable {
  readonly #running = new Set<AbortController>();
  #ended = false;

  /** Runs `task` with a signal that aborts with `signal`, or when this lifetime ends. */
  async run<T>(
    signal: AbortSignal | undefined,
    task: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    if (this.#ended) throw endOfLife();
    // A controller each, since `AbortSignal.any` over one that lives on keeps all others alive.
    const controller = new AbortController();
    const follow = () => controller.abort(signal?.reason);
    signal?.addEventListener('abort', follow, { once: true });
    this.#running.add(controller);
    try {
      return await abandonable(task(controller.signal), controller.signal);
    } finally {
      this.#running.delete(controller);
      signal?.removeEventListener('abort', follow);
    }
  }

  dispose(): void {
    this.#ended = true;
    for (const controller of this.#running) controller.abort(endOfLife());
  }
}

/** A cancellation, which nobody reports: the user has signed out, or closes the window. */
function endOfLife(): DOMException {
  return new DOMException('The API client has been closed.', 'AbortError');
}
