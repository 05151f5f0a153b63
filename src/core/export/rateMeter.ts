import type { Clock } from '../../base/clock';

/** Seconds that count: long enough not to jump, short enough to follow a change. */
const windowMs = 10_000;

/** How fast something goes, over the last ten seconds, and how long the rest will take. */
export class RateMeter {
  readonly #samples: { at: number; count: number }[] = [];

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  /** `count` is the sum so far. */
  add(count: number): void {
    const at = this.clock.now();
    this.#samples.push({ at, count });
    // One from before the window stays, to measure from.
    while ((this.#samples[1]?.at ?? at) <= at - windowMs) this.#samples.shift();
  }

  /** Begins anew, as after a wait, which is no measure of what follows. */
  reset(): void {
    this.#samples.length = 0;
  }

  /** How many a second; undefined until there is something to measure. */
  get perSecond(): number | undefined {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.at <= first.at || last.count <= first.count) return undefined;
    return ((last.count - first.count) * 1_000) / (last.at - first.at);
  }

  /** Milliseconds until `whole` is reached at that rate. */
  remainingMs(whole: number): number | undefined {
    const [rate, last] = [this.perSecond, this.#samples.at(-1)];
    if (rate === undefined || !last) return undefined;
    return (Math.max(0, whole - last.count) * 1_000) / rate;
  }
}
