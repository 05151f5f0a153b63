import type { Dialect } from './dialect';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** `(` and `)`, `[` and `]`, `{` and `}`: far cheaper than by an expression, in a long file. */
const isBracket = (code: number) =>
  code === 40 || code === 41 || code === 91 || code === 93 || code === 123 || code === 125;

export interface Bracket {
  sign: string;
  open: number;
  /** The place of the closing bracket, or the end of the text. */
  close: number;
  parent: Bracket | undefined;
}

/** The brackets of a program, and which of them stands around a place. */
export class Brackets {
  /** By `open`. */
  readonly #all: Bracket[] = [];
  readonly #at = new Map<number, Bracket>();

  constructor(
    private readonly code: string,
    private readonly dialect: Dialect,
  ) {
    let parent: Bracket | undefined;
    // How many of each are open, so that one that nothing opened costs no search.
    const open: Record<string, number> = { ')': 0, ']': 0, '}': 0 };
    for (let at = 0; at < code.length; at++) {
      if (!isBracket(code.charCodeAt(at))) continue;
      const sign = code.charAt(at);
      const opposite = closing[sign];
      if (opposite) {
        open[opposite] = (open[opposite] ?? 0) + 1;
        parent = { sign, open: at, close: code.length, parent };
        this.#all.push(parent);
        this.#at.set(at, parent);
        continue;
      }
      // One that nothing opened is passed over; one left open ends with what is around it.
      if (!open[sign]) continue;
      let match: Bracket | undefined = parent;
      for (; match; match = match.parent) {
        const end = closing[match.sign] ?? '';
        open[end] = (open[end] ?? 0) - 1;
        if (end === sign) break;
      }
      if (!match) continue;
      match.close = at;
      this.#at.set(at, match);
      parent = match.parent;
    }
  }

  /** The innermost bracket around a place. */
  around(offset: number): Bracket | undefined {
    let low = 0;
    let high = this.#all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#all[middle]?.open ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    let bracket = this.#all[low - 1];
    while (bracket && bracket.close < offset) bracket = bracket.parent;
    return bracket;
  }

  openedAt(offset: number): Bracket | undefined {
    const bracket = this.#at.get(offset);
    return bracket?.open === offset ? bracket : undefined;
  }

  closedAt(offset: number): Bracket | undefined {
    const bracket = this.#at.get(offset);
    return bracket?.close === offset ? bracket : undefined;
  }

  /** Whether a brace holds statements, rather than the properties of an object. */
  isBlock({ sign, open }: Bracket): boolean {
    if (sign !== '{' || this.dialect === 'python' || this.dialect === 'json') return false;
    const before = this.code.slice(Math.max(0, open - 200), open).trimEnd();
    const last = before.at(-1) ?? '';
    if (this.dialect === 'ruby' && /^\{\s*\|/.test(this.code.slice(open, open + 20))) return true;
    if (before.endsWith('=>')) return this.dialect === 'javascript';
    if (/[(,=:[?&|]$/.test(before) || /\breturn$/.test(before)) return false;
    // `new Request {…}`, `&Request{…}`, `map[string]any{…}`
    if (/\bnew\b[^;{}]*$/.test(before) && this.dialect === 'csharp') return false;
    if (this.dialect === 'java' && /\bnew\b[^;{}]*\)$/.test(before)) return false;
    if (
      this.dialect === 'go' &&
      (last === '}' || /\b(?:map|url\.Values)\b[^;{}\n]*$|[&=(,:]\s*[\w.]+$/.test(before))
    )
      return false;
    return true;
  }
}
