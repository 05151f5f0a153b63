/** Whether a sticky pattern fits at a place, without a copy of what stands there. */
export function standsAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place;
  return pattern.test(text);
}
