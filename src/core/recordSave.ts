import { isDeepStrictEqual } from 'node:util';
import { Call } from '../api/schemas/call';
import { AccountId, CallId, TagId } from '../api/schemas/ids';
import { Tag } from '../api/schemas/tag';
import type { RequestOptions } from '../api/send';
import { isAbort } from '../base/abort';
import { systemClock, type Clock } from '../base/clock';
import type { CallEditor } from './callEditor';
import { sameAccess } from './credentials';
import { InterruptedError } from './interruption';
import { fieldValue, sameValue } from './recordForms';
import { RecordEditError } from './recordEditError';
import {
  callPatch,
  planDraft,
  planEdit,
  tagPatch,
  threeWay,
  type EditProblem,
  type FieldChange,
  type FieldConflict,
  type OpenEdit,
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
  clock?: Clock;
}

/** A record as it was read before it was edited, where that is known, and as it is now. */
export interface RecordEdit {
  base: RawRecord | undefined;
  edited: unknown;
}

/** What is asked on the way; each is told what CallRail has at the moment. */
export interface SaveQuestions {
  /** Whether to write these changes. */
  confirm(changes: readonly FieldChange[], theirs: RawRecord): Promise<boolean>;
  /**
   * What to do about fields that were changed in CallRail too; undefined leaves all as it is. What
   * else would be written is in `changes`.
   */
  resolve(
    conflicts: readonly FieldConflict[],
    theirs: RawRecord,
    changes: readonly FieldChange[],
  ): Promise<'mine' | 'theirs' | 'merge' | undefined>;
}

export type SaveOutcome =
  /** There is nothing to write: CallRail has all of it. `theirs` where that took a request. */
  | { kind: 'unchanged'; theirs?: RawRecord }
  /** Whoever was asked goes on editing. */
  | { kind: 'kept' }
  /** Nothing is written, the fields being those that were asked about. */
  | { kind: 'merge'; theirs: RawRecord; fields: string[] }
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

/** How long what was read may be looked at before it is written over. */
const lookMs = 5_000;

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
  const wished = base && checked(planEdit(ref.kind, base, edited)).changes;
  if (wished?.length === 0) return { kind: 'unchanged' };

  const { session, clock = systemClock } = services;
  await session.api();
  const { credentials } = session;
  let agreed: { open: OpenEdit; changes: FieldChange[] } | undefined;
  for (;;) {
    const theirs = await readEditable(services, ref, options);
    const readAt = clock.now();
    const open =
      base && wished
        ? threeWay(wished, base, theirs)
        : checked(planDraft(ref.kind, edited, theirs));
    const isAgreed = agreed !== undefined && isDeepStrictEqual(agreed.open, open);
    const answer = agreed && isAgreed ? agreed.changes : await ask(open, theirs, questions);
    if (!Array.isArray(answer)) return answer;
    // While it was asked, the demo may have begun, or another key have come.
    if (!sameAccess(credentials, session.credentials)) throw new InterruptedError();
    if (isAgreed || clock.now() - readAt < lookMs)
      return write(services, ref, answer, theirs, options);
    // A question may stay open for long. What has changed meanwhile is asked about again.
    agreed = { open, changes: answer };
  }
}

function checked<T extends { problems: readonly EditProblem[] }>(plan: T): T {
  if (plan.problems.length > 0) throw new RecordEditError(plan.problems);
  return plan;
}

/** What is to be written, or what comes of the answer without. */
async function ask(
  { changes, conflicts }: OpenEdit,
  theirs: RawRecord,
  questions: SaveQuestions,
): Promise<FieldChange[] | SaveOutcome> {
  const choice =
    conflicts.length > 0 ? await questions.resolve(conflicts, theirs, changes) : 'none';
  if (choice === undefined) return { kind: 'kept' };
  if (choice === 'merge')
    return { kind: 'merge', theirs, fields: conflicts.map(({ field }) => field) };
  // Who has chosen between two states has seen all that is written.
  if (choice === 'mine')
    return [
      ...changes,
      ...conflicts.map(each => ({ field: each.field, before: each.theirs, after: each.mine })),
    ];
  if (changes.length === 0) return { kind: 'unchanged', theirs };
  return (await questions.confirm(changes, theirs)) ? changes : { kind: 'kept' };
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
