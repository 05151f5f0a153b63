import { Brackets } from './brackets';
import type { Dialect } from './dialect';
import { scan } from './scan/scan';
import type { Comment, Literal } from './scan/token';

/** A file as the rules read it. */
export class Source {
  readonly literals: readonly Literal[];
  readonly comments: readonly Comment[];
  /** Commands of a shell, requests of an `.http` file. */
  readonly stretches: readonly Comment[] | undefined;
  /**
   * The text, place by place, without what comments and literals say: of a literal only `"` at both
   * ends and the holes are left.
   */
  readonly code: string;
  #brackets?: Brackets;
  #names?: Map<string, number[]>;

  constructor(
    readonly dialect: Dialect,
    readonly text: string,
  ) {
    const { literals, comments, stretches } = scan(dialect, text);
    this.literals = literals;
    this.comments = comments;
    this.stretches = stretches;
    this.code = codeOf(text, literals, comments);
  }

  get brackets(): Brackets {
    return (this.#brackets ??= new Brackets(this.code, this.dialect));
  }

  /** Where a name stands in the code and in holes, without the sign that PHP and Ruby put before it. */
  placesOf(name: string): readonly number[] {
    if (!this.#names) {
      this.#names = new Map();
      for (const { 0: each, index } of this.code.matchAll(/[A-Za-z_][\w-]*/g))
        for (const [part, offset] of partsOf(each)) {
          const places = this.#names.get(part);
          if (places) places.push(index + offset);
          else this.#names.set(part, [index + offset]);
        }
    }
    return this.#names.get(name) ?? [];
  }

  /** The first literal that begins at a place or behind it. */
  literalFrom(start: number): Literal | undefined {
    return this.literals[this.#indexFrom(start)];
  }

  #indexFrom(start: number): number {
    const { literals } = this;
    let low = 0;
    let high = literals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((literals[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Literals that lie wholly within a stretch. */
  literalsIn(start: number, end: number): readonly Literal[] {
    const { literals } = this;
    const found: Literal[] = [];
    for (let index = this.#indexFrom(start); index < literals.length; index++) {
      const literal = literals[index];
      if (!literal || literal.start >= end) break;
      if (literal.end <= end) found.push(literal);
    }
    return found;
  }

  /** The literal in one of whose holes a place stands, with the number of the hole's piece. */
  holeAround(offset: number): { literal: Literal; index: number } | undefined {
    const { literals } = this;
    const low = this.#indexFrom(offset + 1);
    // What is nested begins later than what it is nested in.
    for (let each = low - 1; each >= Math.max(0, low - 8); each--) {
      const literal = literals[each];
      const index = literal?.pieces.findIndex(
        ({ start, end, hole }) => hole && start <= offset && offset < end,
      );
      if (literal && index !== undefined && index >= 0) return { literal, index };
    }
    return undefined;
  }

  /** What a literal says; undefined when it has holes. */
  plain({ pieces }: Literal): string | undefined {
    if (pieces.some(({ hole }) => hole)) return undefined;
    return pieces.map(({ start, end }) => this.text.slice(start, end)).join('');
  }
}

function codeOf(text: string, literals: readonly Literal[], comments: readonly Comment[]): string {
  // Stretches that are not code, by start; nested literals lie in holes and so between these.
  const blanks: { start: number; end: number; marks: boolean }[] = comments.map(each => ({
    ...each,
    marks: false,
  }));
  for (const { start, end, pieces } of literals) {
    let from = start;
    for (const piece of pieces)
      if (piece.hole) {
        blanks.push({ start: from, end: piece.start, marks: from === start });
        from = piece.end;
      }
    blanks.push({ start: from, end, marks: true });
  }
  blanks.sort((one, other) => one.start - other.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, marks } of blanks) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from));
    const blank = blankOf(text, from, end);
    parts.push(marks ? marked(blank) : blank);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** A name with hyphens, as `.http` files have them, is in other languages a difference of names. */
function* partsOf(name: string): Generator<readonly [string, number]> {
  yield [name, 0];
  if (!name.includes('-')) return;
  for (const { 0: part, index } of name.matchAll(/[A-Za-z_]\w*/g)) yield [part, index];
}

/** As many blanks as a stretch has places, on as many lines. */
function blankOf(text: string, start: number, end: number): string {
  const newline = text.indexOf('\n', start);
  if (newline < 0 || newline >= end) return ' '.repeat(end - start);
  return text.slice(start, end).replace(/[^\n]+/g, line => ' '.repeat(line.length));
}

const marked = (blank: string) =>
  blank.length > 1 ? `"${blank.slice(1, -1)}"` : blank.replace(' ', '"');
