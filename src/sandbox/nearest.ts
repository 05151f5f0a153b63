import { closest, distance } from 'fastest-levenshtein';

/** ` Did you mean "…"?` where a known name is near enough to be meant. */
export function nearest(name: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const near = closest(name.toLowerCase(), known);
  // Two changes make any short name of any other.
  const far = Math.max(1, Math.floor(name.length / 3));
  return distance(name.toLowerCase(), near) <= far ? ` Did you mean "${near}"?` : '';
}
