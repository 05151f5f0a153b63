import type { CallQuery } from './callQuery';
import { contradictions } from './contradictions';
import { nearestWord } from './nearest';
import type { Draft } from './qualifier';
import { findQualifier, qualifierNames } from './qualifiers';
import type { QueryProblem } from './queryProblem';
import { quoted, tokenize, valueOf, writtenValue, type QualifierToken, type Token } from './tokens';

export interface ParsedQuery {
  query: CallQuery;
  /** In the order of their places; with any, the query says less than was written. */
  problems: QueryProblem[];
}

/** A parsed query that knows where its qualifiers are. */
export interface ReadQuery extends ParsedQuery {
  places: Map<string, QualifierToken[]>;
}

/** Beyond it CallRail could not be asked either: a query becomes an address. */
const longest = 2_000;

/** Reads a query. `now`, in milliseconds, tells how far back CallRail keeps calls. */
export function parseQuery(text: string, now: number): ParsedQuery {
  const { query, problems } = readQuery(text, now);
  return { query, problems };
}

/** Reads a query, and notes the place of each qualifier, for problems that turn up later. */
export function readQuery(text: string, now: number): ReadQuery {
  const query: Draft = { text: '', tags: [], after: { has: [] } };
  const places: ReadQuery['places'] = new Map();
  const problems: QueryProblem[] = [];
  if (text.length > longest) return { query, places, problems: [tooLong(text)] };
  const words: string[] = [];
  for (const token of tokenize(text)) {
    if (!token.closed) problems.push(unclosed(token, text));
    if (token.kind === 'text') words.push(token.value);
    else problems.push(...take(token, query, places, now));
  }
  // CallRail takes one term.
  query.text = words.filter(word => word !== '').join(' ');
  problems.push(...contradictions(query, places, text));
  return { query, places, problems: problems.sort((one, other) => one.start - other.start) };
}

function take(
  token: QualifierToken,
  query: Draft,
  places: ReadQuery['places'],
  now: number,
): QueryProblem[] {
  const { start, end, valueStart, value, whole } = token;
  const qualifier = findQualifier(token.name);
  if (!qualifier) return [unknown(token)];
  const { name } = qualifier;
  if (value.trim() === '')
    return [{ code: 'missing-value', start, end, word: `${token.name}:`, qualifier: name }];
  const earlier = places.get(name);
  const [first] = earlier ?? [];
  if (first && !qualifier.many) {
    const word = `${token.name}:${valueOf(token)}`;
    const other = first.value;
    return [{ code: 'repeated', start, end, word, qualifier: name, nearest: '', other }];
  }
  if (whole && !qualifier.byPart) {
    const nearest = writtenValue(value);
    return [{ code: 'no-equals', start: valueStart, end, word: value, qualifier: name, nearest }];
  }
  const wrong = qualifier.take(query, value, now, whole);
  if (!wrong) {
    places.set(name, [...(earlier ?? []), token]);
    return [];
  }
  const nearest = wrong.nearest && writtenValue(wrong.nearest);
  return [{ ...wrong, nearest, start: valueStart, end, word: value, qualifier: name }];
}

/** Another qualifier may be meant, or nothing but text. */
function unknown({ name, value, start, end, valueStart, whole }: QualifierToken): QueryProblem {
  const problem = { code: 'unknown-qualifier', start, word: name } as const;
  // Leaving out what has something is not among the things that can be asked.
  if (name.startsWith('-')) return { ...problem, end };
  const nearest = nearestWord(name, qualifierNames);
  return nearest
    ? { ...problem, end: valueStart - 1, nearest }
    : { ...problem, end, nearest: quoted(`${name}:${whole ? '=' : ''}${value}`) };
}

function tooLong(text: string): QueryProblem {
  const [start, end] = [longest, text.length];
  return { code: 'too-long', start, end, word: text.slice(start), other: String(longest) };
}

function unclosed(token: Token, text: string): QueryProblem {
  const quote = text.indexOf('"', token.kind === 'text' ? token.start : token.valueStart);
  const word = text.slice(quote);
  const nearest = quoted(token.value);
  return { code: 'unclosed-quote', start: quote, end: text.length, word, nearest };
}
