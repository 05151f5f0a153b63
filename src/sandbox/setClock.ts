import { systemClock, type Clock } from '../base/clock';

/** The machine's clock, or one that stands where it was set. */
export class SetClock implements Clock {
  #time: number | undefined;

  constructor(private readonly initial: number | undefined) {
    this.#time = initial;
  }

  now = (): number => this.#time ?? systemClock.now();
  sleep = (delayMs: number, signal?: AbortSignal): Promise<void> =>
    systemClock.sleep(delayMs, signal);

  get stands(): boolean {
    return this.#time !== undefined;
  }

  set(time: number): void {
    this.#time = time;
  }

  reset(): void {
    this.#time = this.initial;
  }
}
