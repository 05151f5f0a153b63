import { blanksEnd } from './blanks';
import type { Bracket } from './brackets';
import type { Source } from './source';

/** What stands between the commas of an object or a list, from its first sign on. */
export function* entriesIn({ code, text }: Source, { open, close }: Bracket): Generator<string> {
  for (let at = open + 1; at < close;) {
    const comma = topLevelComma(code.slice(at, close));
    const end = comma < 0 ? close : at + comma;
    const start = Math.min(blanksEnd(code, at), end);
    if (start < end) yield text.slice(start, end);
    at = end + 1;
  }
}

/** The first comma that stands in no brackets of its own. */
export function topLevelComma(code: string): number {
  let depth = 0;
  for (let at = 0; at < code.length; at++) {
    const sign = code[at] ?? '';
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) {
      if (depth > 0) depth -= 1;
    } else if (sign === ',' && depth === 0) return at;
  }
  return -1;
}
