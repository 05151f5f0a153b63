import type { CallQuery } from './callQuery';
import { isReversed } from './dateQualifiers';
import type { QueryProblem, QueryProblemCode } from './queryProblem';
import type { QualifierToken } from './tokens';

const isMissed = (type: CallQuery['type']) => type === 'missed' || type === 'voicemail';

/** Pairs of qualifiers that no call can fit together, or that say one thing twice. */
const rules: readonly {
  pair: readonly [string, string];
  code: QueryProblemCode;
  holds: (query: CallQuery) => boolean;
}[] = [
  { pair: ['range', 'from'], code: 'contradiction', holds: () => true },
  { pair: ['range', 'to'], code: 'contradiction', holds: () => true },
  {
    pair: ['status', 'type'],
    code: 'contradiction',
    holds: ({ status, type }) => isMissed(type) && status !== type,
  },
  {
    pair: ['direction', 'type'],
    code: 'contradiction',
    holds: ({ direction, type }) =>
      type === 'outbound'
        ? direction === 'inbound'
        : direction === 'outbound' && (type === 'inbound' || isMissed(type)),
  },
  {
    pair: ['min-duration', 'max-duration'],
    code: 'reversed',
    holds: ({ after: { minDuration = 0, maxDuration = Infinity } }) => minDuration > maxDuration,
  },
  { pair: ['from', 'to'], code: 'reversed', holds: isReversed },
];

/** Each points at the half that comes later, and can be mended by leaving that out. */
export function contradictions(
  query: CallQuery,
  places: ReadonlyMap<string, readonly QualifierToken[]>,
  text: string,
): QueryProblem[] {
  return rules.flatMap(({ pair, code, holds }) => {
    const [one, other] = pair.flatMap(name => places.get(name)?.[0] ?? []);
    if (!one || !other || !holds(query)) return [];
    const [first, later] = one.start < other.start ? [one, other] : [other, one];
    const { start, end, name } = later;
    return [
      {
        code,
        start,
        end,
        word: text.slice(start, end),
        qualifier: name.toLowerCase(),
        nearest: '',
        other: text.slice(first.start, first.end),
      },
    ];
  });
}
