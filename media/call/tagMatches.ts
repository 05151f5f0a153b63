import type { TagChoice } from '../../src/protocol/callPanel';

/** As people compare names: case and surrounding space do not count. */
function folded(name: string): string {
  return name.trim().toLocaleLowerCase();
}

/** Choices that hold the query and are not on the call yet; those that begin with it come first. */
export function matchingTags(
  choices: readonly TagChoice[],
  query: string,
  onCall: readonly string[],
): TagChoice[] {
  const wanted = folded(query);
  const taken = new Set(onCall.map(folded));
  const rank = (choice: TagChoice) => (folded(choice.name).startsWith(wanted) ? 0 : 1);
  return choices
    .filter(({ name }) => !taken.has(folded(name)) && folded(name).includes(wanted))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

export type TagWish =
  { kind: 'existing' | 'taken' | 'unknown' | 'unsure'; name: string } | { kind: 'empty' };

/** What a typed name means. Without the choices nobody knows whether it would create a tag. */
export function interpretTag(
  typed: string,
  choices: readonly TagChoice[] | undefined,
  onCall: readonly string[],
): TagWish {
  const name = typed.trim();
  if (!name) return { kind: 'empty' };
  const taken = onCall.find(other => folded(other) === folded(name));
  if (taken !== undefined) return { kind: 'taken', name: taken };
  if (!choices) return { kind: 'unsure', name };
  const existing =
    choices.find(choice => choice.name === name) ??
    choices.find(choice => folded(choice.name) === folded(name));
  return existing ? { kind: 'existing', name: existing.name } : { kind: 'unknown', name };
}
