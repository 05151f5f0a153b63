import type { Comment, Literal } from './scan/token';

const [newline, blank, mark] = [10, 32, 34];

/**
 * A text, place by place, without what comments and literals say: of a literal only `"` at both
 * ends and the holes are left. Blanked in a copy, since putting it together again from tens of
 * thousands of pieces takes longer than all of the scanning.
 */
export function codeText(
  text: string,
  literals: readonly Literal[],
  comments: readonly Comment[],
): string {
  // Buffers know both forms in which the engine itself holds texts.
  const encoding = /[^\0-\xFF]/.test(text) ? 'utf16le' : 'latin1';
  const copy = Buffer.from(text, encoding);
  const signs =
    encoding === 'latin1' ? copy : new Uint16Array(copy.buffer, copy.byteOffset, text.length);
  const blankOut = (start: number, end: number) => {
    for (let at = start; at < end; at++) if (signs[at] !== newline) signs[at] = blank;
  };
  const markEnds = (start: number, end: number) => {
    if (end - start > 1 || signs[start] === blank) signs[start] = signs[end - 1] = mark;
  };
  for (const { start, end } of comments) blankOut(start, end);
  for (const { start, end, pieces } of literals) {
    let from = start;
    for (const piece of pieces)
      if (piece.hole) {
        blankOut(from, piece.start);
        if (from === start && piece.start > start) markEnds(from, piece.start);
        from = piece.end;
      }
    blankOut(from, end);
    if (end > from) markEnds(from, end);
  }
  return copy.toString(encoding);
}
