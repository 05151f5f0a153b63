import assert from 'node:assert/strict';
import type { CallQuery } from '../../../../src/core/query/callQuery';
import { parseQuery } from '../../../../src/core/query/parseQuery';
import type { QueryProblem } from '../../../../src/core/query/queryProblem';
import { sandboxNow } from '../../../support/sandboxFetch';

const nothing: CallQuery = { text: '', tags: [], after: { has: [] } };

function read(text: string): CallQuery {
  const { query, problems } = parseQuery(text, sandboxNow);
  assert.deepEqual(problems, []);
  return query;
}

/** The problems of a query, each with the text that it points at. */
function problems(text: string) {
  return parseQuery(text, sandboxNow).problems.map(
    ({ code, start, end, nearest }: QueryProblem) => ({
      code,
      at: text.slice(start, end),
      nearest,
      start,
    }),
  );
}

/** What the query becomes when each problem is mended by what is proposed. */
function mended(text: string): string {
  return [...parseQuery(text, sandboxNow).problems]
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end, nearest = rest.slice(start, end) }) => {
      return rest.slice(0, start) + nearest + rest.slice(end);
    }, text);
}

describe('Reading a query', () => {
  it('takes nothing for every call', () => {
    assert.deepEqual(read(''), nothing);
    assert.deepEqual(read('  \t '), nothing);
  });

  const readings: Record<string, Partial<CallQuery>> = {
    smith: { text: 'smith' },
    '  maria   lópez ': { text: 'maria lópez' },
    'smith status:missed jones': { text: 'smith jones', status: 'missed' },
    '"maria  lópez"': { text: 'maria  lópez' },
    '"status:missed"': { text: 'status:missed' },
    '"say \\"hi\\" \\\\ C:\\dir"': { text: 'say "hi" \\ C:\\dir' },
    '+1 (555) 555-0123': { text: '+1 (555) 555-0123' },
    'https://example.com/a?b=c': { text: 'https://example.com/a?b=c' },
    '12:30': { text: '12:30' },
    ':': { text: ':' },
    ':missed': { text: ':missed' },
    'a"b"': { text: 'a"b"' },
    '""': { text: '' },
    'company:Acme': { company: 'Acme' },
    'company:"Bright Smile Dental"': { company: 'Bright Smile Dental' },
    'company:COM0123456789abcdef0123456789abcdef': {
      company: 'COM0123456789abcdef0123456789abcdef',
    },
    'tracker:"Google \\"Brand\\""': { tracker: 'Google "Brand"' },
    'company:a:b': { company: 'a:b' },
    'STATUS:Missed': { status: 'missed' },
    'status:"voicemail"': { status: 'voicemail' },
    'status:answered': { status: 'answered' },
    'direction:inbound': { direction: 'inbound' },
    'direction:outbound': { direction: 'outbound' },
    'device:desktop': { device: 'desktop' },
    'device:mobile': { device: 'mobile' },
    'lead:good': { lead: 'good' },
    'lead:bad': { lead: 'bad' },
    'lead:unscored': { lead: 'unscored' },
    'type:first-call': { type: 'first-call' },
    'type:missed status:missed': { type: 'missed', status: 'missed' },
    'type:voicemail status:voicemail': { type: 'voicemail', status: 'voicemail' },
    'type:missed direction:inbound': { type: 'missed', direction: 'inbound' },
    'type:outbound direction:outbound': { type: 'outbound', direction: 'outbound' },
    'tag:VIP tag:"Price Shopper" tag:VIP': { tags: ['VIP', 'Price Shopper'] },
    'tag:"a"b': { tags: ['a'], text: 'b' },
    'range:last_month': { range: 'last_month' },
    'range:last_25_months': { range: 'last_25_months' },
    'from:2026-02-01 to:2026-02-28': { from: '2026-02-01', to: '2026-02-28' },
    'from:2026-02-28 to:2026-02-28T00:00': { from: '2026-02-28', to: '2026-02-28T00:00' },
    'from:2026-02-01T08:00:00+05:30': { from: '2026-02-01T08:00:00+05:30' },
    'from:2026-02-01T08:00:00.123Z': { from: '2026-02-01T08:00:00.123Z' },
    'sort:-start_time': { sort: { field: 'start_time', descending: true } },
    'sort:customer_name': { sort: { field: 'customer_name', descending: false } },
    'min-duration:90': { after: { minDuration: 90, has: [] } },
    'min-duration:1m30s max-duration:1h': {
      after: { minDuration: 90, maxDuration: 3600, has: [] },
    },
    'min-duration:0': { after: { minDuration: 0, has: [] } },
    'source:"Google Ads" medium:cpc campaign:Spring': {
      after: { source: 'Google Ads', medium: 'cpc', campaign: 'Spring', has: [] },
    },
    'source:=Google medium:="(none)" campaign:="Spring Sale"': {
      after: {
        source: { whole: 'Google' },
        medium: { whole: '(none)' },
        campaign: { whole: 'Spring Sale' },
        has: [],
      },
    },
    'source:"=Google" medium:=="x" campaign:="=x"': {
      after: {
        source: '=Google',
        medium: { whole: '="x"' },
        campaign: { whole: '=x' },
        has: [],
      },
    },
    'agent:maria@example.com': { after: { agent: 'maria@example.com', has: [] } },
    'has:recording has:Note has:recording': { after: { has: ['recording', 'note'] } },
  };
  for (const [text, expected] of Object.entries(readings))
    it(`reads ${text}`, () => assert.deepEqual(read(text), { ...nothing, ...expected }));
});

describe('What is wrong with a query', () => {
  const wrongs: Record<string, [code: string, at: string, nearest?: string]> = {
    'x statsu:missed': ['unknown-qualifier', 'statsu', 'status'],
    'duration:30': ['unknown-qualifier', 'duration', 'min-duration'],
    'min_duration:30': ['unknown-qualifier', 'min_duration', 'min-duration'],
    'tags:VIP': ['unknown-qualifier', 'tags', 'tag'],
    'tel:5550123': ['unknown-qualifier', 'tel:5550123', '"tel:5550123"'],
    'mailto:"a b"': ['unknown-qualifier', 'mailto:"a b"', '"mailto:a b"'],
    '-tag:VIP': ['unknown-qualifier', '-tag:VIP'],
    'status:mised': ['unknown-value', 'mised', 'missed'],
    'status:"no way"': ['unknown-value', '"no way"'],
    'status:voicemails': ['unknown-value', 'voicemails', 'voicemail'],
    'lead:good_lead': ['unknown-value', 'good_lead', 'good'],
    'lead:not_a_lead': ['unknown-value', 'not_a_lead', 'bad'],
    'lead:Not-Scored': ['unknown-value', 'Not-Scored', 'unscored'],
    'lead:previously_marked_good_lead': ['unknown-value', 'previously_marked_good_lead'],
    'type:first_call': ['unknown-value', 'first_call', 'first-call'],
    'type:voicemails': ['unknown-value', 'voicemails', 'voicemail'],
    'range:last_7days': ['unknown-value', 'last_7days', 'last_7_days'],
    'range:all_time': ['unknown-value', 'all_time', 'last_25_months'],
    'sort:-starttime': ['unknown-value', '-starttime', '-start_time'],
    'sort:source_nam': ['unknown-value', 'source_nam', 'source_name'],
    'has:recordings': ['unknown-value', 'recordings', 'recording'],
    'x status: y': ['missing-value', 'status:'],
    'company:""': ['missing-value', 'company:""'],
    'tag:" "': ['missing-value', 'tag:" "'],
    'source:=': ['missing-value', 'source:='],
    'source:=""': ['missing-value', 'source:=""'],
    'tag:="Price Shopper"': ['no-equals', '="Price Shopper"', '"Price Shopper"'],
    'status:=missed': ['no-equals', '=missed', 'missed'],
    'tel:=5': ['unknown-qualifier', 'tel:=5', '"tel:=5"'],
    'source:="Google Ads': ['unclosed-quote', '"Google Ads', '"Google Ads"'],
    'source:a source:=b': ['repeated', 'source:=b', ''],
    'smith company:"Bright Smile': ['unclosed-quote', '"Bright Smile', '"Bright Smile"'],
    'say "hello': ['unclosed-quote', '"hello', '"hello"'],
    'a "b\\': ['unclosed-quote', '"b\\', '"b\\\\"'],
    'status:missed status:answered': ['repeated', 'status:answered', ''],
    'from:2026-02-01 FROM:2026-02-02': ['repeated', 'FROM:2026-02-02', ''],
    'range:today from:2026-02-01': ['contradiction', 'from:2026-02-01', ''],
    'to:2026-02-01 range:today': ['contradiction', 'range:today', ''],
    'status:answered type:missed': ['contradiction', 'type:missed', ''],
    'type:voicemail status:answered': ['contradiction', 'status:answered', ''],
    'status:missed type:voicemail': ['contradiction', 'type:voicemail', ''],
    'type:missed status:voicemail': ['contradiction', 'status:voicemail', ''],
    'type:missed direction:outbound': ['contradiction', 'direction:outbound', ''],
    'direction:outbound type:voicemail': ['contradiction', 'type:voicemail', ''],
    'direction:inbound type:outbound': ['contradiction', 'type:outbound', ''],
    'min-duration:5m max-duration:1m': ['reversed', 'max-duration:1m', ''],
    'from:2026-03-01 to:2026-02-01': ['reversed', 'to:2026-02-01', ''],
    'from:2026-03-01T10:00:00-08:00 to:2026-03-01T17:00:00Z': [
      'reversed',
      'to:2026-03-01T17:00:00Z',
      '',
    ],
    'from:2026-2-8': ['not-a-day', '2026-2-8', '2026-02-08'],
    'to:2026-02-31': ['not-a-day', '2026-02-31', '2026-02-28'],
    'from:yesterday': ['not-a-day', 'yesterday', '2026-11-21'],
    'from:2026-02-01T25:00': ['not-a-day', '2026-02-01T25:00', '2026-02-01'],
    'from:soon': ['not-a-day', 'soon'],
    'from:2024-10-22': ['too-early', '2024-10-22', '2024-10-23'],
    'to:2020-01-01': ['too-early', '2020-01-01', '2024-10-23'],
    'from:2019-12-31T23:59:59Z': ['too-early', '2019-12-31T23:59:59Z', '2024-10-23'],
    'min-duration:long': ['not-a-duration', 'long'],
    'max-duration:-3': ['not-a-duration', '-3'],
  };
  for (const [text, [code, at, nearest]] of Object.entries(wrongs))
    it(`is said of ${text}`, () => {
      const found = problems(text);
      assert.deepEqual(found, [{ code, at, nearest, start: text.lastIndexOf(at) }]);
    });

  it('is mended by what is proposed', () => {
    for (const [text, [, , nearest]] of Object.entries(wrongs))
      if (nearest !== undefined)
        assert.deepEqual(
          problems(mended(text)).map(({ code, at }) => `${code} ${at}`),
          [],
          `${text} → ${mended(text)}`,
        );
  });

  it('is told in the order of the places', () => {
    assert.deepEqual(
      problems('from:x foo:1 range:today status:').map(({ code }) => code),
      ['not-a-day', 'unknown-qualifier', 'missing-value'],
    );
  });

  it('is nothing about days that are kept, nor about moments that only look reversed', () => {
    for (const text of [
      'from:2024-10-23',
      'from:2026-03-01T10:00:00-08:00 to:2026-03-01T19:00:00Z',
      'from:2026-03-01 to:2026-03-01',
      'from:2026-03-01T08:00 to:2026-03-01',
      'from:2030-01-01',
    ])
      assert.deepEqual(problems(text), [], text);
  });

  it('is its length beyond 2,000 characters, of which no more is read', () => {
    const text = 'tag:x '.repeat(400);
    assert.deepEqual(parseQuery(text.slice(0, 2_000), sandboxNow).problems, []);
    const { query, problems } = parseQuery(text, sandboxNow);
    assert.deepEqual(query, nothing);
    assert.deepEqual(problems, [
      { code: 'too-long', start: 2_000, end: 2_400, word: text.slice(2_000), other: '2000' },
    ]);
  });

  it('leaves a query that says the rest', () => {
    const { query } = parseQuery('smith status:nope lead:good lead:bad', sandboxNow);
    assert.equal(query.text, 'smith');
    assert.equal(query.status, undefined);
    assert.equal(query.lead, 'good');
  });
});
