import { hostOf } from './address';
import type { Constants } from './addresses';
import type { Source } from './source';

/** What makes a client that knows the address it talks to, and the name that this is given to. */
const maker =
  /\b(?:axios\.create|ky\.(?:create|extend)|got\.extend|\$?o?fetch\.create|(?:Async|Http|Rest)?Client|Faraday\.new)\s*(?:<[^<>]*>)?\s*[({]/g;
const named =
  /([A-Za-z_$@][\w$]*)[?!]?(?:\s*:\s*[A-Za-z][\w<>[\]|. ]*)?\s*(?::=|=|:)\s*(?:await\s+)?(?:new\s+)?[\w$.:\\]*$/;
const base = /(?:base_?ur[il]|prefix_?url|base_?address|\burl)["']?\s*(?:=>|[:=])\s*/gi;
const requests =
  /^([\w$@.:>?!-]*?)(?:\.|->|\?\.|::)(?:get|post|put|patch|delete|head|request|Get|Post|Put|Patch|Delete)\w*(?:<[^<>]*>)?$/;

/** Clients that were made for CallRail, by name. */
export class Clients {
  readonly #bases = new Map<string, string>();

  /** The address that a call such as `api.get` goes below; undefined for calls of anything else. */
  baseOf(callee: string): string | undefined {
    const owner = requests.exec(callee.replace(/^await\s+/, ''))?.[1];
    const name = owner
      ?.split(/\.|::|->|\?\./)
      .at(-1)
      ?.replace(/^[@$]+/, '');
    return name ? this.#bases.get(name) : undefined;
  }

  get isEmpty(): boolean {
    return this.#bases.size === 0;
  }

  add(name: string, address: string): void {
    this.#bases.set(name.replace(/^[@$]+/, ''), address);
  }
}

/** The clients that a program makes for CallRail; undefined when there are none. */
export function clientsOf(source: Source, constants: Constants): Clients | undefined {
  const { brackets, code, dialect } = source;
  const clients = new Clients();
  const add = (name: string | undefined, address: string | undefined) => {
    if (!name || !address || !hostOf(address)) return;
    clients.add(name, address);
  };
  for (const made of code.matchAll(maker)) {
    const open = made.index + made[0].length - 1;
    const close = brackets.openedAt(open)?.close ?? open;
    const before = code.slice(Math.max(0, made.index - 120), made.index);
    const name = named.exec(before)?.[1];
    if (name) add(name, baseIn(source, constants, open, close));
  }
  if (dialect === 'csharp')
    for (const { 1: name, 0: all, index } of code.matchAll(/(\w+)\.BaseAddress\s*=\s*/g))
      add(name, valueIn(source, constants, index + all.length, index + all.length + 120));
  if (dialect === 'ruby')
    for (const { 0: all, index } of code.matchAll(/^[ \t]*base_uri[ \t(]+/gm)) {
      const address = valueIn(source, constants, index + all.length, index + all.length + 120);
      add('class', address);
      add('self', address);
    }
  return clients.isEmpty ? undefined : clients;
}

/** The base address among what a client is made with. */
function baseIn(source: Source, constants: Constants, open: number, close: number) {
  const inside = source.text.slice(open, close);
  for (const { 0: all, index } of inside.matchAll(base)) {
    const value = valueIn(source, constants, open + index + all.length, close);
    if (value) return value;
  }
  return undefined;
}

/** A text or the value of a name that stands at a place, before the line ends. */
function valueIn(source: Source, constants: Constants, from: number, to: number) {
  const line = source.code.slice(from, to).split('\n')[0] ?? '';
  const quote = line.indexOf('"');
  const literal = quote < 0 ? undefined : source.literalsIn(from, to)[0];
  if (literal && literal.start <= from + quote && /^\W*(?:new\s+)?(?:Uri\W*)?"/.test(line)) {
    return literal.pieces
      .map(piece => {
        const written = source.text.slice(piece.start, piece.end);
        return piece.hole
          ? (constants.get(/(\w+)\W*$/.exec(written)?.[1] ?? '') ?? '\uE000')
          : written;
      })
      .join('');
  }
  const [, name] = /^(?:new\s+Uri\(\s*)?[\w$@.:>-]*?(\w+)\s*(?:[,)\]};]|$)/.exec(line) ?? [];
  return name ? constants.get(name) : undefined;
}
