import { utf16Escape, withEscapes } from './escapes';

/** A body as JSON on several lines, whose unseen characters are escaped. */
export function jsonText(body: unknown): string {
  // What `JSON.stringify` breaks the lines with is no part of a text, and stays.
  return JSON.stringify(body, undefined, 2).replace(/[^\n]+/g, line =>
    withEscapes(line, utf16Escape),
  );
}

/** A body as JSON on one line, of ASCII alone. */
export function asciiJson(body: unknown): string {
  return JSON.stringify(body).replace(/[^ -~]/gu, utf16Escape);
}
