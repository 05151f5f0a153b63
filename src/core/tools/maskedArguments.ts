import { quoted, tokenize, type Token } from '../query/tokens';
import { writtenMask } from './maskText';
import type { PersonMask } from './personMask';

/** Arguments that may be about a person; anywhere else a mask can only be meant to be taken off. */
const aboutPeople = new Set(['search', 'query', 'note', 'customer_name', 'tags', 'name']);

/** Qualifiers of a query whose values are anybody's words. */
const words = new Set(['company', 'tracker', 'tag', 'source', 'medium', 'campaign', 'agent']);

/**
 * What an agent means by arguments with masks in them.
 * @throws RangeError for a mask that stands for nothing, or where it means nothing.
 */
export function restoredArguments(mask: PersonMask, given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return Object.fromEntries(
    Object.entries(given).map(([field, value]: [string, unknown]) => {
      if (field === 'query' && typeof value === 'string')
        return [field, restoredQuery(mask, value)];
      if (aboutPeople.has(field)) return [field, mask.restored(value)];
      const [written] = JSON.stringify(value ?? null).match(writtenMask) ?? [];
      if (written) throw new RangeError(`${written} stands for a person, and ${field} names none.`);
      return [field, value];
    }),
  );
}

/** Takes the place of the blank in a mask, so that it is one word to whoever reads the query. */
const joint = '\u0001';

/** Puts what masks stand for into a query in quotes: a caller's name is no part of the language. */
function restoredQuery(mask: PersonMask, text: string): string {
  const joined = text.replace(writtenMask, each => each.replace(' ', joint));
  if (joined === text) return mask.restored(text);
  let query = '';
  let end = 0;
  for (const token of tokenize(joined)) {
    query += joined.slice(end, token.start);
    query += written(token, joined, value => mask.restored(value));
    end = token.end;
  }
  return query + joined.slice(end);
}

function written(token: Token, text: string, restored: (value: string) => string): string {
  if (!token.value.includes(joint)) return text.slice(token.start, token.end);
  const isWords = token.kind === 'text' || words.has(token.name.toLowerCase());
  const value = token.value.replaceAll(joint, ' ');
  const inQuotes = quoted(isWords ? restored(value) : value);
  const closed = token.closed ? inQuotes : inQuotes.slice(0, -1);
  if (token.kind === 'text') return closed;
  return `${token.name}:${token.whole ? '=' : ''}${closed}`;
}
