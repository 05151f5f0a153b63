import { CallRailError, type ErrorCode } from '../api/errors';
import { isAbort } from '../base/abort';
import type { CallUpdate } from './callEditor';
import type { CallRef } from './refs';

/** Why a call is not as it was wished. */
export type BulkCause =
  | { kind: 'error'; error: unknown }
  /** CallRail refused it, or ignored it without a word. */
  | { kind: 'update'; update: CallUpdate }
  /** Not undone: somebody has changed it since. */
  | { kind: 'changed-since' }
  /** Not undone: CallRail does not take what it was. */
  | { kind: 'not-settable' };

export interface BulkFailure {
  id: string;
  caller: string;
  cause: BulkCause;
}

/** How a run over many calls went. */
export interface BulkRun {
  changed: number;
  /** As wished already, when their turn came. */
  same: number;
  failed: BulkFailure[];
  /** Not begun, since it was cancelled or stopped. */
  left: number;
  /** What stopped it: a failure that every other call would meet too. */
  stopped?: unknown;
}

export interface BulkResult extends BulkRun {
  /** Whether the next undo takes back something of this, and not of a change before it. */
  undoable: boolean;
}

export interface BulkOptions {
  /** Ends it after the calls that are under way. */
  signal?: AbortSignal;
  onProgress?: (progress: { done: number; total: number; failed: number }) => void;
}

export type BulkTurn =
  { kind: 'changed' } | { kind: 'same' } | { kind: 'failed'; cause: BulkCause };

/** An update as a turn: a call that is not wholly as it was wished has failed. */
export function turnOf(update: CallUpdate): BulkTurn {
  const complete = update.refused.length === 0 && update.ignored.length === 0;
  return complete ? { kind: 'changed' } : { kind: 'failed', cause: { kind: 'update', update } };
}

/** How many calls are under way at a time; the transport paces their requests. */
const atOnce = 4;

/** Failures that are not one call's: what comes after would fail in the same way. */
const general: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'rate-limited',
  'unauthorized',
  'key-missing',
  'connection-required',
  'misconfigured',
  'network',
]);

/** Does a task for each item, several at a time, and goes on past those that fail. */
export async function each<T extends CallRef & { caller: string }>(
  items: readonly T[],
  task: (item: T) => Promise<BulkTurn>,
  { signal, onProgress }: BulkOptions,
): Promise<BulkRun> {
  const result: BulkRun = { changed: 0, same: 0, failed: [], left: 0 };
  const total = items.length;
  const stop = new AbortController();
  let begun = 0;
  let finished = 0;
  const fail = ({ callId: id, caller }: T, cause: BulkCause) =>
    result.failed.push({ id, caller, cause });

  const work = async () => {
    while (begun < total && !signal?.aborted && !stop.signal.aborted) {
      const item = items[begun++];
      if (!item) break;
      try {
        const outcome = await task(item);
        if (outcome.kind === 'failed') fail(item, outcome.cause);
        else result[outcome.kind] += 1;
      } catch (error) {
        fail(item, { kind: 'error', error });
        if (isAbort(error) || (error instanceof CallRailError && general.has(error.code))) {
          result.stopped ??= error;
          stop.abort();
        }
      }
      finished += 1;
      onProgress?.({ done: finished, total, failed: result.failed.length });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, total) }, work));
  result.left = total - begun;
  return result;
}
