import type { Source } from './source';
import { scopeEnd } from './statement';

/** How a name is used that stands for an address. */
export interface Use {
  start: number;
  /**
   * `whole`: as it is; `extended`: with more of a query behind it; `part`: as the beginning of
   * another address; `member`: something of it is asked for or set.
   */
  kind: 'whole' | 'extended' | 'part' | 'member';
}

const query = /^\s*[?&]/;
const querySetter =
  /^\s*(?:\.|->|\?\.)(?:searchParams|query\w*|Query\w*|RawQuery|search|append\w*|concat|params|set\w*Query\w*)\b/;

/** What may stand before a name that is a variable, or a field of the object itself. */
const before = /(?:(?<![\w.>$:@-])(?:this\.|self\.|\$this->|[$@]|@@)|(?<![\w.>$:@-]))$/;

/** The uses of a name from where it is given a value to where it is given another, or goes away. */
export function usesOf(source: Source, name: string, from: number): Use[] {
  const { code } = source;
  const bare = name.replace(/^[@$]+/, '');
  const places = source.placesOf(bare);
  let end: number | undefined;
  const uses: Use[] = [];
  for (const place of places) {
    if (place < from) continue;
    end ??= scopeEnd(source, from);
    if (place >= end) break;
    const owner = before.exec(code.slice(Math.max(0, place - 8), place));
    if (!owner) continue;
    const start = place - owner[0].length;
    const after = code.slice(place + bare.length, place + bare.length + 80);
    if (/^[\w($]/.test(after)) continue;
    if (/^\s*(?::=|=(?![=>~]))/.test(after)) break;
    // A name of a property or a named argument, not its value.
    if (/^\s*(?::(?!:)|=>)/.test(after) && !/\?[^\n]*$/.test(lineBefore(code, start))) continue;
    uses.push({ start, kind: kindOf(source, start, after) });
  }
  return uses;
}

function lineBefore(code: string, at: number): string {
  return code.slice(code.lastIndexOf('\n', at - 1) + 1, at);
}

function kindOf(source: Source, at: number, after: string): Use['kind'] {
  const inHole = source.holeAround(at);
  if (inHole) {
    const next = inHole.literal.pieces[inHole.index + 1];
    if (inHole.index > 0 && !source.stretches) return 'part';
    if (!next) return 'whole';
    const written = source.text.slice(next.start, next.end);
    return query.test(written) && !next.hole ? 'extended' : 'part';
  }
  if (/^\s*(?:\+=|\.=|<<)/.test(after) || querySetter.test(after)) return 'extended';
  const joined = /^\s*(?:\+|\.(?=\s))\s*/.exec(after);
  if (joined) {
    const next = source.literalFrom(at);
    const piece = next?.pieces[0];
    const begins = piece && !piece.hole ? source.text.slice(piece.start, piece.end) : '';
    return query.test(begins) ? 'extended' : 'part';
  }
  return /^\s*(?:\.|->|\?\.)\w/.test(after) ? 'member' : 'whole';
}
