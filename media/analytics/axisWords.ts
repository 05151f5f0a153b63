const segmenter = new Intl.Segmenter();

/** Text that comes from CallRail may turn the writing direction: its marks end where it ends. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A label for an axis, where there is no room for a whole address. */
export function shortened(text: string, limit = 30): string {
  if (text.length <= limit) return text;
  // A letter may be several code points, which must not be torn apart.
  const looked = text.slice(0, 20 * limit);
  const letters = Array.from(segmenter.segment(looked), ({ segment }) => segment);
  if (letters.length <= limit && looked.length === text.length) return text;
  return `${letters.slice(0, limit - 1).join('')}…`;
}
