import type { writableCallFields } from '../api/callFields';
import type { Call, CallPatch } from '../api/schemas/call';
import { nameKey } from './nameKey';

export type WritableCallField = (typeof writableCallFields)[number];

/** What CallRail wrote about a field that it would not take. */
export interface FieldRefusal {
  field: WritableCallField;
  message: string;
}

/**
 * The fields of a patch that the call, read back, does not show: CallRail took the request and
 * ignored them without a word.
 */
export function ignoredFields(patch: CallPatch, call: Call): WritableCallField[] {
  const checks: Record<WritableCallField, () => boolean> = {
    note: () => (call.note ?? '').trim() === (patch.note ?? '').trim(),
    customer_name: () =>
      // A cleared name falls back to the caller id's.
      !patch.customer_name || (call.customer_name ?? '').trim() === patch.customer_name.trim(),
    lead_status: () => (call.lead_status ?? null) === patch.lead_status,
    value: () => (call.value ?? 0) === amount(patch.value),
    tags: () => tagsAreThere(patch, call),
  };
  const fields = Object.keys(checks) as WritableCallField[];
  return fields.filter(field => patch[field] !== undefined && !checks[field]());
}

function tagsAreThere({ tags = [], append_tags }: CallPatch, call: Call): boolean {
  const wanted = new Set(tags.map(nameKey));
  const present = new Set(call.tags.map(({ name }) => nameKey(name)));
  const complete = [...wanted].every(name => present.has(name));
  return complete && (append_tags === true || present.size === wanted.size);
}

/** `$1,250.00` → 1250; nothing → 0, as CallRail shows a value that was cleared. */
function amount(value: string | null | undefined): number {
  return Number((value ?? '').replace(/[$,\s]/g, ''));
}

/** Splits a patch into one patch a field, `append_tags` staying with the tags. */
export function onePatchAField(patch: CallPatch): [WritableCallField, CallPatch][] {
  const { append_tags, ...fields } = patch;
  return (Object.keys(fields) as WritableCallField[])
    .filter(field => fields[field] !== undefined)
    .map(field => [
      field,
      { [field]: fields[field], ...(field === 'tags' ? { append_tags } : {}) },
    ]);
}
