import type { Source } from './source';

/** What makes a client that sends the same headers with each request, and the name it is given. */
const made =
  /(?<![\w$])([\w$]+)(?:\s*:\s*[\w<>.]+)?\s*:?=\s*(?:await\s+|new\s+)*(?:axios\.create|ky\.(?:create|extend)|got\.extend|httpx\.(?:Async)?Client|\\?GuzzleHttp\\Client|Faraday\.new)\s*\(/g;
/** A key, or headers that are made elsewhere. */
const key = /authorization|\bauth\b|bearer|\bheaders\b["']?\s*(?:[,})]|(?:=>|[:=])\s*[$@A-Za-z_])/i;
/** What may send a request elsewhere, and what is put before addresses that have a host too. */
const rewriting = /hooks|middleware|transport|handler|adapter|mount|prefixUrl|allowAbsoluteUrls/i;

/** By source: names of clients, and whether each was made with a key wherever the file makes it. */
const clients = new WeakMap<Source, Map<string, boolean>>();

/** Whether what is called sends a key by itself: `api.get` of `api = axios.create({ headers })`. */
export function sendsKey(source: Source, callee: string): boolean {
  const name = /([\w$]+)[!?]?(?:\.|->|\?\.)\w+(?:<[^<>]*>)?$/.exec(callee)?.[1];
  if (!name) return false;
  let known = clients.get(source);
  if (!known) clients.set(source, (known = clientsIn(source)));
  return known.get(name) ?? false;
}

function clientsIn({ brackets, code, text }: Source): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { 0: all, 1: name = '', index } of code.matchAll(made)) {
    const open = index + all.length - 1;
    const inside = text.slice(open, brackets.openedAt(open)?.close);
    const keyed = key.test(inside) && !rewriting.test(inside);
    found.set(name, keyed && (found.get(name) ?? !isChanged(code, name)));
  }
  return found;
}

/** Whether more is done with a client than to ask: what its interceptors do is not seen. */
function isChanged(code: string, name: string): boolean {
  const own = name.replace(/[$]/g, '\\$&');
  return new RegExp(`(?<![\\w$])${own}\\.(?:interceptors|use|mount|event_hooks)\\b`).test(code);
}
