import { readingOf } from '../environment';
import type { Facts } from '../facts';
import type { Finding, Fix } from '../finding';
import { lastName } from '../addresses';
import { matchesIn } from '../matchesIn';
import { isLikeKey } from '../placeholder';
import { placeOf } from '../place';
import type { Source } from '../source';
import { statementAround } from '../statement';
import type { Literal } from '../scan/token';
import type { Rule } from './rule';

/** A key as a header has it: `Bearer …`, `Token token="…"`. */
const credential = /\b(?:(Bearer)\s+|(Token)\s+token=\\?["']?)([A-Za-z0-9_\-.~+/=]{16,})/g;
/** Names of keys that are Maton's or CallRail's: they end in what they are. */
const named =
  /^(?=.*(?:maton|call_?-?rail))(?!.*(?:storage|cache|public|hash|fingerprint|query)).*(?:key|token|secret|bearer|credential)s?(?:_?(?:value|default|v?\d+|maton|call_?rail|live|prod(?:uction)?|staging|dev))?$/i;
/** What other things are: a path or an address, the sum of something, an id of Amazon's. */
const noKey = /\/.*\/|^\/|^sha\d+-|^arn[:-]/i;
/** Names of what a header is made of, in a file that talks to CallRail alone. */
const likely = /(?:api_?key|token|secret|bearer|^key$)/i;
const written =
  /\b(\w{0,40}(?:MATON|CALL_?RAIL)\w{0,40}(?:KEY|TOKEN|SECRET))\b["'\s]*[:=]+\s*["']?([A-Za-z0-9_\-.~+/=]{16,})/gi;

/** A key of Maton or CallRail that stands in the source, where everybody reads it who has the file. */
export const exposedKey: Rule = function* (facts) {
  const { source } = facts;
  const seen = new Set<number>();
  const headerNames = new Map<string, string>();
  for (const found of [
    ...inHeaders(facts, headerNames),
    ...inNames(facts, headerNames),
    ...inComments(source),
  ]) {
    if (seen.has(found.start)) continue;
    seen.add(found.start);
    yield found;
  }
};

/** Literals that are headers. Notes the names of keys in those that are put together. */
function* inHeaders(facts: Facts, names: Map<string, string>): Generator<Finding> {
  const { source } = facts;
  const words = [...source.text.matchAll(/\b(?:Bearer|Token)\b/g)].map(({ index }) => index);
  let next = 0;
  for (const literal of source.literals) {
    while ((words[next] ?? Infinity) < literal.start) next += 1;
    if ((words[next] ?? Infinity) >= literal.to) continue;
    const text = source.text.slice(literal.start, literal.to);
    noteNames(source, literal, names);
    if (!isOurs(facts, literal, text)) continue;
    for (const { 0: all, 1: bearer, 3: key = '', index } of matchesIn(credential, text)) {
      const start = literal.start + index + all.length - key.length;
      if (isLikeKey(key))
        yield finding(source, literal, start, key, bearer ? 'MATON_API_KEY' : 'CALLRAIL_API_KEY');
    }
  }
}

/** Whether a header is Maton's or CallRail's, as far as one can see. */
function isOurs({ alone, source }: Facts, { start, end }: Literal, text: string): boolean {
  if (alone || /\bToken\s+token=/.test(text)) return true;
  const around = statementAround(source, start, end);
  return /maton\.ai|api\.callrail\.com/.test(source.text.slice(around.start, around.end));
}

/** `Bearer ${key}` and `"Bearer " + key`: by which name the key stands in the file. */
function noteNames(source: Source, { pieces, end, to }: Literal, names: Map<string, string>): void {
  pieces.forEach((piece, index) => {
    const before = source.text.slice(pieces[index - 1]?.start, pieces[index - 1]?.end);
    const name = piece.hole ? lastName(source.text.slice(piece.start, piece.end)) : undefined;
    if (name && /\b(?:Bearer\s+|Token\s+token=\\?["']?)$/.test(before))
      names.set(name, keyOf(before));
  });
  const last = source.text.slice(pieces.at(-1)?.start, to);
  const joined = /^\s*[+.]\s*([\w$.:>-]+)/.exec(source.code.slice(end, end + 80))?.[1];
  const name = joined && lastName(joined);
  if (name && /\b(?:Bearer\s+|Token\s+token=\\?["']?)$/.test(last)) names.set(name, keyOf(last));
}

const keyOf = (header: string) => (header.includes('Token') ? 'CALLRAIL_API_KEY' : 'MATON_API_KEY');

/** Literals that are given to a name that says what they are. */
function* inNames(
  { alone, source }: Facts,
  headerNames: ReadonlyMap<string, string>,
): Generator<Finding> {
  for (const literal of source.literals) {
    const length = literal.to - literal.start;
    if (length < 16 || length > 200) continue;
    const key = source.plain(literal);
    if (key === undefined || noKey.test(key) || !isLikeKey(key)) continue;
    const name = placeOf(source, literal.start).name ?? argumentName(source, literal);
    const start = literal.pieces[0]?.start;
    if (!name || start === undefined) continue;
    const plain = name.replace(/^[@$]+/, '');
    const header = headerNames.get(plain);
    // CallRail alone has tokens in this form; bearer keys are anybody's.
    const ours = header === 'CALLRAIL_API_KEY' || (alone && header !== undefined);
    if (!named.test(plain) && !(ours && likely.test(plain))) continue;
    const variable = named.test(plain)
      ? /maton/i.test(plain)
        ? 'MATON_API_KEY'
        : 'CALLRAIL_API_KEY'
      : (header ?? 'MATON_API_KEY');
    // What is put into a header is a key; a name alone may tell another thing.
    yield finding(source, literal, start, key, variable, header !== undefined);
  }
}

/** `define('MATON_API_KEY', '…')`, `ENV.fetch("MATON_API_KEY", "…")`, `setenv MATON_API_KEY …` */
function argumentName(source: Source, { start }: Literal): string | undefined {
  const before = source.code.slice(Math.max(0, start - 120), start);
  if (!/"\s*,\s*$/.test(before)) return undefined;
  const literal = source.literalsIn(Math.max(0, start - 120), start).at(-1);
  return literal && source.plain(literal);
}

/** Keys in comments: what was put there to try something out is read by others as well. */
function* inComments({ comments, text }: Source): Generator<Finding> {
  for (const { start, end } of comments) {
    const comment = text.slice(start, end);
    if (!/Bearer|Token token|MATON|CALL_?RAIL/i.test(comment)) continue;
    for (const pattern of [credential, written])
      for (const found of matchesIn(pattern, comment)) {
        const key = found.at(-1) ?? '';
        if (!isLikeKey(key)) continue;
        const name = /Token|CALL_?RAIL/i.test(found[0]) ? 'CALLRAIL_API_KEY' : 'MATON_API_KEY';
        const from = start + found.index + found[0].length - key.length;
        const edits = [{ start: from, end: from + key.length, text: `<${name}>` }];
        yield of(from, key, name, [{ title: 'takeKeyOut', values: [], certain: true, edits }]);
      }
  }
}

function finding(
  source: Source,
  literal: Literal,
  start: number,
  key: string,
  name: string,
  certain = true,
): Finding {
  const edits = readingOf(source, literal, start, start + key.length, name);
  return of(
    start,
    key,
    name,
    edits ? [{ title: 'readEnvironment', values: [name], certain, edits }] : [],
  );
}

function of(start: number, key: string, name: string, fixes: Fix[]): Finding {
  return {
    rule: 'exposedKey',
    start,
    end: start + key.length,
    message: 'exposedKey',
    values: [name === 'MATON_API_KEY' ? 'Maton' : 'CallRail'],
    fixes,
  };
}
