import type { Call } from '../../api/schemas/call';

/**
 * The calls of an export, stretch by stretch, each call once. A run that fails, or is left, can be
 * followed by another, which begins with the stretch that the last one did not get rid of.
 */
export interface CallPages {
  run(signal: AbortSignal): AsyncGenerator<readonly Call[], void, undefined>;
  /** Different calls that were given so far. */
  readonly looked: number;
  /** Calls there are, as CallRail counted them last; undefined where it does not. */
  readonly whole: number | undefined;
}

/** Which calls have been given. */
export class SeenCalls {
  readonly #ids = new Set<string>();

  get size(): number {
    return this.#ids.size;
  }

  /** Those that are new, each once. They count as seen when `add` says so. */
  fresh(calls: readonly Call[]): Call[] {
    const unique = new Map(calls.map(call => [call.id, call]));
    return [...unique.values()].filter(({ id }) => !this.#ids.has(id));
  }

  add(calls: readonly Call[]): void {
    for (const { id } of calls) this.#ids.add(id);
  }
}
