import { isDeepStrictEqual } from 'node:util';
import { CallPatch } from '../api/schemas/call';
import { TagPatch } from '../api/schemas/tag';
import { fieldValue, sameValue, type FieldValue } from './recordForms';
import { isWritable, writableFields } from './recordTypes/writableFields';
import type { RecordKind } from './records';

/** A record as JSON. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** The kinds of records that can be edited. */
export type WritableKind = 'call' | 'tag';

/** A writable field that an edit changes; `before` is undefined where it cannot be read. */
export interface FieldChange {
  field: string;
  before: FieldValue | undefined;
  after: FieldValue;
}

/** A field that was changed here, and elsewhere to something else. */
export interface FieldConflict {
  field: string;
  base: FieldValue | undefined;
  theirs: FieldValue | undefined;
  mine: FieldValue;
}

/** What of an edit is still to be written. */
export interface OpenEdit {
  changes: FieldChange[];
  conflicts: FieldConflict[];
}

/** Why a record, as it was edited, cannot be saved. */
export type EditProblem =
  | { kind: 'no-record' }
  /** Changed, added or taken out, though CallRail takes no change of it. */
  | { kind: 'read-only'; field: string; how: 'changed' | 'added' | 'removed' }
  /** Taken out, which may mean to clear it or to leave it. */
  | { kind: 'missing'; field: string }
  | { kind: 'invalid'; field: string; value: unknown }
  /** Of a call's tag, only the name counts. */
  | { kind: 'tag-detail'; field: string; name: string };

/** What an edit of a record comes to. */
export interface EditPlan {
  changes: FieldChange[];
  problems: EditProblem[];
}

/** What was changed between a record as it was read and as it was edited. Pure. */
export function planEdit(kind: RecordKind, base: RawRecord, edited: unknown): EditPlan {
  if (!isRecord(edited)) return { changes: [], problems: [{ kind: 'no-record' }] };
  const plan: EditPlan = { changes: [], problems: readOnlyProblems(kind, base, edited) };
  for (const field of writableFields[kind] ?? []) {
    const [was, is] = [own(base, field), own(edited, field)];
    if (isDeepStrictEqual(was, is)) continue;
    if (is === undefined) {
      plan.problems.push({ kind: 'missing', field });
      continue;
    }
    const [before, after] = [fieldValue(field, was), fieldValue(field, is)];
    const detail = field === 'tags' ? changedTag(was, is) : undefined;
    if (detail !== undefined) plan.problems.push({ kind: 'tag-detail', field, name: detail });
    else if (after === undefined) plan.problems.push({ kind: 'invalid', field, value: is });
    else if (sameValue(before, after)) continue;
    else if (isSettable(kind, field, after)) plan.changes.push({ field, before, after });
    else plan.problems.push({ kind: 'invalid', field, value: is });
  }
  return plan;
}

/** The read-only fields that differ, in the order in which they stand. */
export function readOnlyProblems(
  kind: RecordKind,
  base: RawRecord,
  edited: RawRecord,
): EditProblem[] {
  const fields = new Set([...Object.keys(edited), ...Object.keys(base)]);
  return [...fields].flatMap(field => {
    const [was, is] = [own(base, field), own(edited, field)];
    if (isWritable(kind, field) || isDeepStrictEqual(was, is)) return [];
    const how = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ kind: 'read-only' as const, field, how } as const];
  });
}

/**
 * The changes as they apply to what CallRail has by now: those that it has already are none any more,
 * and those of fields that were changed there as well are conflicts.
 */
export function threeWay(
  changes: readonly FieldChange[],
  base: RawRecord,
  theirs: RawRecord,
): OpenEdit {
  const result: OpenEdit = { changes: [], conflicts: [] };
  for (const { field, before, after } of changes) {
    const now = fieldValue(field, own(theirs, field));
    if (sameValue(now, after)) continue;
    const untouched = isDeepStrictEqual(own(base, field), own(theirs, field));
    if (untouched || (now !== undefined && sameValue(now, before)))
      result.changes.push({ field, before: now, after });
    else result.conflicts.push({ field, base: before, theirs: now, mine: after });
  }
  return result;
}

/**
 * The same for a text of which nobody knows what it was made of, as a draft from the last window:
 * whatever differs may have been changed here or there. What CallRail alone fills in is passed over,
 * and so are details of tags, of which only the names are written.
 */
export function planDraft(
  kind: RecordKind,
  draft: unknown,
  theirs: RawRecord,
): OpenEdit & { problems: EditProblem[] } {
  const names = isRecord(draft) ? fieldValue('tags', own(draft, 'tags')) : undefined;
  const plain =
    isRecord(draft) && Object.hasOwn(draft, 'tags') && names ? { ...draft, tags: names } : draft;
  const { changes, problems } = planEdit(kind, theirs, plain);
  return {
    changes: [],
    conflicts: changes.map(({ field, before, after }) => ({
      field,
      base: undefined,
      theirs: before,
      mine: after,
    })),
    problems: problems.filter(problem => problem.kind !== 'read-only'),
  };
}

/** What CallRail is sent to change a call so. */
export function callPatch(changes: readonly FieldChange[]): CallPatch {
  const patch = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  return CallPatch.parse('tags' in patch ? { ...patch, append_tags: false } : patch);
}

/** What CallRail is sent to change a tag so; it takes a status as `disabled`. */
export function tagPatch(changes: readonly FieldChange[]): TagPatch {
  return TagPatch.parse(
    Object.fromEntries(
      changes.map(({ field, after }) =>
        field === 'status' ? ['disabled', after === 'disabled'] : [field, after],
      ),
    ),
  );
}

/** The record with some fields as another state of it has them; all else stays. */
export function withFields(
  record: RawRecord,
  fields: readonly string[],
  other: RawRecord,
): RawRecord {
  const present = fields.filter(field => Object.hasOwn(other, field));
  return { ...record, ...Object.fromEntries(present.map(field => [field, other[field]])) };
}

/** The writable fields of a record, in their order: what a diff of an edit is about. */
export function writablePart(kind: RecordKind, record: RawRecord): RawRecord {
  const fields = (writableFields[kind] ?? []).filter(field => Object.hasOwn(record, field));
  return Object.fromEntries(fields.map(field => [field, record[field]]));
}

export function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(record: RawRecord, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

/** Whether CallRail takes this value, by the schema of what is sent. */
function isSettable(kind: RecordKind, field: string, value: FieldValue): boolean {
  if (field === 'status') return value === 'enabled' || value === 'disabled';
  const schema = kind === 'call' ? CallPatch : TagPatch;
  return schema.safeParse({ [field]: value }).success;
}

/** The name of a tag that is still there, but whose other facts were changed. */
function changedTag(was: unknown, is: unknown): string | undefined {
  if (!Array.isArray(was) || !Array.isArray(is)) return undefined;
  const known = new Map(was.filter(isRecord).map(tag => [tag.name, tag]));
  const changed = is.filter(isRecord).find(tag => {
    const before = known.get(tag.name);
    return before && Object.keys(tag).some(key => !isDeepStrictEqual(tag[key], before[key]));
  });
  return changed && String(changed.name);
}
