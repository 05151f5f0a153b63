/** As far as is looked for what stands beyond blanks; nobody writes more of them. */
const longest = 200;

const isBlank = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));

/** The place behind the last sign before a place that is no blank. Far cheaper than `/\s*$/`. */
export function blanksStart(code: string, end: number, least = 0): number {
  const limit = Math.max(least, end - longest);
  let at = end;
  while (at > limit && isBlank(code.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The place of the first sign from a place on that is no blank. */
export function blanksEnd(code: string, start: number): number {
  const limit = Math.min(code.length, start + longest);
  let at = start;
  while (at < limit && isBlank(code.charCodeAt(at))) at += 1;
  return at;
}
