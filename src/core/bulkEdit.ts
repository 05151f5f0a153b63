import type { Call } from '../api/schemas/call';
import { BulkChange, untold, type ChangedCall } from './bulkChange';
import {
  imageAfter,
  imageOf,
  patchFor,
  planBulk,
  replaces,
  tagsRestored,
  type BulkPlan,
  type BulkWish,
} from './bulkPlan';
import { each, turnOf, type BulkOptions, type BulkResult, type BulkTurn } from './bulkRun';
import type { CallEditor } from './callEditor';
import type { CallStore } from './callStore';
import { hasNamelessTags } from './callTags';
import { callerOf } from './callText';
import type { EditHistory } from './editHistory';
import type { AccountRef, CallRef } from './refs';
import { surelyNotDone } from './surelyNotDone';

export interface BulkServices {
  callEditor: CallEditor;
  calls: CallStore;
  history: EditHistory;
}

/** Changes many calls of an account, one by one, and can undo the change that was made last. */
export class BulkEdit {
  #last: BulkChange | undefined;

  constructor(
    private readonly services: BulkServices,
    private readonly account: AccountRef,
  ) {}

  get canUndo(): boolean {
    return this.#last !== undefined && this.#last.size > 0;
  }

  /** What a wish would change of calls as they are known; asks nobody. */
  plan(calls: readonly Call[], wish: BulkWish): BulkPlan {
    return planBulk(calls, wish, call => this.#known(this.#refOf(call)) !== undefined);
  }

  /** Makes what was planned come true. Two requests a call, or three where it is read first. */
  async run({ steps, wish }: BulkPlan, options: BulkOptions = {}): Promise<BulkResult> {
    const { callEditor, history } = this.services;
    const changed: ChangedCall[] = [];
    const result = await each(
      steps.map(({ call }) => ({ ...this.#refOf(call), caller: callerOf(call) })),
      ref => this.#change(ref, wish, changed),
      options,
    );
    if (changed.length > 0) {
      this.#last = new BulkChange(callEditor, this.account, wish, changed);
      history.add({ kind: 'calls', ref: this.account, change: this.#last });
    }
    return { ...result, undoable: changed.length > 0 };
  }

  /** Undoes the change that was made last (`BulkChange.undo`), however it is also in the history. */
  async undo(options: BulkOptions = {}): Promise<BulkResult> {
    const change = this.#last;
    if (!change) return { changed: 0, same: 0, failed: [], left: 0, undoable: false };
    return this.services.history.undoCalls(change, options);
  }

  #refOf(call: Call): CallRef {
    const { connectionId, accountId } = this.account;
    return { connectionId, accountId, callId: call.id };
  }

  async #change(
    ref: CallRef & { caller: string },
    wish: BulkWish,
    changed: ChangedCall[],
  ): Promise<BulkTurn> {
    const call = await this.#before(ref, wish);
    const patch = patchFor(call, wish);
    if (!patch) return { kind: 'same' };
    const wished = imageAfter(call, wish);
    const entry = { ref, caller: ref.caller, before: imageOf(call), wished, after: wished };
    try {
      const update = await this.services.callEditor.update(ref, patch, untold);
      entry.after = imageOf(update.call);
      if (changes(entry, wish)) changed.push(entry);
      return turnOf(update);
    } catch (error) {
      if (!surelyNotDone(error)) changed.push(entry);
      throw error;
    }
  }

  /**
   * The call as it is before it is changed. What was seen a short while ago will do only for adding:
   * what replaces something, and its undo, would take along what others have done meanwhile.
   */
  async #before(ref: CallRef, wish: BulkWish): Promise<Call> {
    const known = replaces(wish) ? undefined : this.#known(ref);
    return known ?? this.services.callEditor.read(ref);
  }

  #known(ref: CallRef): Call | undefined {
    const known = this.services.calls.known(ref);
    return known && hasNamelessTags(known) ? undefined : known;
  }
}

function changes({ before, wished, after }: ChangedCall, { kind }: BulkWish): boolean {
  return kind === 'leadStatus'
    ? before.leadStatus !== after.leadStatus
    : tagsRestored(before.tags, wished.tags, after.tags) !== undefined;
}
