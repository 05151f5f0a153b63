import type { Edit, Finding } from '../finding';
import { matchesIn } from '../matchesIn';
import { methodsOf } from '../methods';
import type { Request } from '../request';
import { says } from '../says';
import type { Source } from '../source';
import { statementAround, type Stretch } from '../statement';
import type { Rule } from './rule';

/** A property `spam` that is false, in a program or in JSON, which may stand in a literal. */
const property =
  /(?<![\w$.>-])(?:\\?["']spam\\?["']\s*\]?\s*(?:=>|[:=,])|:spam\s*=>|\b[sS]pam\s*(?::(?!:)|=(?![=>])))\s*(false|False)\b/g;

const putting = /(?:\.|->|\b)(?:put|Put|update)\w*\s*(?:<[^<>]*>)?\(/;
const word = /(?<![.\w>])\$?[A-Za-z_]\w*/g;

/** Taking a call out of spam, which CallRail does by hand only. */
export const unspam: Rule = function* ({ requests, source }) {
  const seen = new Set<number>();
  // Statements that were looked through, which may hold many requests.
  const read = new Set<number>();
  for (const request of requests) {
    if (!/^\/v3\/a\/[^/]+\/calls\//.test(request.address.path) || !isChange(source, request))
      continue;
    const statements = request.statements.filter(({ start }) => !read.has(start));
    for (const { start } of statements) read.add(start);
    for (const { start, end } of bodiesOf(source, statements))
      for (const { 0: all, index } of matchesIn(property, source.text.slice(start, end))) {
        const from = start + index;
        if (seen.has(from) || inComment(source, from)) continue;
        seen.add(from);
        yield finding(source, from, from + all.length);
      }
  }
};

function finding(source: Source, start: number, end: number): Finding {
  const edit = without(source, start, end);
  return {
    rule: 'unspam',
    start,
    end,
    message: 'unspam',
    values: [],
    fixes: edit ? [{ title: 'removeSpam', values: [], certain: true, edits: [edit] }] : [],
  };
}

function inComment({ comments }: Source, at: number): boolean {
  return comments.some(({ start, end }) => start <= at && at < end);
}

function isChange(source: Source, request: Request): boolean {
  if (methodsOf(source, request, 'PUT').length > 0) return true;
  if (methodsOf(source, request, 'PATCH').length > 0) return true;
  return request.statements.some(statement => says(source, statement, putting, 'code'));
}

/** The statements of a request, and those that give a value to the names that they use. */
function* bodiesOf(source: Source, statements: readonly Stretch[]): Generator<Stretch> {
  for (const { start, end } of statements) {
    yield { start, end };
    if (source.stretches || source.dialect === 'json') continue;
    const names = new Set(namesIn(source.code.slice(start, end)));
    for (const name of names) {
      if (
        !/body|data|payload|json|change|update|patch|attributes|fields|params|content|call/i.test(
          name,
        )
      )
        continue;
      const given = new RegExp(
        `(?<![\\w.>])${name.replace('$', '\\$')}\\b(?:\\s*:\\s*[\\w<>[\\], ]+)?(?:\\[[^\\]\\n]*\\]|\\s*,\\s*\\w+)?\\s*:?=(?![=>])`,
        'g',
      );
      const from = Math.max(0, start - 2_000);
      const all = [...source.code.slice(from, start).matchAll(given)];
      // What was there before the last value is gone; what is set in it later is not.
      const last = all.findLastIndex(([found]) => !found.includes('['));
      for (const { 0: found, index } of all.slice(Math.max(0, last)))
        yield statementAround(source, from + index, from + index + found.length);
    }
  }
}

/**
 * The names that a statement sends what they stand for: not those of which it uses a part, such as
 * `call.note`, nor those of properties and of arguments.
 */
function* namesIn(code: string): Generator<string> {
  for (const { 0: name, index } of matchesIn(word, code)) {
    const end = index + name.length;
    const behind = code.slice(end, end + 40);
    if (/^\s*(?:[([]|(?:[?!]?\.|->)(?!to_json|encode))/.test(behind)) continue;
    const isLabel = /^\s*(?::(?!:)|=(?![=>]))/.test(behind);
    if (isLabel && /[{(,]\s*$/.test(code.slice(Math.max(0, index - 40), index))) continue;
    yield name;
  }
}

/** Takes a property out of an object that has others, with the comma that parted them. */
function without({ text }: Source, start: number, end: number): Edit | undefined {
  if (text.slice(start, end).includes(']')) return undefined;
  const behind = /^\s*,[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(end, end + 80));
  const before = /,\s*$/.exec(text.slice(Math.max(0, start - 80), start));
  const opened = /[{[(]\s*$/.test(text.slice(Math.max(0, start - 80), start));
  const closed = /^\s*,?\s*[}\])]/.test(text.slice(end, end + 80));
  if (behind && (before ?? opened) && !closed)
    return { start, end: end + behind[0].length, text: '' };
  if (before && closed) return { start: start - before[0].length, end, text: '' };
  return undefined;
}
