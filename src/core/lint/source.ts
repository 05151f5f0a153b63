import { Brackets } from './brackets';
import { codeText } from './codeText';
import type { Dialect } from './dialect';
import { firstFrom, placesBy } from './places';
import { scan } from './scan/scan';
import type { Comment, Literal } from './scan/token';
import { Words } from './words';

/** A file as the rules read it. */
export class Source {
  readonly literals: readonly Literal[];
  readonly comments: readonly Comment[];
  /** Commands of a shell, requests of an `.http` file. */
  readonly stretches: readonly Comment[] | undefined;
  /** The text, place by place, without what comments and literals say. */
  readonly code: string;
  /** Where the literals begin, and the stretches. */
  readonly #starts: Int32Array;
  readonly #stretchStarts: Int32Array;
  #brackets?: Brackets;
  #words?: Words;
  readonly #places = new Map<string, readonly number[]>();

  constructor(
    readonly dialect: Dialect,
    readonly text: string,
  ) {
    const { literals, comments, stretches } = scan(dialect, text);
    this.literals = literals;
    this.#starts = placesBy(literals, ({ start }) => start);
    this.comments = comments;
    this.stretches = stretches;
    this.#stretchStarts = placesBy(stretches ?? [], ({ start }) => start);
    this.code = codeText(text, literals, comments);
  }

  get brackets(): Brackets {
    return (this.#brackets ??= new Brackets(this.code, this.dialect));
  }

  /** Where a name stands in the code and in holes, without the sign that PHP and Ruby put before it. */
  placesOf(name: string): readonly number[] {
    let places = this.#places.get(name);
    if (!places) {
      this.#words ??= new Words(this.code);
      this.#places.set(name, (places = this.#words.placesOf(name)));
    }
    return places;
  }

  /** The first literal that begins at a place or behind it. */
  literalFrom(start: number): Literal | undefined {
    return this.literals[firstFrom(this.#starts, start)];
  }

  /** The last that begins before a place and ends behind another: those within others begin later. */
  stretchAround(start: number, end: number): Comment | undefined {
    for (let index = firstFrom(this.#stretchStarts, start + 1) - 1; index >= 0; index--) {
      const stretch = this.stretches?.[index];
      if (stretch && stretch.end >= end) return stretch;
    }
    return undefined;
  }

  /** Literals that lie wholly within a stretch. */
  literalsIn(start: number, end: number): readonly Literal[] {
    const { literals } = this;
    const found: Literal[] = [];
    for (let index = firstFrom(this.#starts, start); index < literals.length; index++) {
      const literal = literals[index];
      if (!literal || literal.start >= end) break;
      if (literal.end <= end) found.push(literal);
    }
    return found;
  }

  /** The literal in one of whose holes a place stands, with the number of the hole's piece. */
  holeAround(offset: number): { literal: Literal; index: number } | undefined {
    const { literals } = this;
    const low = firstFrom(this.#starts, offset + 1);
    // What is nested begins later than what it is nested in.
    for (let each = low - 1; each >= Math.max(0, low - 8); each--) {
      const literal = literals[each];
      if (!literal || literal.end <= offset) continue;
      const index = literal.pieces.findIndex(
        ({ start, end, hole }) => hole && start <= offset && offset < end,
      );
      if (index >= 0) return { literal, index };
    }
    return undefined;
  }

  /** What a literal says; undefined when it has holes. */
  plain({ pieces }: Literal): string | undefined {
    let said = '';
    for (const { start, end, hole } of pieces) {
      if (hole) return undefined;
      said += this.text.slice(start, end);
    }
    return said;
  }
}
