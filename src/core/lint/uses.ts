import { blanksEnd } from './blanks';
import { firstFrom } from './places';
import type { Source } from './source';
import { standsAt } from './standsAt';
import { indentAt, leavesIndent } from './statement';

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
/** What stands behind a name, past blanks. */
const assignment = /:=|=(?![=>~])/y;
const label = /:(?!:)|=>/y;
const addition = /\+=|\.=|<</y;
const querySetter =
  /(?:\.URL)?(?:\.|->|\?\.)(?:searchParams|query\w*|Query\w*|RawQuery|search|append\w*|concat|params|set\w*Query\w*)\b/y;
const joint = /\+|\.(?=\s)/y;
const member = /(?:\.|->|\?\.)\w/y;

/** What may stand before a name that is a field of the object itself, or has a sign before it. */
const owner = /(?<![\w.>$:@-])(?:this\.|self\.|\$this->|[$@]|@@)$/;

/** The uses of a name from where it is given a value to where it is given another, or goes away. */
export function usesOf(source: Source, name: string, from: number): Use[] {
  const { code } = source;
  const bare = name.replace(/^[@$]+/, '');
  const places = source.placesOf(bare);
  const indent = indentAt(source, from);
  const uses: Use[] = [];
  let last = from;
  for (let index = firstFrom(places, from); index < places.length; index++) {
    const place = places[index] ?? 0;
    if (leavesIndent(source, indent, last, place)) break;
    last = place;
    const start = startOf(code, place);
    const end = place + bare.length;
    if (start === undefined || code[end] === '(' || code[end] === '$') continue;
    const behind = blanksEnd(code, end);
    if (standsAt(assignment, code, behind)) break;
    // A name of a property or a named argument, not its value.
    if (standsAt(label, code, behind) && !lineBefore(code, start).includes('?')) continue;
    uses.push({ start, kind: kindOf(source, start, behind) });
  }
  return uses;
}

/** Where a variable begins, or a field of the object itself; undefined for parts of other names. */
function startOf(code: string, place: number): number | undefined {
  if (!/[\w.>$:@-]/.test(code.charAt(place - 1))) return place;
  const found = owner.exec(code.slice(Math.max(0, place - 8), place));
  return found ? place - found[0].length : undefined;
}

function lineBefore(code: string, at: number): string {
  return code.slice(code.lastIndexOf('\n', at - 1) + 1, at);
}

function kindOf(source: Source, at: number, behind: number): Use['kind'] {
  const { code } = source;
  const inHole = source.holeAround(at);
  if (inHole) {
    const next = inHole.literal.pieces[inHole.index + 1];
    if (inHole.index > 0 && !source.stretches) return 'part';
    if (!next) return 'whole';
    const written = source.text.slice(next.start, next.end);
    return query.test(written) && !next.hole ? 'extended' : 'part';
  }
  if (standsAt(addition, code, behind) || standsAt(querySetter, code, behind)) return 'extended';
  if (standsAt(joint, code, behind)) {
    const next = source.literalFrom(at);
    const piece = next?.pieces[0];
    const begins = piece && !piece.hole ? source.text.slice(piece.start, piece.end) : '';
    return query.test(begins) ? 'extended' : 'part';
  }
  return standsAt(member, code, behind) ? 'member' : 'whole';
}
