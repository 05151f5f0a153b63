import type { Holes } from './quotes';

interface Hole {
  /** Of the mark that opens it, or of the whole where nothing closes it. */
  length: number;
  /** A brace closes it. */
  open: boolean;
  /** No hole, but the signs themselves. */
  escaped?: boolean;
}

/** A variable in a text, as PHP and shells write it, with what belongs to it. */
const variable = /\$[A-Za-z_]\w*(?:->\w+|\[[^\]\n]*\])?/y;

/** The hole of a literal that begins at a place, if one does. */
export function holeAt(text: string, at: number, holes: Holes): Hole | undefined {
  const sign = text[at];
  const next = text[at + 1];
  switch (holes) {
    case 'dollarBrace':
      return sign === '$' && next === '{' ? { length: 2, open: true } : undefined;
    case 'hashBrace':
      return sign === '#' && next === '{' ? { length: 2, open: true } : undefined;
    case 'brace':
      if (sign !== '{') return undefined;
      return next === '{' ? { length: 2, open: false, escaped: true } : { length: 1, open: true };
    case 'dollar': {
      if (sign === '{' && next === '$') return { length: 1, open: true };
      if (sign !== '$') return undefined;
      if (next === '{') return { length: 2, open: true };
      variable.lastIndex = at;
      const found = variable.exec(text);
      return found ? { length: found[0].length, open: false } : undefined;
    }
  }
}
