import { says } from './says';
import type { Source } from './source';
import type { Stretch } from './statement';

/** A call, or what is set, that adds to a query: `.query({ … })`, `.addQueryParameter(…)`. */
const adding =
  /(?:\.|->|::)(?:(?:set|add|append|with|update|extend|include|copy_\w+?)_?)?(?:query\w*|(?:search|url|path)?_?params?|(?:Query)?Parameters?)\s*(?:\(|=(?![=>]))/i;
const named = /\b(?:params|query|searchParams|search_params|default_params)["']?\s*(?:=>|[:=])/;

/** By source, so that a client of many requests is read once. */
const clients = new WeakMap<Source, Map<string, boolean>>();

/** Whether a statement puts more into a query outside of the call that has the address. */
export function addsToQuery(source: Source, statement: Stretch): boolean {
  return says(source, statement, adding, 'code');
}

/** Whether what is called has parameters of its own: `axios.create({ params })`, `session.params = …`. */
export function hasOwnQuery(source: Source, callee: string): boolean {
  const name = /([\w$]+)[!?]?(?:\.|->|\?\.|::)\w+(?:<[^<>]*>)?$/.exec(callee)?.[1];
  if (!name) return false;
  const names = clients.get(source) ?? new Map<string, boolean>();
  clients.set(source, names);
  const known = names.get(name) ?? isGivenQuery(source, name);
  names.set(name, known);
  return known;
}

function isGivenQuery({ brackets, code, text }: Source, name: string): boolean {
  const own = name.replace(/[$]/g, '\\$&');
  const set = new RegExp(
    `(?<![\\w$])${own}(?:\\.defaults)?(?:\\.|->)(?:params|query|searchParams|default_?params)\\b`,
    'i',
  );
  if (set.test(code)) return true;
  const made = new RegExp(
    `(?<![\\w$])${own}(?:\\s*:\\s*[\\w<>.]+)?\\s*:?=\\s*(?:await\\s+|new\\s+)*[\\w.:$\\\\]+\\s*\\(`,
    'g',
  );
  for (const { 0: all, index } of code.matchAll(made)) {
    const bracket = brackets.openedAt(index + all.length - 1);
    if (bracket && named.test(text.slice(bracket.open, bracket.close))) return true;
  }
  return false;
}
