import { imageOf, previouslyGood, tagsRestored, type BulkWish, type CallImage } from './bulkPlan';
import {
  each,
  turnOf,
  type BulkCause,
  type BulkOptions,
  type BulkResult,
  type BulkTurn,
} from './bulkRun';
import type { CallEditor } from './callEditor';
import type { AccountRef, CallRef } from './refs';

/** One call of a change that can be undone. */
export interface ChangedCall {
  ref: CallRef;
  caller: string;
  before: CallImage;
  wished: CallImage;
  /** As read back; as wished where nobody knows what became of it. */
  after: CallImage;
}

/** The change as a whole is told as an edit, and its undo is none. */
export const untold = { told: false };

/** A change of many calls that was made, as far as it has not been undone. */
export class BulkChange {
  #open: ReadonlySet<ChangedCall>;

  constructor(
    private readonly editor: CallEditor,
    readonly account: AccountRef,
    readonly wish: BulkWish,
    calls: readonly ChangedCall[],
  ) {
    this.#open = new Set(calls);
  }

  /** How many calls an undo puts back. */
  get size(): number {
    return this.#open.size;
  }

  /** What an undo asks of CallRail at the most: a reading, a write and its reading back each. */
  get requests(): number {
    return 3 * this.size;
  }

  /**
   * Puts the calls back as they were; what others have done meanwhile is kept. What is left, as when
   * it is cancelled, can still be undone.
   */
  async undo(options: BulkOptions = {}): Promise<BulkResult> {
    const open = new Set(this.#open);
    const result = await each(
      [...open].map(changed => ({ ...changed.ref, caller: changed.caller, changed })),
      async ({ changed }) => {
        const turn =
          this.wish.kind === 'leadStatus'
            ? await this.#restoreLead(changed)
            : await this.#restoreTags(changed);
        if (turn.kind !== 'failed' || isFinal(turn.cause)) open.delete(changed);
        return turn;
      },
      options,
    );
    this.#open = open;
    return { ...result, undoable: open.size > 0 };
  }

  async #restoreTags({ ref, before, wished }: ChangedCall): Promise<BulkTurn> {
    const present = imageOf(await this.editor.read(ref)).tags;
    const tags = tagsRestored(before.tags, wished.tags, present);
    if (!tags) return { kind: 'same' };
    return turnOf(await this.editor.update(ref, { tags, append_tags: false }, untold));
  }

  async #restoreLead({ ref, before, after }: ChangedCall): Promise<BulkTurn> {
    const present = imageOf(await this.editor.read(ref)).leadStatus;
    const wanted = before.leadStatus;
    if (present === wanted) return { kind: 'same' };
    if (present !== after.leadStatus) return { kind: 'failed', cause: { kind: 'changed-since' } };
    if (wanted === previouslyGood) return { kind: 'failed', cause: { kind: 'not-settable' } };
    const status = wanted === 'good_lead' || wanted === 'not_a_lead' ? wanted : null;
    return turnOf(await this.editor.update(ref, { lead_status: status }, untold));
  }
}

/** Trying again would come to the same. */
function isFinal({ kind }: BulkCause): boolean {
  return kind !== 'error';
}
