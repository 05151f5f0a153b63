/**
 * Of JSON that was cut off, the part that is whole, closed so that it can be read. Undefined where
 * nothing of it is, or where it is no object or list.
 */
export function wholePart(text: string): string | undefined {
  /** Brackets that close what is open. */
  const open: string[] = [];
  let inText = false;
  /** Up to where values are whole. Brackets that come after it are counted, and move it. */
  let end = -1;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (inText) {
      if (character === '\\') index++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']');
      end = index + 1;
    } else if (character === '}' || character === ']') {
      open.pop();
      end = index + 1;
      if (open.length === 0) break;
    } else if (character === ',') end = index;
  }
  return end < 0 ? undefined : text.slice(0, end) + open.reverse().join('');
}
