import { offsetIn, type Address } from '../address';
import type { Edit, Fix } from '../finding';
import { matchesIn } from '../matchesIn';
import type { Source } from '../source';
import { standsAt } from '../standsAt';
import { statementAround } from '../statement';
import type { Facts } from '../facts';
import type { Rule } from './rule';

const tags = /[?&]tags\[\]=/y;
const raw = /[?&]([a-z_]+)(\[\])=/g;

/** Brackets that stand as they are in an address, where many clients refuse or misread them. */
export const unencodedBrackets: Rule = function* (facts) {
  const { source } = facts;
  for (const { start, end, name, formatted } of [...inAddresses(facts), ...inPieces(facts)]) {
    const globs = source.dialect === 'shell' ? globbing(source, start) : undefined;
    if (globs === 'off') continue;
    const text = formatted ? '%%5B%%5D' : '%5B%5D';
    const fixes: Fix[] = [fix('encodeBrackets', [{ start, end, text }])];
    if (typeof globs === 'number')
      fixes.push(fix('switchGlobbingOff', [{ start: globs, end: globs, text: ' -g' }]));
    yield {
      rule: 'unencodedBrackets',
      start: start - name.length,
      end,
      message: 'unencodedBrackets',
      values: [name],
      fixes,
    };
  }
};

const fix = (title: Fix['title'], edits: Edit[]): Fix => ({
  title,
  values: [],
  certain: title === 'encodeBrackets',
  edits,
});

interface Found {
  start: number;
  end: number;
  name: string;
  formatted: boolean;
}

function* inAddresses({ addresses }: Facts): Generator<Found> {
  for (const address of addresses)
    for (const found of bracketsIn(address)) yield { ...found, formatted: address.formatted };
}

function* bracketsIn(address: Address) {
  if (address.query === undefined || !address.text.includes('[]=')) return;
  for (const { 0: all, 1: name = '', index } of matchesIn(raw, address.text)) {
    if (index < address.pathEnd) continue;
    const start = offsetIn(address, index + all.length - 3);
    if (start !== undefined) yield { start, end: start + 2, name };
  }
}

/** Pieces of a query that are put behind an address later: `url += '&tags[]=' + tag`. */
function* inPieces({ addresses, alone, source }: Facts): Generator<Found> {
  if (!alone || addresses.length === 0 || source.stretches || source.dialect === 'json') return;
  // Both come in order, so that one walk tells which stands in an address.
  let next = 0;
  let end = 0;
  for (const { pieces, start: literal } of source.literals) {
    for (let each = addresses[next]; each && each.start <= literal; each = addresses[++next])
      end = Math.max(end, each.end);
    const [first] = pieces;
    if (!first || first.hole || literal < end) continue;
    if (!standsAt(tags, source.text, first.start) || tags.lastIndex > first.end) continue;
    const start = tags.lastIndex - 3;
    yield { start, end: start + 2, name: 'tags', formatted: false };
  }
}

/** Whether curl is told to leave brackets alone; otherwise where it can be told. */
function globbing(source: Source, at: number): 'off' | number | undefined {
  const { start, end } = statementAround(source, at, at);
  const command = source.text.slice(start, end);
  const curl = /(?:^|\s)(?:\S*\/)?curl(?=\s)/.exec(command);
  if (!curl) return undefined;
  if (/\s(?:-[a-zA-Z]*g[a-zA-Z]*|--globoff)(?=\s)/.test(command)) return 'off';
  return start + curl.index + curl[0].length;
}
