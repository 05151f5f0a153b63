import type { Comment, Literal, Piece, Scanned } from './token';

const requestLine =
  /^[ \t]*(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+)?((?:https?:\/\/|\{\{)\S*)/;
const header = /^[\w-]+[ \t]*:[ \t]*/;

/**
 * Splits an `.http` file into its requests. Literals are the address (with the lines of the query
 * that follow it), each header's value, the body, and the value of each `@name = value`.
 */
export function scanHttp(text: string): Scanned {
  const literals: Literal[] = [];
  const comments: Comment[] = [];
  const stretches: Comment[] = [];
  let begun = 0;
  let state: 'before' | 'headers' | 'body' = 'before';
  let body: Comment | undefined;
  let address: Piece[] | undefined;
  const add = (pieces: Piece[]) => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return;
    const { end } = last;
    literals.push({ start: first.start, end, to: end, pieces, nested: false });
  };
  const endOfRequest = (at: number, next: number) => {
    if (address) add(address);
    if (body) add(piecesOf(text, body.start, body.end));
    stretches.push({ start: begun, end: at });
    address = body = undefined;
    state = 'before';
    begun = next;
  };
  for (const line of linesOf(text)) {
    const { start, end, content } = line;
    const value = (length: number) => piecesOf(text, start + length, end);
    if (content.startsWith('###')) {
      endOfRequest(start, end);
      comments.push({ start, end });
    } else if (state === 'body') body = { start: body?.start ?? start, end };
    else if (/^\s*(#|\/\/)/.test(content)) comments.push({ start, end });
    else if (state === 'before') {
      const defined = /^@[\w-]+[ \t]*=[ \t]*/.exec(content);
      const found = requestLine.exec(content);
      if (defined) add(value(defined[0].length));
      else if (found) {
        const from = start + found[0].length - (found[1]?.length ?? 0);
        address = piecesOf(text, from, start + found[0].length);
        state = 'headers';
      }
    } else if (/^\s+[?&]/.test(content)) {
      const indent = content.length - content.trimStart().length;
      address?.push(...value(indent));
    } else if (content.trim() === '') state = 'body';
    else add(value(header.exec(content)?.[0].length ?? 0));
  }
  endOfRequest(text.length, text.length);
  literals.sort((one, other) => one.start - other.start);
  return { literals, comments, stretches };
}

function* linesOf(text: string) {
  for (const { 0: content, index } of text.matchAll(/[^\r\n]+|\n(?=\r?\n)/g)) {
    const blank = content === '\n';
    const start = blank ? index + 1 : index;
    yield { start, end: blank ? start : index + content.length, content: blank ? '' : content };
  }
}

/** Text with `{{variables}}` as holes. */
function piecesOf(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let begun = start;
  for (const { 0: hole, index } of text.slice(start, end).matchAll(/\{\{[^{}\n]*\}\}/g)) {
    const at = start + index;
    if (at > begun) pieces.push({ start: begun, end: at, hole: false });
    begun = at + hole.length;
    pieces.push({ start: at, end: begun, hole: true });
  }
  if (end > begun) pieces.push({ start: begun, end, hole: false });
  return pieces;
}
