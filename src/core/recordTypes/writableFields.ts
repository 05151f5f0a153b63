import { writableCallFields } from '../../api/callFields';
import type { RecordKind } from '../records';

/**
 * The fields of a record, as CallRail writes them, that can be changed where it is edited as a file.
 * A tag's `status` is written as `disabled`. Records of other kinds are read-only.
 */
export const writableFields: Partial<Record<RecordKind, readonly string[]>> = {
  call: writableCallFields,
  tag: ['name', 'color', 'status'],
};

export function isWritable(kind: RecordKind, field: string): boolean {
  return writableFields[kind]?.includes(field) ?? false;
}
