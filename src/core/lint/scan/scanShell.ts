import type { Comment, Literal, Piece, Scanned } from './token';

/** What ends no word and begins nothing, outside of quotation marks and within double ones. */
const plain = /[\w./:?&=%@,+~^-]+/y;
const quoted = /[^"\\$`]+/y;
const variable = /\$(?:[A-Za-z_]\w*|[0-9@#?*!$-])/y;
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
      const sign = text[at] ?? '';
      if (sign === close) {
        finish();
        return at + 1;
      }
      if (sign === '\n') {
        const next = this.#bodies(at + 1);
        if (next !== undefined) at = next - 1;
        finish();
        begun = at += 1;
      } else if (/[;|&(){}]/.test(sign)) {
        finish();
        begun = at += 1;
      } else if (sign === '\\' && /\r|\n/.test(text[at + 1] ?? ''))
        at += text[at + 1] === '\r' ? 3 : 2;
      else if (/\s/.test(sign)) at += 1;
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
    const [assigned = ''] = /^[A-Za-z_]\w*\+?=/.exec(text.slice(from, from + 80)) ?? [];
    const start = from + assigned.length;
    const pieces: Piece[] = [];
    let at = start;
    let begun = start;
    let quote = '';
    const flush = (end: number) => {
      if (end > begun) pieces.push({ start: begun, end, hole: false });
    };
    while (at < text.length) {
      if (quote === "'") {
        const end = text.indexOf("'", at);
        at = end < 0 ? text.length : end;
        flush(at);
        begun = at += 1;
        quote = '';
        continue;
      }
      const run = quote ? quoted : plain;
      run.lastIndex = at;
      if (run.test(text)) {
        at = run.lastIndex;
        continue;
      }
      const sign = text[at] ?? '';
      if (sign === '\\') at += 2;
      else if (sign === '"' || (sign === "'" && !quote)) {
        flush(at);
        begun = at += 1;
        quote = quote ? '' : sign;
      } else if (!quote && (/[\s;|&()<>]/.test(sign) || sign === close)) break;
      else {
        const end = this.#hole(at, pieces, flush);
        if (end === undefined) at += 1;
        else begun = at = end;
      }
    }
    at = Math.min(at, text.length);
    flush(at);
    const to = pieces.at(-1)?.end ?? at;
    // Short words, such as options, are neither addresses nor keys.
    if (pieces.length > 1 || pieces[0]?.hole || at - start > 7)
      this.#literals.push({ start, end: at, to, pieces, nested });
    return Math.max(at, from + 1);
  }

  /** A variable or a substitution; gives the place behind it. */
  #hole(at: number, pieces: Piece[], flush: (end: number) => void): number | undefined {
    const { text } = this;
    variable.lastIndex = substitution.lastIndex = at;
    const name = variable.exec(text);
    const open = name || this.#depth >= deepest ? undefined : substitution.exec(text)?.[0];
    if (!name && open === undefined) return undefined;
    flush(at);
    let end: number;
    if (name) end = at + name[0].length;
    else if (open === '${') end = text.indexOf('}', at) + 1 || text.length;
    else {
      this.#depth += 1;
      end = this.#commands(at + (open?.length ?? 1), open === '`' ? '`' : ')', true);
      this.#depth -= 1;
    }
    pieces.push({ start: at, end, hole: true });
    return end;
  }
}
