import type { Dialect } from '../dialect';
import { marks } from './quotes';
import { scanHttp } from './scanHttp';
import { ProgramScanner } from './scanProgram';
import { ShellScanner } from './scanShell';
import type { Scanned } from './token';

/** Finds the literals and comments of a file. */
export function scan(dialect: Dialect, text: string): Scanned {
  if (dialect === 'shell') return new ShellScanner(text).scan();
  if (dialect === 'http') return scanHttp(text);
  if (dialect === 'php' && text.includes('<?')) return scanPhpPage(text);
  return new ProgramScanner(text, marks[dialect]).scan();
}

/** PHP within a page: what stands between its tags. */
function scanPhpPage(text: string): Scanned {
  const all: Scanned = { literals: [], comments: [] };
  for (const {
    0: { length },
    index,
  } of text.matchAll(/<\?(?:php|=)?[^]*?(?:\?>|$(?![^]))/g)) {
    const { literals, comments } = new ProgramScanner(text, marks.php).scan(index, index + length);
    all.literals.push(...literals);
    all.comments.push(...comments);
  }
  return all;
}
