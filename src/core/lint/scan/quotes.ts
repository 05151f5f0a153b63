import type { Dialect } from '../dialect';

/** How the holes of a literal are written. */
export type Holes = 'dollarBrace' | 'hashBrace' | 'brace' | 'dollar';

/** One way of writing a string. */
export interface Quote {
  /** Prefix and opening marks; sticky. */
  open: RegExp;
  close: string;
  /** What lets the closing mark stand inside. */
  escape: 'backslash' | 'doubled' | 'none';
  /** May go on over lines. */
  lines: boolean;
  holes?: Holes;
}

/** How a language writes comments and strings. */
export interface Marks {
  lineComments: readonly string[];
  blockComment?: readonly [open: string, close: string];
  /** The first that fits holds. */
  quotes: readonly Quote[];
  /** A slash may begin a regular expression. */
  expressions?: boolean;
  hereDocuments?: RegExp;
  /** What else comments and strings begin with, for a character class. */
  signs?: string;
}

const double: Quote = { open: /"/y, close: '"', escape: 'backslash', lines: false };
const single: Quote = { open: /'/y, close: "'", escape: 'backslash', lines: false };
const cComments = { lineComments: ['//'], blockComment: ['/*', '*/'] } as const;
const formatted = (open: RegExp, close: string, lines: boolean): Quote => ({
  open,
  close,
  escape: 'backslash',
  lines,
  holes: 'brace',
});

/** By dialect; shell and `.http` have scanners of their own. */
export const marks: Readonly<Record<Exclude<Dialect, 'shell' | 'http'>, Marks>> = {
  javascript: {
    ...cComments,
    quotes: [
      double,
      single,
      { open: /`/y, close: '`', escape: 'backslash', lines: true, holes: 'dollarBrace' },
    ],
    expressions: true,
  },
  python: {
    lineComments: ['#'],
    quotes: [
      formatted(/(?:[fF][rR]?|[rR][fF])"""/y, '"""', true),
      formatted(/(?:[fF][rR]?|[rR][fF])'''/y, "'''", true),
      formatted(/(?:[fF][rR]?|[rR][fF])"/y, '"', false),
      formatted(/(?:[fF][rR]?|[rR][fF])'/y, "'", false),
      { open: /[bBrRuU]{0,2}"""/y, close: '"""', escape: 'backslash', lines: true },
      { open: /[bBrRuU]{0,2}'''/y, close: "'''", escape: 'backslash', lines: true },
      { ...double, open: /[bBrRuU]{0,2}"/y },
      { ...single, open: /[bBrRuU]{0,2}'/y },
    ],
  },
  ruby: {
    lineComments: ['#'],
    blockComment: ['\n=begin', '\n=end'],
    quotes: [
      { open: /"/y, close: '"', escape: 'backslash', lines: true, holes: 'hashBrace' },
      { open: /`/y, close: '`', escape: 'backslash', lines: true, holes: 'hashBrace' },
      { ...single, lines: true },
      { open: /%[qwi]\(/y, close: ')', escape: 'backslash', lines: true },
      { open: /%[qwi]\[/y, close: ']', escape: 'backslash', lines: true },
      { open: /%[QW]?\(/y, close: ')', escape: 'backslash', lines: true, holes: 'hashBrace' },
      { open: /%[QW]\[/y, close: ']', escape: 'backslash', lines: true, holes: 'hashBrace' },
    ],
    expressions: true,
    hereDocuments: /<<[~-]?(["'`]?)([A-Z_]\w*)\1/y,
    signs: '\\n%<',
  },
  php: {
    lineComments: ['//', '#'],
    blockComment: ['/*', '*/'],
    quotes: [
      { open: /"/y, close: '"', escape: 'backslash', lines: true, holes: 'dollar' },
      { ...single, lines: true },
    ],
    hereDocuments: /<<<[ \t]*(["']?)([A-Za-z_]\w*)\1(?=\r?\n)/y,
    signs: '\\n<',
  },
  go: {
    ...cComments,
    quotes: [double, { open: /`/y, close: '`', escape: 'none', lines: true }, single],
  },
  csharp: {
    ...cComments,
    signs: '$@',
    quotes: [
      { open: /\$"""/y, close: '"""', escape: 'none', lines: true, holes: 'brace' },
      { open: /"""/y, close: '"""', escape: 'none', lines: true },
      { open: /(?:\$@|@\$)"/y, close: '"', escape: 'doubled', lines: true, holes: 'brace' },
      { open: /@"/y, close: '"', escape: 'doubled', lines: true },
      formatted(/\$"/y, '"', false),
      double,
      single,
    ],
  },
  java: {
    ...cComments,
    quotes: [{ open: /"""/y, close: '"""', escape: 'backslash', lines: true }, double, single],
  },
  json: { ...cComments, quotes: [double] },
};
