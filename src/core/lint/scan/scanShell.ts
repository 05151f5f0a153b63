import { standsAt } from '../standsAt';
import type { Comment, Literal, Piece, Scanned } from './token';

/** What ends no word and begins nothing, outside of quotation marks and within double ones. */
const plain = /[\w./:?&=%@,+~^-]+/y;
const quoted = /[^"\\$`]+/y;
const variable = /\$(?:[A-Za-z_]\w*|[0-9@#?*!$-])/y;
const assigned = /[A-Za-z_]\w{0,80}\+?=/y;
/** Words that are no longer, such as options, are neither addresses nor keys. */
const shortest = 7;
/** Between commands, and between words. */
const separator = /[;|&(){}]/y;
const blanks = /[^\S\n]+/y;
const wordEnd = /[\s;|&()<>]|$/y;
const hereDocument = /<<-?\s*(["']?)(\w+)\1/y;
const substitution = /\$\(|\$\{|`/y;

/** Of substitutions within one another; nobody reads what is deeper. */
const deepest = 50;

/**
 * Splits a shell script into commands, and these into words. A word is a literal, whether it stands
 * in quotation marks or not; an assignment's literal is what stands behind the equals sign.
 */
export class ShellScanner {
  readonly #literals: Literal[] = [];
  readonly #comments: Comment[] = [];
  readonly #stretches: Comment[] = [];
  #tags: string[] = [];
  /** How many substitutions stand around. */
  #depth = 0;

  constructor(private readonly text: string) {}

  scan(): Scanned {
    this.#commands(0, undefined, false);
    this.#literals.sort((one, other) => one.start - other.start);
    this.#stretches.sort((one, other) => one.start - other.start);
    return { literals: this.#literals, comments: this.#comments, stretches: this.#stretches };
  }

  /** Reads commands up to the sign that closes a substitution, and gives the place behind it. */
  #commands(from: number, close: string | undefined, nested: boolean): number {
    const { text } = this;
    let at = from;
    let begun = from;
    const finish = () => {
      if (at > begun) this.#stretches.push({ start: begun, end: at });
    };
    while (at < text.length) {
      const sign = text[at];
      if (sign === close) {
        finish();
        return at + 1;
      }
      if (sign === '\n') {
        const next = this.#bodies(at + 1);
        if (next !== undefined) at = next - 1;
        finish();
        begun = at += 1;
      } else if (standsAt(separator, text, at)) {
        finish();
        begun = at += 1;
      } else if (sign === '\\' && /\r|\n/.test(text[at + 1] ?? ''))
        at += text[at + 1] === '\r' ? 3 : 2;
      else if (standsAt(blanks, text, at)) at = blanks.lastIndex;
      else if (sign === '#') at = this.#comment(at);
      else if (sign === '<' || sign === '>') at = this.#redirection(at);
      else at = this.#word(at, close, nested);
    }
    finish();
    return at;
  }

  #comment(start: number): number {
    const close = this.text.indexOf('\n', start);
    const end = close < 0 ? this.text.length : close;
    this.#comments.push({ start, end });
    return end;
  }

  #redirection(at: number): number {
    hereDocument.lastIndex = at;
    const found = hereDocument.exec(this.text);
    if (!found) return at + 1;
    this.#tags.push(found[2] ?? '');
    return at + found[0].length;
  }

  /** Bodies of here-documents, which belong to the command before them. */
  #bodies(from: number): number | undefined {
    let at: number | undefined;
    for (const tag of this.#tags.splice(0)) {
      const start = at ?? from;
      const ending = new RegExp(`^\\t*${tag}$`, 'gm');
      ending.lastIndex = start;
      const found = ending.exec(this.text);
      const end = found?.index ?? this.text.length;
      const pieces = [{ start, end, hole: false }];
      this.#literals.push({ start, end, to: end, pieces, nested: false });
      at = end + (found?.[0].length ?? 0);
    }
    return at;
  }

  #word(from: number, close: string | undefined, nested: boolean): number {
    const { text } = this;
    const start = standsAt(assigned, text, from) ? assigned.lastIndex : from;
    let at = standsAt(plain, text, start) ? plain.lastIndex : start;
    if (at - start <= shortest && endsWord(text, at, close)) return Math.max(at, from + 1);
    let pieces: Piece[] = [];
    let begun = start;
    let quote = '';
    while (at < text.length) {
      if (quote === "'") {
        const end = text.indexOf("'", at);
        at = end < 0 ? text.length : end;
        pieces = withPiece(pieces, begun, at);
        begun = at += 1;
        quote = '';
        continue;
      }
      const run = quote ? quoted : plain;
      if (standsAt(run, text, at)) {
        at = run.lastIndex;
        continue;
      }
      const sign = text[at];
      if (sign === '\\') at += 2;
      else if (sign === '"' || (sign === "'" && !quote)) {
        pieces = withPiece(pieces, begun, at);
        begun = at += 1;
        quote = quote ? '' : sign;
      } else if (!quote && endsWord(text, at, close)) break;
      else {
        const end = this.#holeEnd(at);
        if (end !== undefined) {
          pieces = withPiece(withPiece(pieces, begun, at), at, end, true);
          begun = end;
        }
        at = end ?? at + 1;
      }
    }
    at = Math.min(at, text.length);
    pieces = withPiece(pieces, begun, at);
    const to = pieces.at(-1)?.end ?? at;
    if (pieces.length > 1 || pieces[0]?.hole || at - start > shortest)
      this.#literals.push({ start, end: at, to, pieces, nested });
    return Math.max(at, from + 1);
  }

  /** The place behind a variable or a substitution that begins at a place. */
  #holeEnd(at: number): number | undefined {
    const { text } = this;
    if (standsAt(variable, text, at)) return variable.lastIndex;
    if (this.#depth >= deepest || !standsAt(substitution, text, at)) return undefined;
    const inside = substitution.lastIndex;
    if (text.startsWith('${', at)) return text.indexOf('}', at) + 1 || text.length;
    this.#depth += 1;
    const end = this.#commands(inside, text[at] === '`' ? '`' : ')', true);
    this.#depth -= 1;
    return end;
  }
}

function endsWord(text: string, at: number, close: string | undefined): boolean {
  return standsAt(wordEnd, text, at) || text[at] === close;
}

/** What is pushed to an empty array takes the room of seventeen, in each of thousands of words. */
function withPiece(pieces: Piece[], start: number, end: number, hole = false): Piece[] {
  if (end <= start) return pieces;
  const piece = { start, end, hole };
  if (pieces.length === 0) return [piece];
  pieces.push(piece);
  return pieces;
}
