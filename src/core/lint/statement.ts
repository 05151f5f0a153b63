import type { Source } from './source';

export interface Stretch {
  start: number;
  end: number;
}

/** What a line begins with that goes on with the statement of the line before. */
const goesOn = /^\s*(?:\.(?!\.)|\?\.|->|\+|&&|\|\||\?\?|[)\]])/;
/** What a line ends with whose statement goes on in the next. */
const unfinished = /(?:[=,+.(&|\\?]|->|=>|\b(?:await|return))\s*$/;

/**
 * The statement that a stretch belongs to, with the calls around it, but never beyond the block it
 * stands in. Of a shell it is the command, of an `.http` file the request.
 */
export function statementAround(source: Source, start: number, end: number): Stretch {
  if (source.stretches) return innermost(source.stretches, start, end);
  const { brackets, code } = source;
  let from = start;
  let to = end;
  let bracket = brackets.around(start);
  if (source.dialect === 'json') {
    while (bracket && bracket.sign !== '{') bracket = bracket.parent;
    return bracket ? { start: bracket.open, end: bracket.close + 1 } : { start, end };
  }
  while (bracket && !brackets.isBlock(bracket)) {
    from = bracket.open;
    to = bracket.close + 1;
    bracket = bracket.parent;
  }
  return {
    start: beginning(source, from, bracket ? bracket.open + 1 : 0),
    end: ending(source, to, bracket ? bracket.close : code.length),
  };
}

/** The last that begins before a stretch and ends behind it: those within others begin later. */
function innermost(stretches: readonly Stretch[], start: number, end: number): Stretch {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index--) {
    const stretch = stretches[index];
    if (stretch && stretch.end >= end) return stretch;
  }
  return { start, end };
}

function beginning({ brackets, code }: Source, from: number, least: number): number {
  let at = from;
  while (at > least) {
    const sign = code[at - 1] ?? '';
    const bracket = /[)\]}]/.test(sign) ? brackets.closedAt(at - 1) : undefined;
    if (bracket && sign !== '}') at = bracket.open;
    else if (bracket && !brackets.isBlock(bracket)) at = bracket.open;
    else if (sign === ';' || sign === '{' || sign === '}') return at;
    else if (sign === '\n') {
      const before = code.slice(Math.max(least, at - 200), at - 1);
      if (!goesOn.test(code.slice(at, at + 200)) && !unfinished.test(before)) return at;
      at -= 1;
    } else at -= 1;
  }
  return least;
}

function ending({ brackets, code }: Source, from: number, most: number): number {
  let at = from;
  while (at < most) {
    const sign = code[at] ?? '';
    if (sign === ';' || sign === '}' || sign === ')' || sign === ']') return at;
    const bracket = /[([{]/.test(sign) ? brackets.openedAt(at) : undefined;
    if (bracket) {
      if (brackets.isBlock(bracket)) return at;
      at = bracket.close + 1;
    } else if (sign === '\n') {
      const after = code.slice(at + 1, at + 200);
      if (!goesOn.test(after) && !unfinished.test(code.slice(Math.max(from, at - 40), at)))
        return at;
      at += 1;
    } else at += 1;
  }
  return most;
}

/** Where the indentation of a place ends: the names that are given there hold no further. */
export function scopeEnd({ code, text }: Source, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [indent = ''] = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 200)) ?? [];
  if (indent === '') return text.length;
  let at = text.indexOf('\n', offset) + 1;
  while (at > 0) {
    const next = code.indexOf('\n', at);
    const line = code.slice(at, next < 0 ? undefined : next);
    const [own = ''] = /^[ \t]*/.exec(line) ?? [];
    if (line.trim() !== '' && own.length < indent.length) return at;
    at = next + 1;
  }
  return text.length;
}
