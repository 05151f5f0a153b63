import { CallRailError, isCallRailError } from '../api/errors';
import { TagColor, TagDraft, type Tag } from '../api/schemas/tag';
import type { RequestOptions } from '../api/send';
import { previouslyGood } from './bulkPlan';
import type { BulkOptions, BulkResult } from './bulkRun';
import type { CallEditor, CallUpdate } from './callEditor';
import { sameAccess } from './credentials';
import type { CallsEdit, Edit, EditHistory, Image, RecordEdit } from './editHistory';
import { InterruptedError } from './interruption';
import { callPatch, tagPatch, type FieldChange } from './recordPatch';
import type { RecordRef } from './records';
import type { Session } from './session';
import type { TagEditor } from './tagEditor';
import { planUndo, type AskAnyway, type UndoPlan } from './undoPlan';

export interface UndoServices {
  session: Session;
  history: EditHistory;
  callEditor: CallEditor;
  tagEditor: TagEditor;
}

export interface UndoOptions extends RequestOptions {
  /** The record whose last edit is meant, in place of the last of all. */
  of?: RecordRef;
  /** Asked before many calls are put back; runs it, or gives undefined. Run at once when left out. */
  many?: UndoMany;
}

export type UndoMany = (
  edit: CallsEdit,
  undo: (options: BulkOptions) => Promise<BulkResult>,
) => Promise<BulkResult | undefined>;

/** An undo that is under way. */
interface Undoing extends UndoServices {
  ask: AskAnyway;
  many: UndoMany;
  options: RequestOptions;
  /** Throws once another key has come, or the demo has begun: nothing must be written there. */
  checkAccess: () => void;
}

export type UndoOutcome =
  | {
      kind: 'restored';
      edit: RecordEdit;
      fields: string[];
      /** What CallRail does not take back. */
      notSettable: string[];
      update?: CallUpdate;
    }
  /** CallRail does not take what these fields held. */
  | { kind: 'not-settable'; edit: RecordEdit; fields: string[] }
  /** Under a new id, and on no call, form or text. */
  | { kind: 'recreated'; edit: RecordEdit; tag: Tag }
  | { kind: 'calls'; result: BulkResult }
  | Exclude<UndoPlan, { kind: 'changes' }>;

/**
 * Takes the last edit back: what it changed, and nothing else. The record is read before. An edit
 * whose undo fails can be undone again, and is in the way of no other; undefined when there is none.
 */
export function undoLastEdit(
  services: UndoServices,
  ask: AskAnyway,
  { of: record, many = (_, undo) => undo(options), ...options }: UndoOptions = {},
): Promise<UndoOutcome | undefined> {
  const { history, session } = services;
  return history.alone(async () => {
    const edit = record ? history.lastOf(record) : history.last;
    if (!edit) return undefined;
    const { credentials } = session;
    const checkAccess = () => {
      if (!sameAccess(credentials, session.credentials)) throw new InterruptedError();
    };
    try {
      const outcome = await undo({ ...services, ask, many, options, checkAccess }, edit);
      settle(history, edit, outcome);
      return outcome;
    } catch (error) {
      // What is gone does not come back, and must not stand before what can be undone.
      if (isCallRailError(error, 'not-found')) history.forget(edit);
      else if (isCallRailError(error, 'invalid-request') || isCallRailError(error, 'forbidden'))
        history.setAside(edit);
      throw error;
    }
  });
}

function settle(history: EditHistory, edit: Edit, outcome: UndoOutcome): void {
  if (outcome.kind === 'dismissed') return;
  if (edit.kind === 'calls' && edit.change.size > 0) {
    // What was cancelled goes on at the next undo; what failed must not stand before what can be undone.
    if (outcome.kind === 'calls' && outcome.result.left === 0) history.setAside(edit);
    return;
  }
  const refused = outcome.kind === 'restored' ? (outcome.update?.refused ?? []) : [];
  if (edit.kind !== 'call' || refused.length === 0) {
    history.forget(edit);
    return;
  }
  const of = (image: Image) =>
    Object.fromEntries(refused.map(({ field }) => [field, image[field] ?? null]));
  history.setAside(edit, { ...edit, before: of(edit.before), after: of(edit.after) });
}

function undo(undoing: Undoing, edit: Edit): Promise<UndoOutcome> {
  switch (edit.kind) {
    case 'call':
      return undoCall(undoing, edit);
    case 'tag':
      return undoTag(undoing, edit);
    case 'deleted-tag':
      return recreate(undoing, edit);
    case 'calls':
      return undoCalls(undoing, edit);
  }
}

async function undoCalls({ many, checkAccess }: Undoing, edit: CallsEdit): Promise<UndoOutcome> {
  const result = await many(edit, options => {
    checkAccess();
    return edit.change.undo(options);
  });
  return result ? { kind: 'calls', result } : { kind: 'dismissed' };
}

async function undoCall(
  undoing: Undoing,
  edit: RecordEdit & { kind: 'call' },
): Promise<UndoOutcome> {
  const { callEditor, options } = undoing;
  const call = await callEditor.read(edit.ref, options);
  const plan = await planUndo(edit, call, undoing.ask);
  if (plan.kind !== 'changes') return plan;
  const { settable, notSettable } = sorted(plan.changes, ({ after }) => {
    return after !== previouslyGood && !(typeof after === 'string' && /^-\d/.test(after));
  });
  if (settable.length === 0) return { kind: 'not-settable', edit, fields: notSettable };
  undoing.checkAccess();
  const patch = callPatch(settable);
  const update = await callEditor.update(edit.ref, patch, { ...options, told: false });
  return {
    kind: 'restored',
    edit,
    fields: settable.map(({ field }) => field),
    notSettable,
    update,
  };
}

function sorted(changes: readonly FieldChange[], isSettable: (change: FieldChange) => boolean) {
  return {
    settable: changes.filter(isSettable),
    notSettable: changes.filter(change => !isSettable(change)).map(({ field }) => field),
  };
}

async function undoTag(undoing: Undoing, edit: RecordEdit & { kind: 'tag' }): Promise<UndoOutcome> {
  const { tagEditor, options } = undoing;
  const tags = await tagEditor.all(edit.ref, { ...options, fresh: true });
  const tag = tags.find(({ id }) => id === edit.ref.tagId);
  if (!tag) throw new CallRailError('not-found', 'The tag is gone.');
  const plan = await planUndo(edit, tag, undoing.ask);
  if (plan.kind !== 'changes') return plan;
  // A tag without a color, or of one that CallRail has dropped, was never set so.
  const { settable, notSettable } = sorted(
    plan.changes,
    ({ field, after }) => field !== 'color' || TagColor.safeParse(after).success,
  );
  if (settable.length === 0) return { kind: 'not-settable', edit, fields: notSettable };
  undoing.checkAccess();
  await tagEditor.update(edit.ref, tagPatch(settable), { ...options, told: false });
  return { kind: 'restored', edit, fields: settable.map(({ field }) => field), notSettable };
}

async function recreate(
  { history, tagEditor, options, checkAccess }: Undoing,
  edit: RecordEdit & { kind: 'deleted-tag' },
): Promise<UndoOutcome> {
  const { ref, tag: old } = edit;
  const color = TagColor.safeParse(old.color);
  const draft = TagDraft.parse({
    name: old.name,
    tag_level: old.company_id == null ? 'account' : 'company',
    color: color.data,
    company_id: old.company_id ?? undefined,
  });
  let tag = await tagEditor.create(ref, draft, options);
  history.forget(edit);
  history.tagIsNow(old.id, tag.id);
  checkAccess();
  if (old.status === 'disabled')
    tag = await tagEditor.update(
      { ...ref, tagId: tag.id },
      { disabled: true },
      { ...options, told: false },
    );
  return { kind: 'recreated', edit, tag };
}
