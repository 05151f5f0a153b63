import type { Call } from '../../api/schemas/call';

/**
 * The calls of an export, stretch by stretch, each call once. A run that fails, or is left, can be
 * followed by another, which begins with the stretch that the last one did not get rid of.
 */
export interface CallPages<T> {
  run(signal: AbortSignal): AsyncGenerator<readonly KeptCall<T>[], void, undefined>;
  /** Different calls that were given so far. */
  readonly looked: number;
  /** Calls there are, as CallRail counted them last; undefined where it does not. */
  readonly whole: number | undefined;
}

/** What is kept of a call until its turn comes, which is less than all of it. */
export interface KeptCall<T> {
  id: string;
  startTime: string | null;
  value: T;
}

export type Keep<T> = (call: Call) => T;

export function keptCalls<T>(calls: readonly Call[], keep: Keep<T>): KeptCall<T>[] {
  return calls.map(call => ({
    id: call.id,
    startTime: call.start_time ?? null,
    value: keep(call),
  }));
}

/** Which calls have been given. */
export class SeenCalls {
  readonly #ids = new Set<string>();

  get size(): number {
    return this.#ids.size;
  }

  /** Those that are new, each once. They count as seen when `add` says so. */
  fresh<T>(calls: readonly KeptCall<T>[]): KeptCall<T>[] {
    const unique = new Map(calls.map(call => [call.id, call]));
    return [...unique.values()].filter(({ id }) => !this.#ids.has(id));
  }

  add(calls: readonly KeptCall<unknown>[]): void {
    for (const { id } of calls) this.#ids.add(id);
  }
}
