/** A mask as an agent sees it, and writes it back. */
export const writtenMask = /\[(?:name|phone|email) \d+\]/g;
/** What nobody can write back: words, and parameters of addresses, that were never shown. */
export const unsaid = /\[masked(?:: \d+ words?)?\]/;

const mask = writtenMask.source;
/** A mask that is only a part of a word, or of several masks. */
export const gluedMask = new RegExp(
  `(?<=[\\p{L}\\p{M}\\p{N}]|${mask})${mask}|${mask}(?=[\\p{L}\\p{M}\\p{N}])`,
  'u',
);

/** Changes what stands between the masks of a text. */
export function splitMasks(text: string, change: (part: string) => string): string {
  const masks = text.match(writtenMask) ?? [];
  return text
    .split(writtenMask)
    .map((part, index) => change(part) + (masks[index] ?? ''))
    .join('');
}

/**
 * Finds a value by its words, in any case and whatever stands between them: a program that tells it
 * may have put it in quotes, or escaped some of it. Undefined for what is too short to tell anything.
 */
export function echoPattern(value: string): RegExp | undefined {
  const isNumber = /^[+\d\s().-]+$/.test(value);
  const words = value.match(isNumber ? /\d/g : /[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.join('').length < 2) return undefined;
  const own = '[\\p{L}\\p{M}\\p{N}]';
  const sign = isNumber ? '[+(]*' : '';
  return new RegExp(`(?<!${own})${sign}${words.join('[^\\p{L}\\p{M}\\p{N}]*')}(?!${own})`, 'giu');
}
