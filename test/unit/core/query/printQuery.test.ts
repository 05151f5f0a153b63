import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  hasWhat,
  queryRanges,
  sortFields,
  type CallQuery,
} from '../../../../src/core/query/callQuery';
import { parseQuery } from '../../../../src/core/query/parseQuery';
import { printQuery } from '../../../../src/core/query/printQuery';
import { qualifierNames } from '../../../../src/core/query/qualifiers';
import { tokenize } from '../../../../src/core/query/tokens';
import { sandboxNow } from '../../../support/sandboxFetch';

const parse = (text: string) => parseQuery(text, sandboxNow);

/** Text as people write it, and as it may come: with quotes, colons, backslashes, blanks of all kinds. */
const odd = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    'é',
    '漢',
    '😀',
    ' ',
    '\t',
    '\n',
    '\u00a0',
    '"',
    '\\',
    ':',
    '-',
    '=',
    '/',
    '.',
  ),
  maxLength: 12,
});
const name = fc.oneof(odd, fc.string({ unit: 'grapheme' })).filter(text => text.trim() !== '');
const searched = fc.oneof(
  odd,
  fc.string(),
  fc.constantFrom('status:missed', 'a  b', ' a', 'https://x', '"', 'range:', '-tag:x'),
);
const test = fc.oneof(
  name,
  name.map(whole => ({ whole })),
);
const seconds = fc.nat({ max: 500_000 });

/** Leaves out what is undefined, as the parser does. */
function compact<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const option = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const day = fc
  .date({
    min: new Date(Date.UTC(2025, 0)),
    max: new Date(Date.UTC(2026, 10)),
    noInvalidDate: true,
  })
  .map(date => date.toISOString());

const dates = fc.oneof(
  fc.record({ range: option(fc.constantFrom(...queryRanges)) }),
  fc.tuple(option(day), option(day), fc.boolean()).map(([one, other, whole]) => {
    const [from, to] =
      one !== undefined && other !== undefined && one > other ? [other, one] : [one, other];
    return whole ? { from: from?.slice(0, 10), to: to?.slice(0, 10) } : { from, to };
  }),
);

/** Any query that does not contradict itself. */
const queries: fc.Arbitrary<CallQuery> = fc
  .tuple(
    fc.record({
      text: searched,
      company: option(name),
      tracker: option(name),
      status: option(fc.constantFrom('missed', 'voicemail')),
      device: option(fc.constantFrom('desktop', 'mobile')),
      lead: option(fc.constantFrom('good', 'bad', 'unscored')),
      tags: fc.uniqueArray(name, { maxLength: 4 }),
      sort: option(
        fc
          .tuple(fc.constantFrom(...sortFields), fc.boolean())
          .map(([field, descending]) => ({ field, descending })),
      ),
    }),
    option(fc.constantFrom('first-call', 'missed', 'voicemail', 'inbound', 'outbound')),
    dates,
    fc
      .record({
        shortest: option(seconds),
        longest: option(seconds),
        source: option(test),
        medium: option(test),
        campaign: option(test),
        agent: option(name),
        has: fc.uniqueArray(fc.constantFrom(...hasWhat)),
      })
      .map(({ shortest, longest, ...rest }) => {
        const turned = shortest !== undefined && longest !== undefined && shortest > longest;
        const [minDuration, maxDuration] = turned ? [longest, shortest] : [shortest, longest];
        return compact({ minDuration, maxDuration, ...rest });
      }),
  )
  .map(([rest, type, when, after]) =>
    compact({
      ...rest,
      type,
      ...((type === 'missed' || type === 'voicemail') && { status: rest.status && type }),
      direction: type === 'inbound' || type === 'outbound' ? type : undefined,
      ...when,
      after,
    }),
  );

/** Text of which much is read as qualifiers. */
const texts = fc
  .array(
    fc.oneof(
      searched,
      fc
        .tuple(
          fc.constantFrom(...qualifierNames, 'nonsense', '-tag'),
          fc.oneof(odd, day, fc.constantFrom('missed', 'today', '90', 'recording')),
        )
        .map(([qualifier, value]) => `${qualifier}:${value}`),
    ),
    { maxLength: 6 },
  )
  .map(parts => parts.join(' '));

describe('A printed query', () => {
  it('reads as the same query', () => {
    fc.assert(
      fc.property(queries, query => {
        assert.deepEqual(parse(printQuery(query)), { query, problems: [] });
      }),
    );
  });

  it('is printed the same once read, whatever was written', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), text => {
        const printed = printQuery(parse(text).query);
        assert.equal(printQuery(parse(printed).query), printed);
      }),
    );
  });

  it('has its parts in one order, quoted where they need it', () => {
    const { query } = parse(
      'has:note smith max-duration:90 range:today tag:"VIP" status:Missed company:"Bright Smile" tag:"a b" jones',
    );
    assert.equal(
      printQuery(query),
      'smith jones company:"Bright Smile" status:missed tag:VIP tag:"a b" range:today max-duration:1m30s has:note',
    );
  });

  it('quotes a value that would make an address of its qualifier', () => {
    const { query } = parse('tag:"//cdn"');
    assert.equal(printQuery(query), 'tag:"//cdn"');
    assert.deepEqual(query.tags, ['//cdn']);
  });

  it('tells a whole name from a part of one, also where that begins with the sign', () => {
    const texts = ['source:Google', 'source:=Google', 'source:="Google Ads"', 'source:="=x"'];
    for (const text of texts) assert.equal(printQuery(parse(text).query), text);
    assert.equal(printQuery(parse('source:"=x"').query), 'source:"=x"');
    assert.equal(printQuery(parse('tag:"=x"').query), 'tag:"=x"');
    assert.equal(printQuery(parse('source:="Google"').query), 'source:=Google');
  });

  it('keeps text from being read as a qualifier', () => {
    assert.equal(printQuery(parse('"status:missed"').query), '"status:missed"');
    assert.equal(printQuery(parse('"https://x"').query), 'https://x');
  });
});

describe('The tokens of a query', () => {
  it('cover all that was written, in order', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), text => {
        let end = 0;
        for (const token of tokenize(text)) {
          assert.equal(text.slice(end, token.start).trim(), '');
          assert.ok(token.end > token.start);
          if (token.kind === 'qualifier')
            assert.equal(text.slice(token.start, token.valueStart), `${token.name}:`);
          end = token.end;
        }
        assert.equal(text.slice(end).trim(), '');
      }),
    );
  });
});

describe('The problems of a query', () => {
  it('lie within it, whatever was written', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), text => {
        for (const { start, end } of parse(text).problems) {
          assert.ok(0 <= start && start < end && end <= text.length);
        }
      }),
    );
  });
});
