import { blanksEnd, blanksStart } from './blanks';
import { matchesIn } from './matchesIn';
import type { Source } from './source';
import type { Literal } from './scan/token';
import { standsAt } from './standsAt';

/** Stands in a text for what is known only when the program runs. */
export const hole = '\uE000';

/** A stretch of a chain: text of the file, or what is put in its place. */
export interface Segment {
  text: string;
  /** Where the text stands in the file; undefined for what stands elsewhere. */
  offset?: number;
  /** The expression of a hole. */
  expression?: string;
  /** Where text can be put behind a hole, within its literal. */
  behind?: number;
}

/** Literals and expressions that are joined to one text. */
export interface Chain {
  segments: Segment[];
  start: number;
  end: number;
  /** Its holes are those of a format, so that `%` is a sign of its own. */
  formatted: boolean;
}

const joints: Readonly<Record<string, RegExp>> = {
  php: /\s*\.(?!\d)\s*/y,
  ruby: /\s*(?:\+(?!=)|\\\n)\s*/y,
  python: /\s*(?:\+(?!=)|\\\n)\s*/y,
};
const joint = /\s*\+(?![+=])\s*/y;
const head = /((?:[\w$@]|\.|::|->|\?\.)+(?:\(\))?)\s*$/;
/** In segments: no address has as many, and what is longer costs more than it tells. */
const longest = 500;
/** What ends an expression, and what opens a bracket in it. */
const ends = /[,;)\]}\n]|:(?!:)|\?(?!\.|->)/y;
const opening = /[([{]/y;
const beforeJoint = /[\s+.]/y;
const indent = /[ \t]+/y;
const format = /%(?:\d\$)?[sdvq](?![0-9A-Fa-f])|\{\w*\}/g;

/** Every text of a program that is put together, in order. */
export function* chainsOf(source: Source): Generator<Chain> {
  const { literals } = source;
  const taken = new Set<Literal>();
  for (const literal of literals) {
    if (literal.nested && !source.stretches) continue;
    if (!taken.has(literal)) yield chainOf(source, literal, taken);
  }
}

function chainOf(source: Source, first: Literal, taken: Set<Literal>): Chain {
  const { code, dialect } = source;
  const { start, end } = first;
  const chain: Chain = { segments: segmentsOf(source, first), start, end, formatted: false };
  if (source.stretches || dialect === 'json') return chain;
  const joins = joints[dialect] ?? joint;
  prepend(source, chain, joins);
  while (chain.segments.length < longest) {
    const at = after(joins, code, chain.end) ?? adjoining(source, chain.end);
    if (at === undefined) break;
    const next = source.literalFrom(at);
    if (next?.start === at) {
      chain.segments.push(...segmentsOf(source, next));
      taken.add(next);
      chain.end = next.end;
    } else {
      const end = operandEnd(source, at, joins);
      if (end === at) break;
      chain.segments.push({ text: hole, expression: code.slice(at, end) });
      chain.end = end;
    }
  }
  formats(source, chain);
  return chain;
}

/** The place behind a joint; a pattern that fits remembers where it ends. */
function after(joins: RegExp, code: string, at: number): number | undefined {
  return standsAt(joins, code, at) ? joins.lastIndex : undefined;
}

/** Python joins literals that follow one another. */
function adjoining({ code, dialect, brackets }: Source, end: number): number | undefined {
  if (dialect !== 'python') return undefined;
  const at = blanksEnd(code, end);
  if (code[at] !== '"') return undefined;
  return code.slice(end, at).includes('\n') && !brackets.around(end) ? undefined : at;
}

function segmentsOf({ stretches, text }: Source, { pieces, to }: Literal): Segment[] {
  return pieces.map(({ start, end, hole: open }, index) => {
    const written = text.slice(start, end);
    if (!open) return { text: written, offset: start };
    const next = pieces[index + 1];
    const inside = next ? (next.hole ? undefined : next.start) : to;
    return { text: hole, expression: written, behind: stretches ? end : inside };
  });
}

/** What is joined before the first literal: a name, of which the value may be known. */
function prepend({ code }: Source, chain: Chain, joins: RegExp): void {
  const joined = code[blanksStart(code, chain.start) - 1];
  if (joined !== '+' && joined !== '.' && joined !== '\\') return;
  const before = code.slice(Math.max(0, chain.start - 120), chain.start);
  const sign = new RegExp(`(?:${joins.source})$`).exec(before);
  if (!sign || sign[0].trim() === '') return;
  const expression = head.exec(before.slice(0, sign.index))?.[1];
  chain.segments.unshift({ text: hole, expression: expression ?? '?' });
  if (expression) chain.start -= before.length - before.lastIndexOf(expression, sign.index);
}

/** Where an expression ends that is joined to others. */
function operandEnd({ brackets, code }: Source, start: number, joins: RegExp): number {
  let at = start;
  while (at < code.length) {
    if (standsAt(ends, code, at) && code[at - 1] !== ':') break;
    const bracket = standsAt(opening, code, at) ? brackets.openedAt(at) : undefined;
    if (bracket) at = bracket.close + 1;
    else if (standsAt(beforeJoint, code, at) && standsAt(joins, code, at)) break;
    else at = standsAt(indent, code, at) ? indent.lastIndex : at + 1;
  }
  return start + code.slice(start, at).trimEnd().length;
}

/** Makes holes of `%s` and `{}` where a text is a format, and finds what the first stands for. */
function formats({ code }: Source, chain: Chain): void {
  const last = code[blanksStart(code, chain.start) - 1];
  const next = code[blanksEnd(code, chain.end)];
  // Most texts are no formats, and need no closer look.
  if (last !== '(' && last !== ',' && next !== '%' && next !== '.') return;
  const before = code.slice(Math.max(0, chain.start - 40), chain.start);
  const behind = code.slice(chain.end, chain.end + 160);
  const called = /(?:printf|[fF]ormat|Errorf)\(\s*(?:Locale\.\w+\s*,\s*)?$/i.test(before);
  const applied = /^\s*(?:%(?!=)|\.format(?:ted)?\s*\()\s*[[(]?/.exec(behind);
  if (!called && !applied) return;
  chain.formatted = true;
  const rest = applied ? behind.slice(applied[0].length) : behind.replace(/^\s*,/, '');
  const values = rest.split(/[,)\]]/).map(value => value.trim().replace(/^\w+=/, ''));
  let index = 0;
  chain.segments = chain.segments.flatMap(segment => {
    if (segment.offset === undefined) return [segment];
    const parts: Segment[] = [];
    let at = 0;
    for (const { 0: written, index: place } of matchesIn(format, segment.text)) {
      parts.push({ text: segment.text.slice(at, place), offset: segment.offset + at });
      at = place + written.length;
      const behind = segment.offset + at;
      parts.push({ text: hole, expression: values[index++] ?? '?', behind });
    }
    parts.push({ text: segment.text.slice(at), offset: segment.offset + at });
    return parts.filter(({ text }) => text !== '');
  });
}
