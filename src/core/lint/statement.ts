import { blanksEnd, blanksStart } from './blanks';
import type { Bracket } from './brackets';
import type { Source } from './source';
import { standsAt } from './standsAt';

export interface Stretch {
  start: number;
  end: number;
}

/** What a line begins with that goes on with the statement of the line before. */
const goesOn = /\.(?!\.)|\?\.|->|\+|&&|\|\||\?\?|[)\]]/y;
/** What a line ends with whose statement goes on in the next. */
const unfinished = /(?:[=,+.(&|\\?]|->|=>|\b(?:await|return))$/;

/**
 * The statement that a stretch belongs to, with the calls around it, but never beyond the block it
 * stands in. Of a shell it is the command, of an `.http` file the request.
 */
export function statementAround(source: Source, start: number, end: number): Stretch {
  if (source.stretches) return source.stretchAround(start, end) ?? { start, end };
  const { brackets, code } = source;
  let bracket = brackets.around(start);
  if (source.dialect === 'json') {
    while (bracket && bracket.sign !== '{') bracket = bracket.parent;
    return bracket ? { start: bracket.open, end: bracket.close + 1 } : { start, end };
  }
  let outermost: Bracket | undefined;
  while (bracket && !brackets.isBlock(bracket)) {
    outermost = bracket;
    bracket = bracket.parent;
  }
  if (outermost?.statement) return outermost.statement;
  const statement = {
    start: beginning(source, outermost?.open ?? start, bracket ? bracket.open + 1 : 0),
    end: ending(source, outermost ? outermost.close + 1 : end, bracket?.close ?? code.length),
  };
  if (outermost) outermost.statement = statement;
  return statement;
}

function beginning({ brackets, code }: Source, from: number, least: number): number {
  let at = from;
  while (at > least) {
    const sign = code[at - 1];
    const isClosing = sign === ')' || sign === ']' || sign === '}';
    const bracket = isClosing ? brackets.closedAt(at - 1) : undefined;
    if (bracket && !brackets.isBlock(bracket)) at = bracket.open;
    else if (sign === ';' || sign === '{' || sign === '}') return at;
    else if (sign === '\n' && isEnd(code, at - 1, least)) return at;
    else at -= 1;
  }
  return least;
}

function ending({ brackets, code }: Source, from: number, most: number): number {
  let at = from;
  while (at < most) {
    const sign = code[at];
    if (sign === ';' || sign === '}' || sign === ')' || sign === ']') return at;
    const isOpening = sign === '(' || sign === '[' || sign === '{';
    const bracket = isOpening ? brackets.openedAt(at) : undefined;
    if (bracket) {
      if (brackets.isBlock(bracket)) return at;
      at = bracket.close + 1;
    } else if (sign === '\n' && isEnd(code, at, from)) return at;
    else at += 1;
  }
  return most;
}

/** Whether a statement that begins at a place or behind it ends with the line. */
function isEnd(code: string, newline: number, least: number): boolean {
  if (standsAt(goesOn, code, blanksEnd(code, newline + 1))) return false;
  const end = blanksStart(code, newline, least);
  return !unfinished.test(code.slice(Math.max(least, end - 8), end));
}

/** In blanks before the first sign of the line that a place stands in. */
export function indentAt({ text }: Source, place: number): number {
  return indentFrom(text, text.lastIndexOf('\n', place - 1) + 1);
}

/** Whether a line begins between two places that is indented less, where names hold no further. */
export function leavesIndent({ code }: Source, indent: number, from: number, to: number): boolean {
  if (indent === 0) return false;
  for (let at = code.indexOf('\n', from) + 1; at > 0 && at <= to;) {
    const next = code.indexOf('\n', at);
    const end = next < 0 ? code.length : next;
    if (indentFrom(code, at) < indent && code.slice(at, end).trim() !== '') return true;
    at = next + 1;
  }
  return false;
}

function indentFrom(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at - start;
}
