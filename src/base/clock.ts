import { sleep } from './abort';

/** The time, injected wherever it matters, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
}

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export const systemClock: Clock = { now: Date.now, sleep };
