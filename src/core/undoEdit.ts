import { CallRailError, isCallRailError } from '../api/errors';
import { TagColor, TagDraft, type Tag } from '../api/schemas/tag';
import type { RequestOptions } from '../api/send';
import { previouslyGood, tagsRestored } from './bulkPlan';
import type { CallEditor, CallUpdate } from './callEditor';
import { sameAccess } from './credentials';
import type { Edit, EditHistory, Image } from './editHistory';
import { InterruptedError } from './interruption';
import { fieldValue, sameValue, type FieldValue } from './recordForms';
import { callPatch, tagPatch, type FieldChange } from './recordPatch';
import type { RecordRef } from './records';
import type { Session } from './session';
import type { TagEditor } from './tagEditor';

export interface UndoServices {
  session: Session;
  history: EditHistory;
  callEditor: CallEditor;
  tagEditor: TagEditor;
}

export interface UndoOptions extends RequestOptions {
  /** The record whose last edit is meant, in place of the last of all. */
  of?: RecordRef;
}

/** An undo that is under way. */
interface Undoing extends UndoServices {
  ask: AskAnyway;
  options: RequestOptions;
  /** Throws once another key has come, or the demo has begun: nothing must be written there. */
  checkAccess: () => void;
}

/** A field that has been changed again since the edit: `after` it had, and `now` it has. */
export interface ChangedSince {
  field: string;
  before: FieldValue;
  after: FieldValue;
  now: FieldValue | undefined;
}

/**
 * Asked where fields were changed since: whether to restore them all the same, to leave the record
 * as it is and forget the edit, or neither.
 */
export type AskAnyway = (
  edit: Edit,
  fields: readonly ChangedSince[],
) => Promise<'restore' | 'leave' | undefined>;

export type UndoOutcome =
  | {
      kind: 'restored';
      edit: Edit;
      fields: string[];
      /** What CallRail does not take back. */
      notSettable: string[];
      update?: CallUpdate;
    }
  /** It is as it was before the edit already. */
  | { kind: 'same'; edit: Edit }
  /** CallRail does not take what these fields held. */
  | { kind: 'not-settable'; edit: Edit; fields: string[] }
  /** Under a new id, and on no call, form or text. */
  | { kind: 'recreated'; edit: Edit; tag: Tag }
  | { kind: 'left'; edit: Edit }
  | { kind: 'dismissed' };

/**
 * Takes the last edit back: what it changed, and nothing else. The record is read before. An edit
 * whose undo fails can be undone again, and is in the way of no other; undefined when there is none.
 */
export function undoLastEdit(
  services: UndoServices,
  ask: AskAnyway,
  { of: record, ...options }: UndoOptions = {},
): Promise<UndoOutcome | undefined> {
  const { history, session } = services;
  return history.alone(async () => {
    const edit = record ? history.lastOf(record) : history.last;
    if (!edit) return undefined;
    const { credentials } = session;
    const checkAccess = () => {
      if (!credentials || !sameAccess(credentials, session.credentials))
        throw new InterruptedError();
    };
    try {
      const outcome = await undo({ ...services, ask, options, checkAccess }, edit);
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
  }
}

async function undoCall(undoing: Undoing, edit: Edit & { kind: 'call' }): Promise<UndoOutcome> {
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

async function undoTag(undoing: Undoing, edit: Edit & { kind: 'tag' }): Promise<UndoOutcome> {
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

/** What brings a record, as it is now, back to before the edit; or what came of it without. */
async function planUndo(
  edit: Edit & { before: Image; after: Image },
  now: Readonly<Record<string, unknown>>,
  ask: AskAnyway,
): Promise<{ kind: 'changes'; changes: FieldChange[] } | UndoOutcome> {
  const open: FieldChange[] = [];
  const changedSince: ChangedSince[] = [];
  for (const [field, before] of Object.entries(edit.before)) {
    const after = edit.after[field] ?? null;
    const present = fieldValue(field, now[field]);
    const restored = field === 'tags' ? restoredTags(before, after, present) : before;
    if (sameValue(present, restored)) continue;
    if (field === 'tags' || sameValue(present, after))
      open.push({ field, before: present, after: restored });
    else changedSince.push({ field, before, after, now: present });
  }
  if (open.length + changedSince.length === 0) return { kind: 'same', edit };
  if (changedSince.length === 0) return { kind: 'changes', changes: open };
  const choice = await ask(edit, changedSince);
  if (choice === undefined) return { kind: 'dismissed' };
  if (choice === 'restore')
    open.push(
      ...changedSince.map(each => ({ field: each.field, before: each.now, after: each.before })),
    );
  return open.length > 0 ? { kind: 'changes', changes: open } : { kind: 'left', edit };
}

/** What the edit had put on goes, what it had taken off comes back; others' doing is left. */
function restoredTags(
  before: FieldValue,
  after: FieldValue,
  present: FieldValue | undefined,
): FieldValue {
  const names = (value: FieldValue | undefined) =>
    Array.isArray(value) ? (value as string[]) : [];
  return tagsRestored(names(before), names(after), names(present)) ?? names(present);
}

async function recreate(
  { history, tagEditor, options, checkAccess }: Undoing,
  edit: Edit & { kind: 'deleted-tag' },
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
