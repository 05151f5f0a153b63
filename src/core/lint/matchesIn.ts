/**
 * What a global pattern finds in a text. `matchAll` makes a copy of the pattern first, which takes
 * longer than to look through a statement.
 */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) all.push(found);
  return all;
}
