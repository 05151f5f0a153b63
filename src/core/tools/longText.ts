/** What a text may have in an answer that says nothing else of it. */
const longest = 600;

/** Cuts a text that would fill a conversation, and says how much was left out. */
export function shortened(text: string, most = longest): string {
  if (text.length <= most) return text;
  // Not between the halves of one character.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end)}… [${text.length - end} more characters]`;
}

/** A copy of a value with all its texts cut. */
export function withShortTexts<T>(value: T, most = longest): T {
  const copy = (inner: unknown): unknown => {
    if (typeof inner === 'string') return shortened(inner, most);
    if (Array.isArray(inner)) return inner.map(copy);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, copy(each)]));
  };
  return copy(value) as T;
}

/** The characters of a list in one answer: beyond, fewer records are given, and the rest by `next`. */
const room = 16_000;

/** How many records, the first of them always, have room in one answer with their texts cut. */
export function countWithRoom(records: readonly unknown[], most = longest): number {
  let size = 0;
  const beyond = records.findIndex(record => {
    size += JSON.stringify(withShortTexts(record, most)).length + 1;
    return size > room;
  });
  return beyond === -1 ? records.length : Math.max(beyond, 1);
}
