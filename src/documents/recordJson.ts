import { modify, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { RawRecord } from '../core/recordPatch';

/** Texts of record files, with places in them. Knows nothing of VS Code. */

export interface Place {
  offset: number;
  length: number;
}

/** A piece of text to be put in place of another. */
export interface Replacement extends Place {
  content: string;
}

/** A text that is no JSON: where, from 0, and what about it. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';

  constructor(
    readonly offset: number,
    readonly line: number,
    code: string,
  ) {
    super(`Line ${line + 1}: ${code}`);
  }
}

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
const format = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** A record as the text of its file. */
export function textOf(record: unknown): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** What a text says; throws a `JsonSyntaxError` for one that is no JSON. */
export function parseText(text: string): unknown {
  const errors: ParseError[] = [];
  parseTree(text, errors, strict);
  const [first] = errors;
  if (first) {
    const line = text.slice(0, first.offset).split('\n').length - 1;
    throw new JsonSyntaxError(first.offset, line, printParseErrorCode(first.error));
  }
  return JSON.parse(text) as unknown;
}

/** The fields of the record in a text and where each stands, name and value; the last of a name. */
export function fieldPlaces(text: string): Map<string, Place> {
  const root = parseTree(text);
  const places = new Map<string, Place>();
  if (root?.type !== 'object') return places;
  for (const property of root.children ?? []) {
    const name: unknown = property.children?.[0]?.value;
    if (typeof name === 'string') places.set(name, placeOf(property));
  }
  return places;
}

/** A field whose name stands in the record twice: JSON takes the last, and drops the others. */
export function repeatedField(text: string): string | undefined {
  const root = parseTree(text);
  if (root?.type !== 'object') return undefined;
  const names = (root.children ?? []).map(({ children }) => String(children?.[0]?.value));
  return names.find((name, index) => names.indexOf(name) !== index);
}

/** What puts a field back to what it is in a record: its value, its absence, or it at its place. */
export function restoration(text: string, field: string, base: RawRecord): Replacement[] {
  const value = Object.hasOwn(base, field) ? base[field] : undefined;
  const order = Object.keys(base);
  // Before the first of the fields that follow it, so that the record reads as it did.
  const getInsertionIndex = (present: string[]) => {
    const later = new Set(order.slice(order.indexOf(field) + 1));
    const index = present.findIndex(name => later.has(name));
    return index === -1 ? present.length : index;
  };
  return modify(text, [field], value, { formattingOptions: format, getInsertionIndex });
}

function placeOf({ offset, length }: Node): Place {
  return { offset, length };
}
