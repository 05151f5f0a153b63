import type { Source } from './source';
import type { Stretch } from './statement';

const known = new WeakMap<Source, Map<RegExp, Map<number, boolean>>>();

/** Whether a pattern is found in a statement. Looked for once: it may hold thousands of requests. */
export function says(
  source: Source,
  { start, end }: Stretch,
  pattern: RegExp,
  where: 'code' | 'text' = 'text',
): boolean {
  const patterns = known.get(source) ?? new Map<RegExp, Map<number, boolean>>();
  known.set(source, patterns);
  const statements = patterns.get(pattern) ?? new Map<number, boolean>();
  patterns.set(pattern, statements);
  const found = statements.get(start) ?? pattern.test(source[where].slice(start, end));
  statements.set(start, found);
  return found;
}
