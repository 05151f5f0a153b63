/** At most so many lines of one text: a query may be thousands of letters long. */
const mostLines = 4;

/** A text as lines that are at most `room` wide, broken between words; what is too much is cut. */
export function wrapped(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.slice(0, 2_000).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const shown = lines.slice(0, mostLines);
  if (lines.length > mostLines) shown.push(`${shown.pop() ?? ''}…`);
  return shown.map(each => fitting(each, room, widthOf));
}

/** As much of a text as fits. */
function fitting(text: string, room: number, widthOf: (text: string) => number): string {
  let cut = text;
  while (cut.length > 1 && widthOf(cut) > room) cut = `${cut.slice(0, -2)}…`;
  return cut;
}
