import { formFields, type CallForm, type FormField } from '../../src/protocol/callPanel';

/** What people typed and have not saved: the text, and what stood there when they began. */
export type Draft = Partial<Record<FormField, { value: string; base: string }>>;

/** A field set back to what the call says is no draft. */
export function edit(draft: Draft, form: CallForm, field: FormField, value: string): Draft {
  const { [field]: before, ...others } = draft;
  if (value === form[field]) return others;
  return { ...others, [field]: { value, base: before?.base ?? form[field] } };
}

/** The draft against a call that was read anew: what came true elsewhere is no draft any more. */
export function rebase(draft: Draft, form: CallForm): Draft {
  const kept: Draft = {};
  for (const field of formFields) {
    const entry = draft[field];
    if (entry && entry.value !== form[field]) kept[field] = entry;
  }
  return kept;
}

/** Only what differs from the call. */
export function patchOf(draft: Draft): Partial<CallForm> {
  const patch: Partial<Record<FormField, string>> = {};
  for (const field of formFields) {
    const entry = draft[field];
    if (entry) patch[field] = entry.value;
  }
  return patch as Partial<CallForm>;
}

/** Whether the call's own value changed since people began to type over it. */
export function changedElsewhere(draft: Draft, form: CallForm, field: FormField): boolean {
  const entry = draft[field];
  return entry !== undefined && entry.base !== form[field];
}

/**
 * The draft after a save: what was sent and taken goes, refused fields stay, and so does whatever
 * was typed meanwhile, now against the call as it stands.
 */
export function afterSave(
  draft: Draft,
  sent: Partial<CallForm>,
  form: CallForm,
  refused: ReadonlySet<string>,
): Draft {
  const kept: Draft = {};
  for (const field of formFields) {
    const entry = draft[field];
    if (!entry) continue;
    if (!(field in sent)) kept[field] = entry;
    else if (entry.value !== sent[field] || refused.has(field))
      kept[field] = { value: entry.value, base: form[field] };
  }
  return rebase(kept, form);
}

/** CallRail takes `12.50` and `$12.50`; nothing clears the value. */
export function isAmount(value: string): boolean {
  return /^(\$?\d+(\.\d{1,2})?)?$/.test(value.trim());
}
