import fc from 'fast-check';
import assert from 'node:assert/strict';
import type * as z from 'zod';
import { Account } from '../../../src/api/schemas/account';
import { CallSummary, CallTimeseries } from '../../../src/api/schemas/analytics';
import { Call, CallPatch, OutboundCallDraft, RecordingLink } from '../../../src/api/schemas/call';
import { Company } from '../../../src/api/schemas/company';
import { Connection } from '../../../src/api/schemas/connection';
import { Integration } from '../../../src/api/schemas/integration';
import { Notification } from '../../../src/api/schemas/notification';
import { Tag, TagDraft, TagPatch, tagColors } from '../../../src/api/schemas/tag';
import { Tracker } from '../../../src/api/schemas/tracker';
import { User } from '../../../src/api/schemas/user';

const records = {
  Account: [Account, { id: 'ACC1' }],
  Call: [Call, { id: 'CAL1' }],
  CallSummary: [CallSummary, {}],
  CallTimeseries: [CallTimeseries, { data: [] }],
  Company: [Company, { id: 'COM1' }],
  Connection: [Connection, { connection_id: 'c1', status: 'ACTIVE' }],
  Integration: [Integration, { id: 1 }],
  Notification: [Notification, { id: 1 }],
  RecordingLink: [RecordingLink, {}],
  Tag: [Tag, { id: 1, name: 'VIP' }],
  Tracker: [Tracker, { id: 'TRK1' }],
  User: [User, { id: 'USR1' }],
} satisfies Record<string, [z.ZodObject, Record<string, unknown>]>;

describe('what is read', () => {
  for (const [name, [schema, least]] of Object.entries(records)) {
    const fields = Object.keys(schema.shape).filter(field => !(field in least));

    it(`${name}: needs no more than its identity`, () => {
      assert.ok(schema.safeParse(least).success);
    });

    it(`${name}: survives any value in any other field, and keeps unknown ones`, () => {
      const odd = fc.record(Object.fromEntries(fields.map(field => [field, fc.jsonValue()])), {
        requiredKeys: [],
      });
      fc.assert(
        fc.property(odd, fc.jsonValue(), (values, extra) => {
          const parsed = schema.safeParse({ ...values, ...least, not_yet_known: extra });
          assert.ok(parsed.success, parsed.error?.message);
          assert.deepEqual((parsed.data as Record<string, unknown>).not_yet_known, extra);
        }),
      );
    });
  }

  it('does not let a record change the prototype of others', () => {
    const hostile = JSON.parse('{"id":"CAL1","__proto__":{"polluted":true}}') as unknown;
    Call.parse(hostile);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  for (const [given, expected] of [
    [27, 27],
    ['27', 27],
    ['$1,250.50', 1250.5],
    ['-3', -3],
    ['', null],
    ['--', null],
    [null, null],
    [{}, null],
    [true, null],
  ] as const)
    it(`reads the value ${JSON.stringify(given)} as ${String(expected)}`, () =>
      assert.equal(Call.parse({ id: 'CAL1', value: given }).value, expected));

  it('reads tags of a call as objects, names or ids, and leaves out the rest', () => {
    const tags = [{ id: 1, name: 'VIP', color: 'red1' }, 'Lead', 7, null, [], {}];
    const names = Call.parse({ id: 'CAL1', tags }).tags.map(({ name }) => name);
    assert.deepEqual(names, ['VIP', 'Lead', '#7']);
  });

  it('joins a summary that comes as a list', () => {
    const { call_summary } = Call.parse({ id: 'CAL1', call_summary: ['One.', 2, 'Two.'] });
    assert.equal(call_summary, 'One.\nTwo.');
  });

  it('reads a transcript, and none from an empty text', () => {
    const turns = [{ speaker: 'agent', phrase: 'Hello', start: '1.5' }, { speaker: 'caller' }];
    const heard = Call.parse({ id: 'CAL1', conversational_transcript: turns });
    assert.deepEqual(heard.conversational_transcript, [
      { speaker: 'agent', phrase: 'Hello', start: 1.5 },
    ]);
    const silent = Call.parse({ id: 'CAL1', conversational_transcript: '' });
    assert.deepEqual(silent.conversational_transcript, []);
  });

  it('reads ids that are numbers as text', () => {
    assert.equal(Tag.parse({ id: 7, name: 'a' }).id, '7');
    assert.equal(Tag.parse({ id: '7', name: 'a' }).id, '7');
    assert.equal(Company.parse({ id: 213472384 }).id, '213472384');
  });

  it('reads the source of a session tracker, which can be a bare word', () => {
    assert.deepEqual(Tracker.parse({ id: 'TRK1', source: 'all' }).source, { type: 'all' });
    const list = Tracker.parse({ id: 'TRK1', source: { google: ['paid'] } }).source;
    assert.deepEqual(list, { google: ['paid'] });
  });

  it('reads a point of a series by date or by key', () => {
    const { data } = CallTimeseries.parse({
      data: [{ date: '2026-02-03' }, { key: '2026-02-04', total_calls: '3' }, {}],
    });
    assert.deepEqual(
      data.map(({ date }) => date),
      ['2026-02-03', '2026-02-04', ''],
    );
    assert.equal(data[1]?.total_calls, 3);
  });

  it('needs an identity', () => {
    assert.ok(!Call.safeParse({}).success);
    assert.ok(!Call.safeParse({ id: '' }).success);
    assert.ok(!Connection.safeParse({ connection_id: 'c1' }).success);
  });
});

describe('what is sent', () => {
  it('changes of a call: takes what CallRail takes', () => {
    const patch = {
      note: '',
      tags: [' VIP '],
      append_tags: true,
      lead_status: null,
      value: '$1.00',
      customer_name: 'Jane',
    } as const;
    assert.deepEqual(CallPatch.parse(patch), { ...patch, tags: ['VIP'] });
  });

  for (const [what, patch] of [
    ['a lead status that is only read', { lead_status: 'previously_marked_good_lead' }],
    ['spam', { spam: true }],
    ['spam taken back', { spam: false }],
    ['a number for a value', { value: 1 }],
    ['a value that is no amount', { value: 'a lot' }],
    ['a tag without a name', { tags: [' '] }],
    ['a field that CallRail would ignore', { notes: 'x' }],
  ] as const)
    it(`changes of a call: refuses ${what}`, () => assert.ok(!CallPatch.safeParse(patch).success));

  it('tags: belong to a company or to the account, not to both', () => {
    const name = 'VIP';
    assert.ok(TagDraft.safeParse({ name, tag_level: 'account' }).success);
    assert.ok(TagDraft.safeParse({ name, tag_level: 'company', company_id: 'COM1' }).success);
    assert.ok(!TagDraft.safeParse({ name, tag_level: 'company' }).success);
    assert.ok(!TagDraft.safeParse({ name, tag_level: 'account', company_id: 'COM1' }).success);
    assert.ok(!TagDraft.safeParse({ name: ' ', tag_level: 'account' }).success);
  });

  it('tags: have one of 24 colours', () => {
    assert.equal(new Set(tagColors).size, 24);
    for (const color of tagColors) assert.ok(TagPatch.safeParse({ color }).success);
    assert.ok(!TagPatch.safeParse({ color: 'mauve' }).success);
    assert.ok(!TagPatch.safeParse({ tag_level: 'account' }).success);
  });

  it('outbound calls: need all three numbers', () => {
    const draft = {
      caller_id: '+15555550100',
      business_phone_number: '+15555550101',
      customer_phone_number: '+15555550102',
    };
    assert.ok(OutboundCallDraft.safeParse(draft).success);
    for (const field of Object.keys(draft))
      assert.ok(!OutboundCallDraft.safeParse({ ...draft, [field]: '' }).success);
  });
});
