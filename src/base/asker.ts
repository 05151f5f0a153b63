import { AsyncLocalStorage } from 'node:async_hooks';

/** Which part of the product sends a request, as the Requests view names it. */
export const askers = [
  'tree',
  'panel',
  'table',
  'analytics',
  'search',
  'command',
  'export',
  'file',
  'editor',
  'tool',
] as const;
export type Asker = (typeof askers)[number];

const storage = new AsyncLocalStorage<Asker>();

/**
 * Runs a task in the name of a part of the product. It follows every promise of the task, so that
 * no function between has to hand it on; the innermost name holds.
 */
export function askedBy<T>(asker: Asker, task: () => T): T {
  return storage.run(asker, task);
}

/** In whose name this runs; undefined outside of any task. */
export function currentAsker(): Asker | undefined {
  return storage.getStore();
}

/**
 * The task, bound to the name in force now, for what VS Code calls later: its events come from
 * outside of any task.
 */
export function inThisName<A extends unknown[], R>(task: (...values: A) => R): (...values: A) => R {
  const asker = currentAsker();
  return asker === undefined ? task : (...values) => askedBy(asker, () => task(...values));
}
