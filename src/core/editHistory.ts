import { writableCallFields } from '../api/callFields';
import type { Call } from '../api/schemas/call';
import type { Tag } from '../api/schemas/tag';
import type { Disposable } from '../base/disposable';
import { Emitter } from '../base/event';
import type { BulkChange } from './bulkChange';
import type { BulkOptions, BulkResult } from './bulkRun';
import type { CallEdit, CallEditor } from './callEditor';
import type { CallStore } from './callStore';
import { ignoredFields } from './callPatch';
import { sameName } from './nameKey';
import { onOtherAccess } from './otherAccess';
import { fieldValue, sameValue, type FieldValue } from './recordForms';
import type { RecordRef } from './records';
import type { AccountRef, CallRef, TagRef } from './refs';
import type { Session } from './session';
import type { TagEdit, TagEditor } from './tagEditor';

/** The fields that an edit has changed, as they were or as they became. */
export type Image = Readonly<Record<string, FieldValue>>;

/** An edit of one record, with what was there before. */
export type RecordEdit =
  | { kind: 'call'; ref: CallRef; call: Call; before: Image; after: Image }
  | { kind: 'tag'; ref: TagRef; tag: Tag; before: Image; after: Image }
  | { kind: 'deleted-tag'; ref: AccountRef; tag: Tag };

/** An edit of many calls at once. */
export interface CallsEdit {
  kind: 'calls';
  ref: AccountRef;
  change: BulkChange;
}

/** What can be undone. */
export type Edit = RecordEdit | CallsEdit;

interface HistoryServices {
  session: Session;
  calls: CallStore;
  callEditor: CallEditor;
  tagEditor: TagEditor;
}

const capacity = 20;

/**
 * The last edits of calls and tags, wherever they were made, for one key. In memory only. A call
 * that was marked as spam is gone for good, so that is none.
 */
export class EditHistory implements Disposable {
  #edits: Edit[] = [];
  #undoing: Promise<unknown> = Promise.resolve();
  readonly #changed = new Emitter<void>();
  /** There is more, or less, to undo. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: Disposable[];

  constructor({ session, calls, callEditor, tagEditor }: HistoryServices) {
    this.#subscriptions = [
      callEditor.onDidEdit(edit => this.add(callEdit(edit))),
      tagEditor.onDidEdit(edit => this.add(tagEdit(edit))),
      // A call that is gone, as spam, cannot be edited back.
      calls.onDidChange(({ ref, call }) => {
        if (!call) this.#keep(edit => edit.kind !== 'call' || edit.ref.callId !== ref.callId);
      }),
      onOtherAccess(session, () => this.#keep(() => false)),
    ];
  }

  /** What an undo would take back; undefined when there is nothing. */
  get last(): Edit | undefined {
    return this.#edits.at(-1);
  }

  get size(): number {
    return this.#edits.length;
  }

  /** The last edit of one record. */
  lastOf(record: RecordRef): Edit | undefined {
    return this.#edits.findLast(edit => isOf(edit, record));
  }

  /** Tells of an edit; of undefined, which changed nothing, it says nothing. */
  add(edit: Edit | undefined): void {
    if (!edit) return;
    this.#edits = [...this.#edits, edit].slice(-capacity);
    this.#changed.fire();
  }

  /** Undoes one thing after the other, however fast it is asked for. */
  alone<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#undoing.then(task);
    this.#undoing = done.catch(() => undefined);
    return done;
  }

  /** Undoes a change of many calls in its turn; what cannot be undone of it stays. */
  undoCalls(change: BulkChange, options: BulkOptions): Promise<BulkResult> {
    return this.alone(async () => {
      try {
        return await change.undo(options);
      } finally {
        this.#keep(edit => edit.kind !== 'calls' || edit.change.size > 0);
      }
    });
  }

  /** Puts an edit, or what is left of it, behind all others, for which it would be in the way. */
  setAside(edit: Edit, rest = edit): void {
    if (this.#edits.includes(edit))
      this.#edits = [rest, ...this.#edits.filter(other => other !== edit)];
  }

  /** Takes an edit out: it was undone, or never can be. */
  forget(edit: Edit): void {
    this.#keep(other => other !== edit);
  }

  /** A tag that was deleted is there again, under another id; edits before that mean the new one. */
  tagIsNow(old: Tag['id'], id: Tag['id']): void {
    this.#edits = this.#edits.map(edit =>
      edit.kind === 'tag' && edit.ref.tagId === old
        ? { ...edit, ref: { ...edit.ref, tagId: id } }
        : edit,
    );
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #keep(fits: (edit: Edit) => boolean): void {
    const kept = this.#edits.filter(fits);
    if (kept.length === this.#edits.length) return;
    this.#edits = kept;
    this.#changed.fire();
  }
}

function isOf(edit: Edit, { kind, connectionId, accountId, id }: RecordRef): boolean {
  const { ref } = edit;
  if (edit.kind !== kind || ref.connectionId !== connectionId || ref.accountId !== accountId)
    return false;
  return id === String(edit.kind === 'call' ? edit.ref.callId : edit.ref.tagId);
}

function callEdit({ ref, before, after, patch }: CallEdit): Edit | undefined {
  // What was ignored is as others have left it.
  const ignored = new Set<string>(after ? ignoredFields(patch, after) : []);
  const fields = writableCallFields.filter(
    field => patch[field] !== undefined && (field === 'tags' || !ignored.has(field)),
  );
  const images = imagesOf(fields, before, become({ before, after, patch }));
  return images && { kind: 'call', ref, call: before, ...images };
}

/**
 * What the edit has made of the call. Of tags that were added to those it has, no others: `before`
 * may be older than what somebody else has put on.
 */
function become({ before, after, patch }: Omit<CallEdit, 'ref'>): Record<string, unknown> {
  const { tags, append_tags, ...rest } = patch;
  const became = { ...before, ...rest, ...(tags && { tags }), ...after };
  if (!tags || !append_tags) return became;
  const isOn = (call: Call, name: string) => call.tags.some(tag => sameName(tag.name, name));
  const added = tags.filter(name => !isOn(before, name) && (!after || isOn(after, name)));
  return { ...became, tags: [...before.tags, ...added] };
}

/** Only what was wished: the rest of the answer may be what others have done. */
function tagEdit({ ref, before, after, patch }: TagEdit): Edit | undefined {
  if (!patch) return { kind: 'deleted-tag', ref, tag: before };
  const { name, color, disabled } = patch;
  const wished = {
    ...(name !== undefined && { name }),
    ...(color !== undefined && { color }),
    ...(disabled !== undefined && { status: disabled ? 'disabled' : 'enabled' }),
  };
  const images = imagesOf(Object.keys(wished), before, after ?? wished);
  const tagRef = { connectionId: ref.connectionId, accountId: ref.accountId, tagId: before.id };
  return images && { kind: 'tag', ref: tagRef, tag: before, ...images };
}

/** What differs of some fields, before and after; undefined where nothing does. */
function imagesOf(
  fields: readonly string[],
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { before: Image; after: Image } | undefined {
  const changes = fields.flatMap(field => {
    const [was, is] = [fieldValue(field, before[field]), fieldValue(field, after[field])];
    return was === undefined || is === undefined || sameValue(was, is) ? [] : [{ field, was, is }];
  });
  if (changes.length === 0) return undefined;
  return {
    before: Object.fromEntries(changes.map(({ field, was }) => [field, was])),
    after: Object.fromEntries(changes.map(({ field, is }) => [field, is])),
  };
}
