import { methodsOf } from '../methods';
import type { Rule } from './rule';

/** PATCH, which CallRail does not have: PUT leaves out what is left out. */
export const patchMethod: Rule = function* ({ requests, source }) {
  const seen = new Set<number>();
  for (const request of requests)
    for (const { start, end } of methodsOf(source, request, 'PATCH')) {
      if (seen.has(start)) continue;
      seen.add(start);
      yield {
        rule: 'patchMethod',
        start,
        end,
        message: 'patchMethod',
        values: [],
        fixes: [
          {
            title: 'usePut',
            values: [],
            certain: true,
            edits: [{ start, end, text: putLike(source.text.slice(start, end)) }],
          },
        ],
      };
    }
};

/** PUT in the letters of a word: `PATCH`, `patch`, `Patch`. */
function putLike(word: string): string {
  if (word === word.toUpperCase()) return 'PUT';
  return word === word.toLowerCase() ? 'put' : 'Put';
}
