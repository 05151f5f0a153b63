import { standsAt } from '../standsAt';
import { holeAt } from './holes';
import type { Marks, Quote } from './quotes';
import type { Literal, Piece, Scanned } from './token';

/** A word or sign after which a slash begins a regular expression rather than divides. */
const beforeExpression =
  /(?:^|[(,=:[!&|?{};+\-*%~^<>\n]|\b(?:return|typeof|case|when|if|unless|and|or|in))[ \t]*$/;

/** Of literals in holes of literals; nobody reads what is deeper. */
const deepest = 10;

/**
 * Finds strings and comments by a language's marks. Not a parser: what is odd, such as a quotation
 * mark in markup, costs at most the rest of its line.
 */
export class ProgramScanner {
  /** Where no literal was found that ends, by its start: as far as was looked. */
  readonly #endless = new Map<number, number>();
  /** The last slash of which no regular expression was made, as far as was looked. */
  #endlessExpression = { start: 0, end: 0 };
  /** How many literals stand around, each in a hole of the next. */
  #depth = 0;
  readonly #literals: Literal[] = [];
  readonly #comments: Scanned['comments'] = [];
  readonly #interesting: RegExp;
  /** Tags of here-documents whose bodies begin with the next line. */
  readonly #pending: string[] = [];

  constructor(
    private readonly text: string,
    private readonly marks: Marks,
  ) {
    this.#interesting = new RegExp(`["'\`#/{}${marks.signs ?? ''}]`, 'g');
  }

  scan(start = 0, end = this.text.length): Scanned {
    this.#code(start, end, false);
    this.#literals.sort((one, other) => one.start - other.start);
    return { literals: this.#literals, comments: this.#comments };
  }

  /** Reads code from a place; in a hole, to the brace that ends it, whose place it gives. */
  #code(from: number, limit: number, inHole: boolean): number {
    const interesting = this.#interesting;
    const { text } = this;
    let depth = 0;
    let at = from;
    while (at < limit) {
      interesting.lastIndex = at;
      if (!interesting.test(text) || interesting.lastIndex > limit) return limit;
      at = interesting.lastIndex;
      const place = at - 1;
      const sign = text[place];
      if (sign === '{') depth += 1;
      else if (sign === '}') {
        if (inHole && depth === 0) return place;
        depth -= 1;
      } else at = this.#mark(place, limit, inHole) ?? at;
    }
    return limit;
  }

  /** Reads a comment or a string that begins at a place, and gives where it ends. */
  #mark(place: number, limit: number, nested: boolean): number | undefined {
    const { text } = this;
    return (
      (text[place] === '\n' ? this.#bodies(place) : undefined) ??
      this.#comment(place, limit) ??
      this.#hereDocument(place) ??
      this.#string(place, limit, nested) ??
      this.#expression(place, limit)
    );
  }

  #comment(place: number, limit: number): number | undefined {
    const { text, marks } = this;
    const { blockComment, lineComments } = marks;
    let end: number;
    if (blockComment && text.startsWith(blockComment[0], place)) {
      const close = text.indexOf(blockComment[1], place + blockComment[0].length);
      end = close < 0 ? limit : close + blockComment[1].length;
    } else if (lineComments.some(mark => text.startsWith(mark, place))) {
      if (text[place] === '#' && text[place + 1] === '[') return undefined;
      const close = text.indexOf('\n', place);
      end = close < 0 ? limit : close;
    } else return undefined;
    this.#comments.push({ start: place, end });
    return end;
  }

  #string(place: number, limit: number, nested: boolean): number | undefined {
    const { text, marks } = this;
    // Letters before the marks belong to the literal: f"", rb''.
    const prefixed = prefixStart(text, place);
    for (let start = prefixed; ; start = place) {
      for (const quote of marks.quotes) {
        if (!standsAt(quote.open, text, start) || quote.open.lastIndex <= place) continue;
        const literal = this.#literal(quote, start, quote.open.lastIndex, limit, nested);
        if (!literal) return undefined;
        if (isDocumentation(text, quote, literal)) this.#comments.push(literal);
        else this.#literals.push(literal);
        return literal.end;
      }
      if (start === place) return undefined;
    }
  }

  /**
   * A literal that is looked for once: half a file has many that do not end, each within the last,
   * and what was read in one of these is read again as code.
   */
  #literal(
    quote: Quote,
    start: number,
    from: number,
    limit: number,
    nested: boolean,
  ): Literal | undefined {
    if ((this.#endless.get(start) ?? -1) >= limit) return undefined;
    const [literals, comments] = [this.#literals.length, this.#comments.length];
    this.#depth += 1;
    const found = this.#depth > deepest ? undefined : this.#body(quote, start, from, limit, nested);
    this.#depth -= 1;
    if (!found) {
      this.#endless.set(start, limit);
      this.#literals.length = literals;
      this.#comments.length = comments;
    }
    return found;
  }

  /** A literal from where its content begins; undefined where it does not end as it should. */
  #body(
    quote: Quote,
    start: number,
    from: number,
    limit: number,
    nested: boolean,
  ): Literal | undefined {
    const { text } = this;
    const { close, escape, holes, lines } = quote;
    const pieces: Piece[] = [];
    let begun = from;
    let at = from;
    while (at < limit) {
      const sign = text[at];
      if (sign === '\n' && !lines) return undefined;
      if (sign === '\\' && escape === 'backslash') at += 2;
      else if (text.startsWith(close, at)) {
        if (escape === 'doubled' && text.startsWith(close, at + close.length)) {
          at += 2 * close.length;
          continue;
        }
        const last = { start: begun, end: at, hole: false };
        const all = at === begun ? pieces : pieces.length === 0 ? [last] : [...pieces, last];
        return { start, end: at + close.length, to: at, pieces: all, nested };
      } else {
        const hole = holes && holeAt(text, at, holes);
        if (!hole) at += 1;
        else if (hole.escaped) at += hole.length;
        else {
          if (at > begun) pieces.push({ start: begun, end: at, hole: false });
          const inside = at + hole.length;
          // What a name alone stands for needs no reading.
          const most = lines ? limit : Math.min(limit, this.#lineEnd(inside));
          const end = hole.open ? this.#code(inside, most, true) : inside;
          if (hole.open && end >= most) return undefined;
          pieces.push({ start: hole.open ? inside : at, end, hole: true });
          at = begun = hole.open ? end + 1 : end;
        }
      }
    }
    return undefined;
  }

  #lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  #hereDocument(place: number): number | undefined {
    const { hereDocuments } = this.marks;
    if (!hereDocuments || this.text[place] !== '<') return undefined;
    hereDocuments.lastIndex = place;
    const found = hereDocuments.exec(this.text);
    if (!found) return undefined;
    this.#pending.push(found[2] ?? '');
    return place + found[0].length;
  }

  /** The bodies of the here-documents that a line has announced. */
  #bodies(newline: number): number | undefined {
    let at: number | undefined;
    for (const tag of this.#pending.splice(0)) {
      const start = at ?? newline + 1;
      const ending = new RegExp(`^[ \\t]*${tag}\\b`, 'gm');
      ending.lastIndex = start;
      const end = ending.exec(this.text)?.index ?? this.text.length;
      this.#literals.push({
        start,
        end,
        to: end,
        pieces: [{ start, end, hole: false }],
        nested: false,
      });
      at = end;
    }
    return at;
  }

  #expression(place: number, limit: number): number | undefined {
    const { text } = this;
    if (!this.marks.expressions || text[place] !== '/') return undefined;
    if (!beforeExpression.test(text.slice(Math.max(0, place - 12), place))) return undefined;
    const { start, end } = this.#endlessExpression;
    // With a bracket it would go on as the one around it did, which found no end.
    const isHopeless = start < place && place < end && (limit <= end || text[end] === '\n');
    let inClass = false;
    let at = place + 1;
    for (; at < limit && text[at] !== '\n'; at++) {
      const sign = text[at];
      if (sign === '\\') at += 1;
      else if (sign === '/' && !inClass) return at + 1;
      else if (sign === '[' || sign === ']') {
        if (isHopeless) return undefined;
        inClass = sign === '[';
      }
    }
    this.#endlessExpression = { start: place, end: at };
    return undefined;
  }
}

/** Where the one or two letters begin that stand before a mark; the mark itself where there are none. */
function prefixStart(text: string, mark: number): number {
  if (!/\w/.test(text.charAt(mark - 1))) return mark;
  const found = /(?<![\w$])[A-Za-z]{1,2}$/.exec(text.slice(Math.max(0, mark - 3), mark));
  return mark - (found?.[0].length ?? 0);
}

/** Whether a literal of several lines stands by itself, as Python's documentation does. */
function isDocumentation(text: string, { close, lines }: Quote, { start }: Literal): boolean {
  if (!lines || close.length !== 3) return false;
  return /(?:^|[:\n])[ \t]*$/.test(text.slice(Math.max(0, start - 80), start));
}
