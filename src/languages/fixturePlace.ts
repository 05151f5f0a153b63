import type { PlacedId } from '../core/recordIds';

/** Before an id: an address or a comment of some language that reaches to the end of the line. */
const runsOn = /\/\/|\/\*|^\s*\*|#|--|["'`]/;

/**
 * What of a line a fixture takes the place of: the text literal that is an id and nothing more, or
 * the id where no quotes are. Undefined where a record would break what is there: within a longer
 * text, in a comment, and as the name of a property.
 */
export function fixturePlace(
  line: string,
  { start, end }: Pick<PlacedId, 'start' | 'end'>,
): { start: number; end: number } | undefined {
  const [before, after] = [line.slice(0, start), line.slice(end)];
  const quote = before.at(-1) ?? '';
  if (!/["'`]/.test(quote)) return runsOn.test(before) ? undefined : { start, end };
  if (!after.startsWith(quote) || /^\s*:/.test(after.slice(1))) return undefined;
  return { start: start - 1, end: end + 1 };
}
