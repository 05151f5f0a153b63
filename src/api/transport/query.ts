import type { Query } from '../send';

/** A parameter as it is meant, not encoded: `['tags[]', 'Quote & more']`. */
export type QueryPair = readonly [name: string, value: string];

/** The parameters one by one, a list as one for each of its values. */
export function queryPairs(query: Query = {}): QueryPair[] {
  return Object.entries(query).flatMap(([name, value]): QueryPair[] => {
    if (value === undefined) return [];
    if (typeof value === 'object') return value.map(item => [`${name}[]`, item]);
    return [[name, String(value)]];
  });
}

/** The query that is sent as these parameters. */
export function queryOf(pairs: readonly QueryPair[]): Query {
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of pairs) {
    const list = name.endsWith('[]') ? name.slice(0, -2) : undefined;
    if (list === undefined) query[name] = value;
    else query[list] = [query[list] ?? [], value].flat();
  }
  return query;
}

/**
 * `?page=2&tags%5B%5D=A&tags%5B%5D=B`, or an empty text. Everything but letters, digits and `-_.~`
 * is encoded: brackets, since servers differ about bare ones, and `+`, which would read as a space.
 */
export function encodeQuery(query: Query = {}): string {
  const parts = queryPairs(query).map(
    ([name, value]) => `${encodeText(name)}=${encodeText(value)}`,
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** A name or a value as it stands in a query. */
export function encodeText(text: string): string {
  // Half of a surrogate pair, as a cut-off text may end in, would make encodeURIComponent throw.
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
