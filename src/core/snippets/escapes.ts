/**
 * Characters that a reader cannot see, or that turn the direction of a line: in code they are
 * written as escapes, so that a text from elsewhere cannot make a snippet look other than it is.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/** Writes each unseen character by its escape. */
export function withEscapes(text: string, escape: (character: string) => string): string {
  return text.replace(unseen, escape);
}

/** `\u200b`, or two of them beyond the first 65,536 characters: as JSON and JavaScript read them. */
export function utf16Escape(character: string): string {
  return [...Array(character.length).keys()]
    .map(index => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}
