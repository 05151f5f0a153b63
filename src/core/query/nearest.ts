import { distance } from 'fastest-levenshtein';

/**
 * The word that was probably meant: the same but for case, hyphens and underscores, one that begins
 * with what was written or the other way about, one that has it as a part, or one with few
 * differences.
 */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const key = plain(written);
  if (key === '') return undefined;
  const keyed = words.map(word => ({ word, key: plain(word) }));
  const by = (fits: (key: string) => boolean) => keyed.find(entry => fits(entry.key))?.word;
  return (
    by(each => each === key) ??
    by(each => each.startsWith(key)) ??
    by(each => each.length > 2 && key.startsWith(each)) ??
    by(each => each.split('-').includes(key)) ??
    closest(key, keyed) ??
    (key.length > 2 ? by(each => each.includes(key)) : undefined)
  );
}

function closest(key: string, keyed: readonly { word: string; key: string }[]): string | undefined {
  let best: { word: string; far: number } | undefined;
  for (const { word, key: other } of keyed) {
    const far = distance(key, other);
    // A third of the letters may differ, at most: further away it is another word.
    if (far <= Math.max(key.length, other.length) / 3 && far < (best?.far ?? Infinity))
      best = { word, far };
  }
  return best?.word;
}

function plain(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .trim();
}
