import type { Edit, Fix } from './finding';

/**
 * The edits of several fixes, to be applied at once: what they share, such as an import, comes once,
 * and a fix that would change what another has changed is left out.
 */
export function editsOfAll(fixes: readonly Fix[]): Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    const fresh = edits.filter(edit => !taken.some(other => isSame(edit, other)));
    if (!fresh.some(edit => taken.some(other => overlaps(edit, other)))) taken.push(...fresh);
  }
  return taken;
}

const isSame = (one: Edit, other: Edit) =>
  one.start === other.start && one.end === other.end && one.text === other.text;

const overlaps = (one: Edit, other: Edit) => one.start < other.end && other.start < one.end;

/** A text after its edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: written } of [...edits].sort(
    (one, other) => one.start - other.start,
  )) {
    parts.push(text.slice(at, start), written);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
