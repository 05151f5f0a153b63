import { isCallRailError } from '../../api/errors';
import { abandonable } from '../../base/abort';
import type { Clock } from '../../base/clock';

/**
 * Where neither the server nor our count says how long, and where going by that leads to the next
 * refusal: seconds at first, a minute in the end.
 */
const firstPauseMs = 2_000;
const longestPauseMs = 60_000;
const stepMs = 1_000;

/**
 * One pause for many requests: when the first is refused for the rate limit, all wait until it ends,
 * then each is asked again.
 */
export class RatePause {
  #pause: Promise<void> | undefined;
  /** Refusals since the last answer. */
  #refusals = 0;

  constructor(
    private readonly clock: Clock,
    private readonly signal: AbortSignal | undefined,
    /** Hears every second how many milliseconds are left. */
    private readonly onWait: ((leftMs: number) => void) | undefined,
  ) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    for (;;) {
      if (this.#pause) await abandonable(this.#pause, this.signal);
      const refusals = this.#refusals;
      try {
        const answer = await task();
        // One that was asked for before the last refusal says nothing of what comes after it.
        if (refusals === this.#refusals) this.#refusals = 0;
        return answer;
      } catch (error) {
        if (!isCallRailError(error, 'rate-limited')) throw error;
        this.#pause ??= this.#begin(error.retryAfterMs);
      }
    }
  }

  #begin(statedMs: number | undefined): Promise<void> {
    const ms = pauseMs(statedMs, this.#refusals++);
    const pause = this.#countDown(ms).finally(() => (this.#pause = undefined));
    // Those who wait hear of a cancellation; there may be none.
    pause.catch(() => undefined);
    return pause;
  }

  async #countDown(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    for (let left = ms; left > 0; left = end - this.clock.now()) {
      this.onWait?.(left);
      await this.clock.sleep(Math.min(stepMs, left), this.signal);
    }
  }
}

/** As stated, unless that is no time at all, or has just turned out too short. */
function pauseMs(statedMs = 0, refusals = 0): number {
  const own = Math.min(firstPauseMs * 2 ** refusals, longestPauseMs);
  return statedMs > 0 && refusals === 0 ? statedMs : Math.max(statedMs, own);
}
