/** Half-open offsets in a query's text. */
export interface Span {
  start: number;
  end: number;
}

/** A word to search for, or a text in quotes. */
export interface TextToken extends Span {
  kind: 'text';
  /** Without its quotes. */
  value: string;
  /** Whether a quote that opens it is closed. */
  closed: boolean;
}

/** `name:value` or `name:=value`, where the value may be in quotes, or missing. */
export interface QualifierToken extends Span {
  kind: 'qualifier';
  /** As written. */
  name: string;
  value: string;
  /** Where the value begins, at its quote or sign where it has one; it runs to `end`. */
  valueStart: number;
  /** Whether an equals sign stands before the value, which is then meant as a whole. */
  whole: boolean;
  closed: boolean;
}

export type Token = TextToken | QualifierToken;

/** `name:`, unless an address follows (`https://…`). A minus in front is read, so as to be refused. */
const qualifierShape = /-?[A-Za-z][A-Za-z_-]*:(?!\/\/)/y;
const blank = /\s*/y;
const bare = /\S*/y;
const quotedText = /"((?:\\.|[^"\\])*)("?)/suy;

/** Cuts a query into words and qualifiers, each with its place. Whatever was written has a token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = after(blank, text, 0); start < text.length;) {
    const token = tokenAt(text, start);
    tokens.push(token);
    start = after(blank, text, token.end);
  }
  return tokens;
}

/** Whether a word would be read as a qualifier. */
export function looksLikeQualifier(word: string): boolean {
  return match(qualifierShape, word, 0) !== '';
}

function tokenAt(text: string, start: number): Token {
  const head = match(qualifierShape, text, start);
  const valueStart = start + head.length;
  if (head === '') return { kind: 'text', start, ...valueAt(text, start) };
  const whole = text[valueStart] === '=';
  const value = valueAt(text, whole ? valueStart + 1 : valueStart);
  return { kind: 'qualifier', start, name: head.slice(0, -1), valueStart, whole, ...value };
}

/** In quotes up to the closing one, else up to the next blank. */
function valueAt(text: string, start: number): { value: string; end: number; closed: boolean } {
  if (text[start] !== '"') {
    const value = match(bare, text, start);
    return { value, end: start + value.length, closed: true };
  }
  quotedText.lastIndex = start;
  const [whole = '', inner = '', closing] = quotedText.exec(text) ?? [];
  // A backslash at the very end escapes nothing, and is not matched.
  if (closing !== '"')
    return { value: unescaped(text.slice(start + 1)), end: text.length, closed: false };
  return { value: unescaped(inner), end: start + whole.length, closed: true };
}

/** In quotes, a backslash takes a quote or a backslash as it is; before anything else it is one. */
function unescaped(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}

/** A text in quotes, which is read as it is. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A value behind its colon, in quotes where it needs them, and with its sign if meant as a whole. */
export function writtenValue(value: string, whole = false): string {
  const written = value === '' || /^["=]|^\/\/|\s/.test(value) ? quoted(value) : value;
  return whole ? `=${written}` : written;
}

/** The value of a token in the form in which it is printed. */
export function valueOf({ value, whole }: QualifierToken): string {
  return writtenValue(value, whole);
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function after(pattern: RegExp, text: string, at: number): number {
  return at + match(pattern, text, at).length;
}
