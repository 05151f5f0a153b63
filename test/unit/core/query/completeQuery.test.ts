import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CompanyId, TrackerId, UserId } from '../../../../src/api/schemas/ids';
import { completeQuery, namesOffered } from '../../../../src/core/query/completeQuery';
import { parseQuery } from '../../../../src/core/query/parseQuery';
import { qualifierNames } from '../../../../src/core/query/qualifiers';
import type { QueryNames } from '../../../../src/core/query/queryNames';
import { sandboxNow } from '../../../support/sandboxFetch';

const company = (id: string, name: string) => ({ id: CompanyId.parse(id), name });
const [bright, acme] = [company('COM1', 'Bright Smile Dental'), company('COM2', 'Acme')];
const names: QueryNames = {
  companies: [bright, acme, company('COM3', 'Twin'), company('COM4', 'twin')],
  trackers: [
    { id: TrackerId.parse('TRK1'), name: 'Website', company: bright },
    { id: TrackerId.parse('TRK2'), name: 'Website', company: acme },
    { id: TrackerId.parse('TRK3'), name: 'Google Ads', company: acme },
  ],
  tags: ['VIP', 'Price Shopper', 'Said "hi"'],
  agents: [
    { id: UserId.parse('USR1'), name: 'Maria López', email: 'maria@example.com' },
    { id: UserId.parse('USR2'), name: '', email: 'nobody@example.com' },
  ],
};

/** Completion where `|` stands: each label, and the query with the caret in it. */
function complete(marked: string): [label: string, query: string][] {
  const caret = marked.indexOf('|');
  const text = marked.slice(0, caret) + marked.slice(caret + 1);
  return completeQuery(text, caret, names, sandboxNow).map(({ label, query, caret: after }) => [
    label,
    `${query.slice(0, after)}|${query.slice(after)}`,
  ]);
}
const labels = (marked: string) => complete(marked).map(([label]) => label);

describe('The completion of a query', () => {
  it('offers every qualifier where nothing stands', () => {
    assert.deepEqual(
      labels('|'),
      qualifierNames.map(name => `${name}:`),
    );
  });

  it('offers qualifiers by their beginning, in place of the word', () => {
    assert.deepEqual(complete('smith sta|'), [['status:', 'smith status:|']]);
    assert.deepEqual(complete('DEV| smith'), [['device:', 'device:| smith']]);
    assert.deepEqual(complete('st|:missed'), [['status:', 'status:|missed']]);
    assert.deepEqual(labels('smith|'), []);
    assert.deepEqual(labels('"sta|'), []);
  });

  it('offers no qualifier twice but those that may be repeated', () => {
    const offered = labels('status:missed tag:VIP range:today has:note |');
    for (const label of ['tag:', 'has:', 'company:']) assert.ok(offered.includes(label), label);
    for (const label of ['status:', 'range:', 'from:', 'to:'])
      assert.ok(!offered.includes(label), label);
    assert.ok(!labels('from:2026-01-01 |').includes('range:'));
  });

  it('offers values, those first that begin with what is written', () => {
    assert.deepEqual(complete('status:|'), [
      ['answered', 'status:answered |'],
      ['missed', 'status:missed |'],
      ['voicemail', 'status:voicemail |'],
    ]);
    assert.deepEqual(complete('status:mi| smith'), [['missed', 'status:missed |smith']]);
    assert.deepEqual(labels('type:out|'), ['outbound']);
    assert.deepEqual(labels('range:month|'), ['this_month', 'last_month', 'last_25_months']);
    assert.deepEqual(labels('sort:-dur|'), ['-duration']);
    assert.deepEqual(labels('status:missed|'), []);
    assert.deepEqual(labels('nonsense:|'), []);
  });

  it('offers companies by name, quoted where they need it', () => {
    assert.deepEqual(complete('company:br|'), [
      ['Bright Smile Dental', 'company:"Bright Smile Dental" |'],
    ]);
    assert.deepEqual(complete('company:"bright smi|'), [
      ['Bright Smile Dental', 'company:"Bright Smile Dental" |'],
    ]);
    assert.deepEqual(complete('company:"Bright Smile| Dental" x'), [
      ['Bright Smile Dental', 'company:"Bright Smile Dental" |x'],
    ]);
    assert.deepEqual(complete('tag:said|'), [['Said "hi"', 'tag:"Said \\"hi\\"" |']]);
  });

  it('offers ids where several have one name', () => {
    assert.deepEqual(complete('company:tw|'), [
      ['Twin', 'company:COM3 |'],
      ['twin', 'company:COM4 |'],
    ]);
    assert.deepEqual(complete('tracker:web|'), [
      ['Website', 'tracker:TRK1 |'],
      ['Website', 'tracker:TRK2 |'],
    ]);
    const [first] = completeQuery('tracker:web', 11, names, sandboxNow);
    assert.equal(first?.detail, 'Bright Smile Dental · TRK1');
  });

  it('offers the trackers of the company that is named', () => {
    assert.deepEqual(complete('company:acme tracker:|'), [
      ['Website', 'company:acme tracker:Website |'],
      ['Google Ads', 'company:acme tracker:"Google Ads" |'],
    ]);
    assert.deepEqual(complete('tracker:w| company:COM1'), [
      ['Website', 'tracker:Website |company:COM1'],
    ]);
  });

  it('offers agents by name, and writes their address', () => {
    assert.deepEqual(complete('agent:lóp|'), [['Maria López', 'agent:maria@example.com |']]);
    assert.deepEqual(complete('agent:nobo|'), [
      ['nobody@example.com', 'agent:nobody@example.com |'],
    ]);
  });

  it('offers whole names behind the sign that asks for them', () => {
    assert.deepEqual(complete('source:=dir|'), [['Direct', 'source:=Direct |']]);
    assert.deepEqual(complete('source:="google a| x'), [['Google Ads', 'source:="Google Ads" |x']]);
    assert.deepEqual(labels('source:=|'), labels('source:|'));
  });

  it('takes from no list but that of the value at the caret', () => {
    const lists = (marked: string) =>
      namesOffered(marked.replace('|', ''), marked.indexOf('|')).join(' ');
    for (const text of ['|', 'comp|', 'comp|any:x', 'status:|', 'tag:x |', '"company:|"'])
      assert.equal(lists(text), '', text);
    assert.equal(lists('smith COMPANY:"bri|'), 'companies');
    assert.equal(lists('tracker:|'), 'trackers companies');
    assert.equal(lists('tag:V|I agent:x'), 'tags');
    assert.equal(lists('tag:V agent:x|'), 'agents');
  });

  it('offers days', () => {
    assert.deepEqual(labels('from:|'), [
      '2026-11-22',
      '2026-11-21',
      '2026-11-15',
      '2026-11-01',
      '2026-10-01',
      '2026-01-01',
      '2024-10-23',
    ]);
  });

  it('loses nothing that stands behind the caret', () => {
    assert.deepEqual(complete('company:"bri| status:missed'), [
      ['Bright Smile Dental', 'company:"Bright Smile Dental" |status:missed'],
    ]);
    assert.deepEqual(labels('|smith'), []);
  });

  it('writes values that the qualifier takes, and leaves the rest as it is', () => {
    const ends = fc.constantFrom(
      ...['status:', 'company:br', 'tag:"Pri', 'tag:', 'range:', 'agent:', 'tracker:', 'sort:'],
      ...['has:', 'from:', 'to:', 'type:', 'lead:', 'device:m', 'min-duration:'],
      ...['source:', 'source:=', 'source:="Goo', 'medium:=c'],
    );
    const around = fc.constantFrom('', 'smith', 'a b', 'has:note');
    fc.assert(
      fc.property(around, ends, around, (before, word, behind) => {
        const text = [before, word].filter(Boolean).join(' ');
        const whole = [text, behind].filter(Boolean).join(' ');
        const offered = completeQuery(whole, text.length, names, sandboxNow);
        assert.ok(offered.length > 0);
        for (const { query, caret } of offered) {
          assert.deepEqual(parseQuery(query, sandboxNow).problems, [], query);
          assert.equal(query.slice(caret), behind);
          assert.ok(query.startsWith(before));
        }
      }),
    );
  });
});
