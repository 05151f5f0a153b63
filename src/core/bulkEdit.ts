import type { Call } from '../api/schemas/call';
import {
  imageAfter,
  imageOf,
  patchFor,
  planBulk,
  previouslyGood,
  replaces,
  tagsRestored,
  type BulkPlan,
  type BulkWish,
  type CallImage,
} from './bulkPlan';
import { each, type BulkCause, type BulkOptions, type BulkResult, type BulkTurn } from './bulkRun';
import type { CallEditor, CallUpdate } from './callEditor';
import type { CallStore } from './callStore';
import { hasNamelessTags } from './callTags';
import { callerOf } from './callText';
import type { AccountRef, CallRef } from './refs';
import { surelyNotDone } from './surelyNotDone';

/** One call of a change that can be undone. */
interface Done {
  ref: CallRef;
  caller: string;
  before: CallImage;
  wished: CallImage;
  /** As read back; as wished where nobody knows what became of it. */
  after: CallImage;
}

/** All of it together has an undo of its own. */
const untold = { told: false };

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

  /** Makes what was planned come true. Two requests a call, or three where it is read first. */
  async run({ steps, wish }: BulkPlan, options: BulkOptions = {}): Promise<BulkResult> {
    const done: Done[] = [];
    const result = await each(
      steps.map(({ call }) => ({ ...this.#refOf(call), caller: callerOf(call) })),
      ref => this.#change(ref, wish, done),
      options,
    );
    if (done.length > 0) this.#done = { wish, calls: done };
    return { ...result, undoable: done.length > 0 };
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
    return { ...result, undoable: open.size > 0 };
  }

  #refOf(call: Call): CallRef {
    const { connectionId, accountId } = this.account;
    return { connectionId, accountId, callId: call.id };
  }

  async #change(
    ref: CallRef & { caller: string },
    wish: BulkWish,
    done: Done[],
  ): Promise<BulkTurn> {
    const call = await this.#before(ref, wish);
    const patch = patchFor(call, wish);
    if (!patch) return { kind: 'same' };
    const wished = imageAfter(call, wish);
    const entry = { ref, caller: ref.caller, before: imageOf(call), wished, after: wished };
    try {
      const update = await this.editor.update(ref, patch, untold);
      entry.after = imageOf(update.call);
      if (changes(entry, wish)) done.push(entry);
      return outcomeOf(update);
    } catch (error) {
      if (!surelyNotDone(error)) done.push(entry);
      throw error;
    }
  }

  /**
   * The call as it is before it is changed. What was seen a short while ago will do only for adding:
   * what replaces something, and its undo, would take along what others have done meanwhile.
   */
  async #before(ref: CallRef, wish: BulkWish): Promise<Call> {
    const known = replaces(wish) ? undefined : this.#known(ref);
    return known ?? this.editor.read(ref);
  }

  #known(ref: CallRef): Call | undefined {
    const known = this.store.known(ref);
    return known && hasNamelessTags(known) ? undefined : known;
  }

  async #restoreTags({ ref, before, wished }: Done): Promise<BulkTurn> {
    const present = imageOf(await this.editor.read(ref)).tags;
    const tags = tagsRestored(before.tags, wished.tags, present);
    if (!tags) return { kind: 'same' };
    return outcomeOf(await this.editor.update(ref, { tags, append_tags: false }, untold));
  }

  async #restoreLead({ ref, before, after }: Done): Promise<BulkTurn> {
    const present = imageOf(await this.editor.read(ref)).leadStatus;
    const wanted = before.leadStatus;
    if (present === wanted) return { kind: 'same' };
    if (present !== after.leadStatus) return { kind: 'failed', cause: { kind: 'changed-since' } };
    if (wanted === previouslyGood) return { kind: 'failed', cause: { kind: 'not-settable' } };
    const status = wanted === 'good_lead' || wanted === 'not_a_lead' ? wanted : null;
    return outcomeOf(await this.editor.update(ref, { lead_status: status }, untold));
  }
}

function outcomeOf(update: CallUpdate): BulkTurn {
  const complete = update.refused.length === 0 && update.ignored.length === 0;
  return complete ? { kind: 'changed' } : { kind: 'failed', cause: { kind: 'update', update } };
}

function changes({ before, wished, after }: Done, { kind }: BulkWish): boolean {
  return kind === 'leadStatus'
    ? before.leadStatus !== after.leadStatus
    : tagsRestored(before.tags, wished.tags, after.tags) !== undefined;
}

/** Trying again would come to the same. */
function isFinal({ kind }: BulkCause): boolean {
  return kind !== 'error';
}
