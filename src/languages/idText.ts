import type * as vscode from 'vscode';
import { idsIn, type PlacedId } from '../core/recordIds';

/** How much of a text is looked at: files can be logs of a gigabyte, or minified to one line. */
export const bounds = {
  lines: 20_000,
  /** Characters of one line. */
  line: 5_000,
  ids: 2_000,
};

/** Characters on either side of a place that an id there can take. */
const reach = 40;

/** The id at a place of a line, or right before it; looks at no more of the line than that. */
export function idAt(line: string, character: number): PlacedId | undefined {
  const from = Math.max(0, character - reach);
  const found = idsIn(line.slice(from, character + reach))
    .map(({ id, start, end }) => ({ id, start: start + from, end: end + from }))
    .find(({ start, end }) => start <= character && character <= end);
  // What the cut has bared might be the middle of a longer word.
  return found && isWord(line, found) ? found : undefined;
}

function isWord(line: string, { start, end }: PlacedId): boolean {
  return ![line[start - 1], line[end]].some(beside => /[0-9a-z]/i.test(beside ?? ''));
}

/** The ids of a document in their order, each with its line, within the bounds. */
export function* idsOf(
  document: Pick<vscode.TextDocument, 'lineCount' | 'lineAt'>,
): Generator<PlacedId & { line: number }> {
  let left = bounds.ids;
  for (let line = 0; line < Math.min(document.lineCount, bounds.lines) && left > 0; line++) {
    const { text } = document.lineAt(line);
    // An id that the cut goes through is none.
    const seen = text.length > bounds.line ? text.slice(0, bounds.line) : text;
    for (const placed of idsIn(seen, left)) {
      if (!isWord(text, placed)) continue;
      left--;
      yield { ...placed, line };
    }
  }
}

/** Lines above and below a place in which other ids may tell the account. */
const neighbourhood = 100;

/** Other ids around one, the nearest line first. */
export function idsNear(
  document: Pick<vscode.TextDocument, 'lineCount' | 'lineAt'>,
  { line, id }: { line: number; id: string },
): string[] {
  const found = new Set<string>();
  for (let away = 0; away <= neighbourhood; away++)
    for (const near of away === 0 ? [line] : [line - away, line + away]) {
      if (near < 0 || near >= document.lineCount) continue;
      for (const other of idsIn(document.lineAt(near).text.slice(0, bounds.line)))
        found.add(other.id);
    }
  found.delete(id);
  return [...found].slice(0, 20);
}
