import { blanksStart } from './blanks';
import type { Bracket } from './brackets';
import type { Source } from './source';

/** Where in a program a value stands. */
export interface Place {
  kind: 'argument' | 'variable' | 'property' | 'appended' | 'returned' | 'other';
  /** Of the variable, property or named argument that it is given to. */
  name?: string;
  /** What is called with it, such as `axios.get`. */
  callee?: string;
  call?: Bracket;
  /** Nothing stands before it in the call's brackets. */
  first: boolean;
}

/** What makes an address of a text, and stands between it and what it is given to. */
export const wrapper =
  /(?:^|[.:\\ ])(?:URL|URI|Uri|Url|url|HttpUrl)(?:\.(?:parse|create|Parse|get))?$/;
const formatter = /(?:\bfmt\.)?(?:Sprintf|sprintf|[sS]tring\.[fF]ormat)\(\s*$/;
const environment =
  /(?:(?:process|import\.meta)\.env[\w.]*(?:\["\s*"\])?|ENV\["\s*"\]|\b(?:getenv|env)\("\s*"\))\s*(?:\?\?|\|\||\?:|\bor\b)\s*$|(?:os\.environ\.get|os\.getenv|ENV\.fetch|\benv|Getenv)\(\s*"\s*"\s*,\s*$/;

const given =
  /([A-Za-z_$@][\w$]*)[?!]?(?:\s*:\s*[A-Za-z][\w<>[\]|. ]*?)?\s*(?::=|=>|(?<![=!<>+.|?])=|:)\s*$/;
const givenByKey = /"\s*\]?\s*(?:=>|:|(?<![=!<>+])=)\s*$/;
const appending = /(?:\+=|\.=|<<)$/;
const appended = /([A-Za-z_$@][\w$]*)\s*(?:\+=|\.=|<<)\s*$/;
const inCallee = /[\w$@.:>?!\\-]/;
const noCallee =
  /^(?:if|while|for|foreach|return|switch|and|or|not|in|elsif|elif|await|typeof|catch)$/;

export function placeOf(source: Source, start: number): Place {
  const { brackets, code } = source;
  if (source.stretches) return placeOfWord(source, start);
  const from = outside(source, start);
  const valueStart = blanksStart(code, from);
  const before = code.slice(Math.max(0, from - 120), from);
  const around = brackets.around(from);
  const call = callAround(source, around);
  const callee = call && calleeOf(source, call);
  const first = call ? code.slice(call.open + 1, from).trim() === '' : false;
  const rest = { callee, call, first };
  const sign = code.charAt(valueStart - 1);
  const isGiven = sign === '=' || sign === ':' || sign === '<' || sign === '>';
  const added = appending.test(code.slice(Math.max(0, valueStart - 2), valueStart))
    ? appended.exec(before)?.[1]
    : undefined;
  if (added) return { kind: 'appended', name: added, ...rest };
  const name = isGiven ? nameBefore(source, from, before) : undefined;
  if (name !== undefined) {
    const own = around === undefined || (around.sign === '{' && brackets.isBlock(around));
    return { kind: own ? 'variable' : 'property', name, ...rest };
  }
  if (sign === 'n' && /\breturn\s*$/.test(before)) return { kind: 'returned', ...rest };
  // Ruby and PHP call some functions without brackets.
  const word = call ? undefined : /(?:^|[\n;])[ \t]*([\w.]+)[ \t]+$/.exec(before)?.[1];
  if (word) return { kind: 'other', callee: word, first: true };
  return { kind: call && around === call ? 'argument' : 'other', ...rest };
}

/** In shells and `.http` files. */
function placeOfWord({ text }: Source, start: number): Place {
  const before = text.slice(Math.max(0, start - 80), start);
  const [, name] = /(?:@|\b)([A-Za-z_][\w-]*)[ \t]*=[ \t]*["']?$/.exec(before) ?? [];
  return name ? { kind: 'variable', name, first: true } : { kind: 'argument', first: false };
}

/** Where a value begins with what makes an address of it, or stands in for it when it is missing. */
function outside({ code }: Source, start: number): number {
  let at = start;
  for (;;) {
    let from = at;
    while (from > 0 && /\s/.test(code.charAt(from - 1))) from -= 1;
    const last = code.charAt(from - 1);
    const before = /[(?|:,r]/.test(last) ? code.slice(Math.max(0, at - 160), at) : '';
    if (before === '') return at;
    const called = last === '(' ? calleeBefore(code, from - 1) : undefined;
    const found = called === undefined ? environment.exec(before) : formatter.exec(before);
    if (called !== undefined && wrapper.test(called)) {
      at = code.lastIndexOf(called.replace(/^new /, ''), from);
      if (called.startsWith('new ')) at = code.lastIndexOf('new', at);
    } else if (found) at -= found[0].length;
    else return at;
  }
}

function nameBefore(source: Source, from: number, before: string): string | undefined {
  if (source.dialect === 'javascript' && /=>\s*$/.test(before)) return undefined;
  if (givenByKey.test(before)) {
    const quote = source.code.lastIndexOf('"', from - 1) + 1;
    const key = source.literalsIn(Math.max(0, quote - 120), quote).at(-1);
    return key?.end === quote ? source.plain(key) : undefined;
  }
  const [, name] = given.exec(before) ?? [];
  // `condition ? one : other`
  if (name && /\?[^?:;{}\n]*:\s*$/.test(before) && !/=\s*$/.test(before)) return undefined;
  return name;
}

/** The call whose brackets stand around, whatever lists and objects are between. */
export function callAround(source: Source, bracket: Bracket | undefined): Bracket | undefined {
  let at = bracket;
  while (at && !source.brackets.isBlock(at)) {
    if (at.sign === '(' && calleeOf(source, at)) return at;
    at = at.parent;
  }
  return undefined;
}

/** What is called with the values in a pair of brackets; undefined where they only group. */
export function calleeOf({ code }: Source, bracket: Bracket): string | undefined {
  if (bracket.callee === undefined) {
    const callee = calleeBefore(code, bracket.open);
    bracket.callee = callee && !noCallee.test(callee) ? callee : null;
  }
  return bracket.callee ?? undefined;
}

/** `fetch`, `this.client.get<Page>`, `new Client`: what stands before a bracket, read backwards. */
function calleeBefore(code: string, open: number): string | undefined {
  let end = open;
  while (end > 0 && /\s/.test(code.charAt(end - 1))) end -= 1;
  const [types = ''] =
    code[end - 1] === '>'
      ? (/<[^<>()\n]*>$/.exec(code.slice(Math.max(0, end - 60), end)) ?? [])
      : [];
  let start = end - types.length;
  while (start > 0 && inCallee.test(code.charAt(start - 1))) start -= 1;
  const written = code.slice(start, end);
  if (!/[\w$!?]$/.test(written.slice(0, written.length - types.length))) return undefined;
  return /\bnew\s+$/.test(code.slice(Math.max(0, start - 8), start)) ? `new ${written}` : written;
}
