import type { Source } from './source';
import type { Stretch } from './statement';

/** A call, or what is set, that adds to a query: `.query({ … })`, `.addQueryParameter(…)`. */
const adding =
  /(?:\.|->|::)(?:(?:set|add|append|with)_?)?(?:query\w*|(?:search|url|path)?_?params?|(?:Query)?Parameters?)\s*(?:\(|=(?![=>]))/i;
const named = /\b(?:params|query|searchParams|search_params|default_params)["']?\s*(?:=>|[:=])/;

/** By source, so that a statement or a client of many requests is read once. */
const chains = new WeakMap<Source, Map<number, boolean>>();
const clients = new WeakMap<Source, Map<string, boolean>>();

/** Whether a statement puts more into a query outside of the call that has the address. */
export function addsToQuery(source: Source, { start, end }: Stretch): boolean {
  return remembered(chains, source, start, () => adding.test(source.code.slice(start, end)));
}

/** Whether what is called has parameters of its own: `axios.create({ params })`, `session.params = …`. */
export function hasOwnQuery(source: Source, callee: string): boolean {
  const name = /([\w$]+)[!?]?(?:\.|->|\?\.|::)\w+(?:<[^<>]*>)?$/.exec(callee)?.[1];
  return !!name && remembered(clients, source, name, () => isGivenQuery(source, name));
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

function remembered<Key>(
  all: WeakMap<Source, Map<Key, boolean>>,
  source: Source,
  key: Key,
  find: () => boolean,
): boolean {
  const ofSource = all.get(source) ?? new Map<Key, boolean>();
  all.set(source, ofSource);
  const known = ofSource.get(key) ?? find();
  ofSource.set(key, known);
  return known;
}
