const origin =
  'Records of CallRail’s API (v3), written by CallRail Explorer with “CallRail: Insert Types…”.';
const advice = 'CallRail adds fields without notice: pass over those that you do not know.';

/** What stands at the top of types that are written, in lines of at most `width` characters. */
export function header(width: number): string[] {
  return [origin, advice].flatMap(sentence => wrap(sentence, width));
}

/** A text in lines of at most `width` characters, broken between words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
