import type { Query } from '../send';

/**
 * `?page=2&tags%5B%5D=A&tags%5B%5D=B`, or an empty text. Everything but letters, digits and `-_.~`
 * is encoded: brackets, since servers differ about bare ones, and `+`, which would read as a space.
 */
export function encodeQuery(query: Query = {}): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (typeof value === 'object')
      for (const item of value) parts.push(`${encode(`${name}[]`)}=${encode(item)}`);
    else parts.push(`${encode(name)}=${encode(String(value))}`);
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function encode(text: string): string {
  // Half of a surrogate pair, as a cut-off text may end in, would make encodeURIComponent throw.
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
