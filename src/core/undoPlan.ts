import { tagsRestored } from './bulkPlan';
import type { Image, RecordEdit } from './editHistory';
import { fieldValue, sameValue, type FieldValue } from './recordForms';
import type { FieldChange } from './recordPatch';

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
  edit: RecordEdit,
  fields: readonly ChangedSince[],
) => Promise<'restore' | 'leave' | undefined>;

/** What brings a record back to before an edit, or why nothing does. */
export type UndoPlan =
  | { kind: 'changes'; changes: FieldChange[] }
  /** It is as it was before the edit already. */
  | { kind: 'same'; edit: RecordEdit }
  | { kind: 'left'; edit: RecordEdit }
  | { kind: 'dismissed' };

/** Compares an edit with the record as it is `now`; asks where others have changed it since. */
export async function planUndo(
  edit: RecordEdit & { before: Image; after: Image },
  now: Readonly<Record<string, unknown>>,
  ask: AskAnyway,
): Promise<UndoPlan> {
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
