import { CallRailError, type ErrorCode } from '../api/errors';
import type { Call } from '../api/schemas/call';
import { isAbort } from '../base/abort';
import {
  imageAfter,
  imageOf,
  patchFor,
  planBulk,
  previouslyGood,
  sameTags,
  tagsRestored,
  type BulkPlan,
  type BulkWish,
  type CallImage,
} from './bulkPlan';
import type { CallEditor, CallUpdate } from './callEditor';
import type { CallStore } from './callStore';
import { hasNamelessTags } from './callTags';
import { callerOf } from './callText';
import type { AccountRef, CallRef } from './refs';

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

export interface BulkResult {
  changed: number;
  /** As wished already, when their turn came. */
  same: number;
  failed: BulkFailure[];
  /** Not begun, since it was cancelled or stopped. */
  left: number;
  /** What stopped it: a failure that every other call would meet too. */
  stopped?: unknown;
}

export interface BulkOptions {
  /** Ends it after the calls that are under way. */
  signal?: AbortSignal;
  onProgress?: (progress: { done: number; total: number; failed: number }) => void;
}

/** One call of a change that can be undone. */
interface Done {
  ref: CallRef;
  caller: string;
  before: CallImage;
  /** As read back; as wished where nobody knows what became of it. */
  after: CallImage;
}

type Outcome = { kind: 'changed' } | { kind: 'same' } | { kind: 'failed'; cause: BulkCause };

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

/** Failures after which nothing was written; after others, nobody knows. */
const certain: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'forbidden',
  'key-missing',
  'not-found',
  'invalid-request',
  'misconfigured',
]);

/** Changes many calls of an account, one by one, and can undo the change that was made last. */
export class BulkEdit {
  #done: { wish: BulkWish; calls: readonly Done[] } | undefined;

  constructor(
    private readonly editor: CallEditor,
    private readonly store: CallStore,
    private readonly account: AccountRef,
  ) {}

  get canUndo(): boolean {
    return this.#done !== undefined;
  }

  /** What a wish would change of calls as they are known; asks nobody. */
  plan(calls: readonly Call[], wish: BulkWish): BulkPlan {
    return planBulk(calls, wish, call => this.#known(this.#refOf(call)) !== undefined);
  }

  /** Makes what was planned come true. Two requests a call, or three where it has to be read first. */
  async run({ steps, wish }: BulkPlan, options: BulkOptions = {}): Promise<BulkResult> {
    const done: Done[] = [];
    const result = await each(
      steps.map(({ call }) => ({ ...this.#refOf(call), caller: callerOf(call) })),
      ref => this.#change(ref, wish, done),
      options,
    );
    if (done.length > 0) this.#done = { wish, calls: done };
    return result;
  }

  /**
   * Puts back what was changed last, in three requests a call: what others have done meanwhile is
   * kept. What is left, as when it is cancelled, can still be undone.
   */
  async undo(options: BulkOptions = {}): Promise<BulkResult> {
    const { wish, calls } = this.#done ?? { wish: undefined, calls: [] };
    const open = new Set(calls);
    const result = await each(
      calls.map(done => ({ ...done.ref, caller: done.caller, done })),
      async ({ done }) => {
        const outcome =
          wish?.kind === 'leadStatus'
            ? await this.#restoreLead(done)
            : await this.#restoreTags(done);
        if (outcome.kind !== 'failed' || isFinal(outcome.cause)) open.delete(done);
        return outcome;
      },
      options,
    );
    this.#done = wish && open.size > 0 ? { wish, calls: [...open] } : undefined;
    return result;
  }

  #refOf(call: Call): CallRef {
    const { connectionId, accountId } = this.account;
    return { connectionId, accountId, callId: call.id };
  }

  async #change(ref: CallRef & { caller: string }, wish: BulkWish, done: Done[]): Promise<Outcome> {
    const call = await this.#before(ref, wish);
    const patch = patchFor(call, wish);
    if (!patch) return { kind: 'same' };
    const entry = { ref, caller: ref.caller, before: imageOf(call), after: imageAfter(call, wish) };
    try {
      const update = await this.editor.update(ref, patch);
      entry.after = imageOf(update.call);
      if (changes(entry)) done.push(entry);
      return outcomeOf(update);
    } catch (error) {
      if (!(error instanceof CallRailError && certain.has(error.code))) done.push(entry);
      throw error;
    }
  }

  /**
   * The call as it is before it is changed. What was seen a short while ago will do, save where tags
   * are taken off: CallRail replaces the whole set, and one that was added meanwhile would be lost.
   */
  async #before(ref: CallRef, wish: BulkWish): Promise<Call> {
    const known = wish.kind === 'removeTags' ? undefined : this.#known(ref);
    return known ?? this.editor.read(ref);
  }

  #known(ref: CallRef): Call | undefined {
    const known = this.store.known(ref);
    return known && hasNamelessTags(known) ? undefined : known;
  }

  async #restoreTags({ ref, before, after }: Done): Promise<Outcome> {
    const present = imageOf(await this.editor.read(ref)).tags;
    const tags = tagsRestored(before.tags, after.tags, present);
    if (sameTags(tags, present)) return { kind: 'same' };
    return outcomeOf(await this.editor.update(ref, { tags, append_tags: false }));
  }

  async #restoreLead({ ref, before, after }: Done): Promise<Outcome> {
    const present = imageOf(await this.editor.read(ref)).leadStatus;
    const wanted = before.leadStatus;
    if (present === wanted) return { kind: 'same' };
    if (present !== after.leadStatus) return { kind: 'failed', cause: { kind: 'changed-since' } };
    if (wanted === previouslyGood) return { kind: 'failed', cause: { kind: 'not-settable' } };
    const status = wanted === 'good_lead' || wanted === 'not_a_lead' ? wanted : null;
    return outcomeOf(await this.editor.update(ref, { lead_status: status }));
  }
}

function outcomeOf(update: CallUpdate): Outcome {
  const complete = update.refused.length === 0 && update.ignored.length === 0;
  return complete ? { kind: 'changed' } : { kind: 'failed', cause: { kind: 'update', update } };
}

function changes({ before, after }: Done): boolean {
  return before.leadStatus !== after.leadStatus || !sameTags(before.tags, after.tags);
}

/** Trying again would come to the same. */
function isFinal({ kind }: BulkCause): boolean {
  return kind !== 'error';
}

/** Does a task for each item, several at a time, and goes on past those that fail. */
async function each<T extends CallRef & { caller: string }>(
  items: readonly T[],
  task: (item: T) => Promise<Outcome>,
  { signal, onProgress }: BulkOptions,
): Promise<BulkResult> {
  const result: BulkResult = { changed: 0, same: 0, failed: [], left: 0 };
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
