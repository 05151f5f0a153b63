import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DataError, parseIso } from '../../../src/sandbox/seeding/fields';
import {
  derivedCallFields,
  keptCallFields,
  knownFields,
} from '../../../src/sandbox/seeding/knownFields';
import { MediaLinks } from '../../../src/sandbox/mediaLinks';
import { callWireWith, chosenFields } from '../../../src/sandbox/wire/calls';
import { conversationWire } from '../../../src/sandbox/wire/conversations';
import { formWire } from '../../../src/sandbox/wire/forms';
import { seedFromData } from '../../../src/sandbox/seeding/seedFromData';

const now = Date.UTC(2026, 10, 22, 12);
const seed = (data: unknown) => seedFromData(data, 1, now);

describe('sandbox records of one’s own', () => {
  it('are filled in from nothing at all', () => {
    const { accounts, connections } = seed({});
    assert.equal(accounts.length, 1);
    assert.equal(accounts[0]!.companies.length, 1);
    assert.equal(accounts[0]!.trackers.length, 1);
    assert.equal(accounts[0]!.calls.length, 0);
    assert.deepEqual(connections[0]!.accounts, accounts);
  });

  it('take what is given, and are otherwise the same each time', () => {
    const data = {
      companies: [{ id: 'COM1', name: 'Acme', time_zone: 'America/Denver' }, { name: 'Other' }],
      trackers: [
        { id: 'TRK1', company_id: 'COM1', name: 'Site', tracking_numbers: ['+13035550100'] },
      ],
      tags: [{ name: 'VIP' }],
      users: [{ email: 'kim@acme.example' }],
      calls: [
        {
          id: 'CAL1',
          tracker_id: 'TRK1',
          start_time: '2026-11-20T09:00:00-07:00',
          customer_phone_number: '+13035550199',
          answered: false,
          tags: ['VIP', 'New'],
          value: '$12.50',
          agent_email: 'kim@acme.example',
        },
        {
          start_time: '-2h',
          voicemail: true,
          customer_phone_number: '+13035550199',
          company_id: 'COM1',
        },
        { direction: 'outbound', recording: null },
      ],
    };
    const [account] = seed(data).accounts;
    const first = account!.callsById.get('CAL1')!;
    assert.equal(first.company.name, 'Acme');
    assert.equal(first.startedAt, Date.UTC(2026, 10, 20, 16));
    assert.equal(first.outcome, 'missed');
    assert.equal(first.value, 1250);
    assert.deepEqual(
      first.tags.map(({ name, company }) => [name, company?.name]),
      [
        ['VIP', undefined],
        ['New', 'Acme'],
      ],
    );
    assert.equal(first.agent?.email, 'kim@acme.example');
    assert.deepEqual(
      account!.calls.map(({ startedAt }) => (now - startedAt) / 3_600_000),
      [2, 3, 44],
    );
    const [second, third] = account!.calls;
    assert.equal(second!.customer, first.customer);
    assert.equal(second!.outcome, 'voicemail');
    assert.equal(third!.recordingSeconds, null);
    assert.deepEqual(seed(data), seed(data));
  });

  it('know of each field of a call whether it is kept or worked out', () => {
    const stored =
      'id answered agent_email business_phone_number campaign company_id created_at customer_city ' +
      'customer_name customer_phone_number customer_state device_type direction duration ' +
      'keywords landing_page_url lead_status medium note person_id recording ' +
      'recording_duration referring_url source start_time tags tracker_id value voicemail';
    assert.deepEqual(
      [...stored.split(' '), ...keptCallFields, ...derivedCallFields].sort(),
      [...knownFields.call].sort(),
    );
  });

  it('are declared with every field that they may have', () => {
    const types = readFileSync('src/sandbox/index.ts', 'utf8');
    for (const [name, fields] of Object.entries(knownFields)) {
      const missing = fields.filter(field => !new RegExp(`\\b${field}\\b`).test(types));
      assert.deepEqual(missing, [], name);
    }
  });

  it('name the place of what cannot be used', () => {
    const cases: [unknown, string][] = [
      [[], 'data: an object is needed here.'],
      [{ cals: [] }, 'data.cals: unknown. Did you mean "calls"?'],
      [{ calls: {} }, 'data.calls: a list is needed.'],
      [{ calls: [{}, { duratoin: 3 }] }, 'calls[1].duratoin: unknown. Did you mean "duration"?'],
      [{ calls: [{ duration: -3 }] }, 'calls[0].duration: a whole number is needed.'],
      [
        { calls: [{ recording_duration: 2_147_483_629 }] },
        'calls[0].recording_duration: a day (86400) is the most.',
      ],
      [{ calls: [{ tracker_id: 'TRK0' }] }, 'calls[0].tracker_id: there is no tracker "TRK0".'],
      [{ companies: [{ time_zone: 'Mars' }] }, 'companies[0].time_zone: "Mars" is no time zone.'],
      [
        { calls: [{ start_time: 'yesterday' }] },
        'calls[0].start_time: an ISO time, or one such as "-2h", is needed, not "yesterday".',
      ],
      [{ calls: [{ id: 'A' }, { id: 'A' }] }, 'calls: the id "A" is given twice.'],
      [{ tags: [{ id: 5 }, { id: 5 }] }, 'tags: the id "5" is given twice.'],
    ];
    for (const [data, message] of cases) assert.throws(() => seed(data), { message });
  });

  it('are read, or refused by place, whatever they hold', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const call = fc.record(
      {
        start_time: value,
        duration: value,
        tags: fc.oneof(value, fc.array(value)),
        customer_phone_number: value,
        value,
        lead_status: value,
        direction: value,
        agent_email: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(call), calls => {
        try {
          assert.equal(seed({ calls }).accounts[0]!.calls.length, calls.length);
        } catch (error) {
          assert.ok(error instanceof DataError, String(error));
        }
      }),
    );
  });

  it('are shown, or refused by place, whatever their fields hold', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constant('https://acme.example/?a=b'),
      fc.array(fc.oneof(fc.constant(null), fc.dictionary(fc.string(), fc.string()))),
      fc.dictionary(fc.constantFrom('first_touch', 'agent'), fc.oneof(fc.string(), fc.object())),
    );
    const some = (names: readonly string[]) =>
      fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 });
    const render = chosenFields(knownFields.call, true);
    const view = { zone: 'UTC', now, links: new MediaLinks({ api: '', media: '' }), home: '' };
    fc.assert(
      fc.property(
        some(knownFields.call),
        some(knownFields.form),
        some(knownFields.conversation),
        (call, form, conversation) => {
          try {
            const { accounts, given } = seed({
              calls: [Object.fromEntries(call)],
              form_submissions: [Object.fromEntries(form)],
              conversations: [Object.fromEntries(conversation)],
            });
            const { forms, conversations } = given.get(accounts[0]!)!;
            callWireWith(accounts[0]!.calls[0]!, view, render);
            formWire(forms![0]!, knownFields.form);
            conversationWire(conversations![0]!, knownFields.conversation, '');
          } catch (error) {
            assert.ok(error instanceof DataError, String(error));
          }
        },
      ),
      { numRuns: 1000, examples: [[[['referring_url', '']], [], []]] },
    );
  });

  it('have times as ISO 8601 writes them', () => {
    const anyTime = { min: 0, max: Date.UTC(2100, 0, 1) };
    fc.assert(
      fc.property(fc.integer(anyTime), at =>
        assert.equal(parseIso(new Date(at).toISOString()), at),
      ),
    );
    assert.equal(parseIso('2026-06-01T12:00:00+02:00'), Date.UTC(2026, 5, 1, 10));
    assert.equal(parseIso('2026-06-01T12:00:00-0530'), Date.UTC(2026, 5, 1, 17, 30));
    assert.equal(parseIso('2026-06-01'), Date.UTC(2026, 5, 1));
    for (const text of ['2026-02-30', '2026-06-01T25:00:00Z', 'now', ''])
      assert.equal(parseIso(text), undefined, text);
  });
});
