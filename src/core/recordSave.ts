import { Call } from '../api/schemas/call';
import { AccountId, CallId, TagId } from '../api/schemas/ids';
import { Tag } from '../api/schemas/tag';
import type { RequestOptions } from '../api/send';
import { isAbort } from '../base/abort';
import type { CallEditor } from './callEditor';
import { sameAccess } from './credentials';
import { InterruptedError } from './interruption';
import { fieldValue, sameValue } from './recordForms';
import { RecordEditError } from './recordEditError';
import {
  callPatch,
  planEdit,
  tagPatch,
  threeWay,
  type FieldChange,
  type FieldConflict,
  type RawRecord,
} from './recordPatch';
import { readEditable } from './readEditable';
import type { RecordRef } from './records';
import type { Session } from './session';
import type { TagEditor } from './tagEditor';

export interface SaveServices {
  session: Session;
  callEditor: CallEditor;
  tagEditor: TagEditor;
}

/** A record as it was read before it was edited, and as it is now. */
export interface RecordEdit {
  base: RawRecord;
  edited: unknown;
}

/** What is asked on the way; each is told what CallRail has at the moment. */
export interface SaveQuestions {
  /** Whether to write these changes. */
  confirm(changes: readonly FieldChange[], theirs: RawRecord): Promise<boolean>;
  /** What to do about fields that were changed in CallRail too; undefined leaves all as it is. */
  resolve(
    conflicts: readonly FieldConflict[],
    theirs: RawRecord,
  ): Promise<'mine' | 'theirs' | 'merge' | undefined>;
}

export type SaveOutcome =
  /** There is nothing to write: CallRail has all of it. `theirs` where that took a request. */
  | { kind: 'unchanged'; theirs?: RawRecord }
  /** Whoever was asked goes on editing. */
  | { kind: 'kept' }
  | { kind: 'merge'; theirs: RawRecord }
  | SavedRecord;

export interface SavedRecord {
  kind: 'saved';
  /** As CallRail has it now; undefined where that could not be read. */
  now: RawRecord | undefined;
  changes: readonly FieldChange[];
  /** Taken without an error, but not there when read back. */
  ignored: string[];
  /** With CallRail's own words. */
  refused: { field: string; message: string }[];
}

/**
 * Writes what an edit changes of a call or tag, after it has read the record anew. Throws where
 * nothing, or not surely everything, was written.
 */
export async function saveRecord(
  services: SaveServices,
  ref: RecordRef,
  { base, edited }: RecordEdit,
  questions: SaveQuestions,
  options: RequestOptions = {},
): Promise<SaveOutcome> {
  const plan = planEdit(ref.kind, base, edited);
  if (plan.problems.length > 0) throw new RecordEditError(plan.problems);
  if (plan.changes.length === 0) return { kind: 'unchanged' };

  const { session } = services;
  await session.api();
  const { credentials } = session;
  const theirs = await readEditable(services, ref, options);
  const { changes, conflicts } = threeWay(plan.changes, base, theirs);
  const choice = conflicts.length > 0 ? await questions.resolve(conflicts, theirs) : 'none';
  if (choice === undefined) return { kind: 'kept' };
  if (choice === 'merge') return { kind: 'merge', theirs };
  if (choice === 'mine')
    changes.push(
      ...conflicts.map(each => ({ field: each.field, before: each.theirs, after: each.mine })),
    );
  if (changes.length === 0) return { kind: 'unchanged', theirs };
  // Who has chosen between two states has seen what is written.
  if (choice !== 'mine' && !(await questions.confirm(changes, theirs))) return { kind: 'kept' };
  // While it was asked, the demo may have begun, or another key have come.
  if (!credentials || !sameAccess(credentials, session.credentials)) throw new InterruptedError();
  return write(services, ref, changes, theirs, options);
}

async function write(
  services: SaveServices,
  ref: RecordRef,
  changes: readonly FieldChange[],
  theirs: RawRecord,
  options: RequestOptions,
): Promise<SavedRecord> {
  const account = { connectionId: ref.connectionId, accountId: AccountId.parse(ref.accountId) };
  if (ref.kind === 'call') {
    const callRef = { ...account, callId: CallId.parse(ref.id) };
    const edit = { ...options, before: Call.parse(theirs) };
    const { ignored, refused } = await services.callEditor.update(
      callRef,
      callPatch(changes),
      edit,
    );
    const now = await readAgain(services, ref, options);
    return { kind: 'saved', now, changes, ignored, refused };
  }
  const tagRef = { ...account, tagId: TagId.parse(ref.id) };
  const edit = { ...options, before: Tag.parse(theirs) };
  await services.tagEditor.update(tagRef, tagPatch(changes), edit);
  const now = await readAgain(services, ref, options);
  return { kind: 'saved', now, changes, ignored: now ? notThere(changes, now) : [], refused: [] };
}

/** Fields of a tag that are not as they were written. */
function notThere(changes: readonly FieldChange[], now: RawRecord): string[] {
  const trimmed = (value: FieldChange['after']) =>
    typeof value === 'string' ? value.trim() : value;
  return changes
    .filter(({ field, after }) => !sameValue(fieldValue(field, now[field]), trimmed(after)))
    .map(({ field }) => field);
}

/** What was written is written, whatever becomes of looking at it. */
async function readAgain(
  services: SaveServices,
  ref: RecordRef,
  options: RequestOptions,
): Promise<RawRecord | undefined> {
  try {
    return await readEditable(services, ref, options);
  } catch (error) {
    if (isAbort(error)) throw error;
    return undefined;
  }
}
