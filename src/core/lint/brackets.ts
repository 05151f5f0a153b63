import type { Dialect } from './dialect';
import { firstFrom, placesBy } from './places';
import type { Stretch } from './statement';

/** Kinds of brackets by the codes of their signs: below 0 for those that close. */
const kinds = new Int8Array(128);
for (const [index, [open = '', close = '']] of ['()', '[]', '{}'].entries()) {
  kinds[open.charCodeAt(0)] = index + 1;
  kinds[close.charCodeAt(0)] = -index - 1;
}

export interface Bracket {
  sign: string;
  kind: number;
  open: number;
  /** The place of the closing bracket, or the end of the text. */
  close: number;
  parent: Bracket | undefined;
  /** What was found out about it, by whoever asked first: a long statement asks for each of its places. */
  block: boolean | undefined;
  callee: string | null | undefined;
  statement: Stretch | undefined;
}

/** The brackets of a program, and which of them stands around a place. */
export class Brackets {
  readonly #opened: Bracket[] = [];
  readonly #closed: Bracket[] = [];
  /** Where these stand. */
  readonly #openings: Int32Array;
  readonly #closings: Int32Array;

  constructor(
    private readonly code: string,
    private readonly dialect: Dialect,
  ) {
    let parent: Bracket | undefined;
    // How many of each kind are open, so that one that nothing opened costs no search.
    const open = [0, 0, 0, 0];
    for (let at = 0; at < code.length; at++) {
      const unit = code.charCodeAt(at);
      const kind = unit < 128 ? (kinds[unit] ?? 0) : 0;
      if (kind === 0) continue;
      if (kind > 0) {
        open[kind] = (open[kind] ?? 0) + 1;
        parent = {
          sign: code.charAt(at),
          kind,
          open: at,
          close: code.length,
          parent,
          block: undefined,
          callee: undefined,
          statement: undefined,
        };
        this.#opened.push(parent);
        continue;
      }
      // One that nothing opened is passed over; one left open ends with what is around it.
      if (!open[-kind]) continue;
      let match: Bracket | undefined = parent;
      for (; match; match = match.parent) {
        open[match.kind] = (open[match.kind] ?? 0) - 1;
        if (match.kind === -kind) break;
      }
      if (!match) continue;
      match.close = at;
      this.#closed.push(match);
      parent = match.parent;
    }
    this.#openings = placesBy(this.#opened, bracket => bracket.open);
    this.#closings = placesBy(this.#closed, bracket => bracket.close);
  }

  /** The innermost bracket around a place. */
  around(offset: number): Bracket | undefined {
    let bracket = this.#opened[firstFrom(this.#openings, offset) - 1];
    while (bracket && bracket.close < offset) bracket = bracket.parent;
    return bracket;
  }

  openedAt(offset: number): Bracket | undefined {
    const bracket = this.#opened[firstFrom(this.#openings, offset)];
    return bracket?.open === offset ? bracket : undefined;
  }

  closedAt(offset: number): Bracket | undefined {
    const bracket = this.#closed[firstFrom(this.#closings, offset)];
    return bracket?.close === offset ? bracket : undefined;
  }

  /** Whether a brace holds statements, rather than the properties of an object. */
  isBlock(bracket: Bracket): boolean {
    return (bracket.block ??= bracket.sign === '{' && this.#holdsStatements(bracket.open));
  }

  #holdsStatements(open: number): boolean {
    if (this.dialect === 'python' || this.dialect === 'json') return false;
    const before = this.code.slice(Math.max(0, open - 200), open).trimEnd();
    const last = before.at(-1) ?? '';
    if (this.dialect === 'ruby' && /^\{\s*\|/.test(this.code.slice(open, open + 20))) return true;
    if (before.endsWith('=>')) return this.dialect === 'javascript';
    if (/[(,=:[?&|]$/.test(before) || /\breturn$/.test(before)) return false;
    // `new Request {…}`, `&Request{…}`, `map[string]any{…}`
    if (this.dialect === 'csharp' && /\bnew\b[^;{}]*$/.test(before)) return false;
    if (this.dialect === 'java' && /\bnew\b[^;{}]*\)$/.test(before)) return false;
    if (
      this.dialect === 'go' &&
      (last === '}' || /\b(?:map|url\.Values)\b[^;{}\n]*$|[&=(,:]\s*[\w.]+$/.test(before))
    )
      return false;
    return true;
  }
}
