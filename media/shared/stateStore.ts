import type * as z from 'zod';
import { vscodeApi } from './port';

/** What a page keeps over a reload of the window. */
export interface StateStore<S> {
  get(): Readonly<S>;
  set(change: Partial<S>): void;
}

/**
 * The kept state, if it belongs to what the panel shows now (`restore`, the host's), else a new one.
 * The schema has to make do with nothing but `restore`.
 */
export function openStateStore<S extends { restore?: unknown }>(
  schema: z.ZodType<S>,
  restore: unknown,
): StateStore<S> {
  const stored = schema.safeParse(vscodeApi.getState());
  const fits = stored.success && JSON.stringify(stored.data.restore) === JSON.stringify(restore);
  let state: S = fits ? stored.data : schema.parse({ restore });
  vscodeApi.setState(state);
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      vscodeApi.setState(state);
    },
  };
}
