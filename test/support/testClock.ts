import type { Clock } from '../../src/base/clock';

/** A clock whose waits end at once, having moved it on by as much. */
export class TestClock implements Clock {
  /** Every wait, in milliseconds. */
  readonly sleeps: number[] = [];

  constructor(public time = Date.UTC(2026, 2, 10, 12, 15)) {}

  now(): number {
    return this.time;
  }

  async sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.sleeps.push(delayMs);
    this.time += delayMs;
    await Promise.resolve();
  }
}
