import assert from 'node:assert/strict';
import { fakeRecord } from '../../../../src/core/fixtures/fakeRecord';
import type { Nature } from '../../../../src/core/personal/nature';
import { recordFields } from '../../../../src/core/personal/recordFields';
import { recordKinds, type RecordKind } from '../../../../src/core/records';
import { documentedRecords } from '../../../../src/core/recordTypes/documentedRecords';
import { maskedValue } from '../../../../src/core/requests/maskedBody';
import { PersonMask } from '../../../../src/core/tools/personMask';

/** Fields that are no text, or of which nobody can say what they hold. */
const unlisted: Record<RecordKind, string> = {
  account: 'hipaa_account inbound_recording_enabled numeric_id outbound_recording_enabled',
  company:
    'callscore_enabled callscribe_enabled dni_active form_capture keyword_spotting_enabled ' +
    'lead_scoring_enabled swap_exclude_jquery swap_landing_override swap_ppc_override',
  tracker: 'message_flow sms_enabled sms_supported',
  tag: '',
  user: 'accepted',
  integration: 'config',
  notification: 'call_enabled send_desktop send_email send_push sms_enabled',
  call: 'answered first_call voicemail',
};

/** What stands in a field of each of these, as people would write it. */
const examples: Partial<Record<Nature, string>> = {
  person: 'Zqxana Jyvlee',
  lastName: 'Jyvlee',
  naming: 'Notify Zqxana Jyvlee of all calls',
  speaker: 'Zqxana Jyvlee',
  phone: '770-532-9876',
  email: 'zqxana@jyvlee.example',
  zip: '98765',
  parameter: 'Zqxana',
  said: 'This is Zqxana Jyvlee',
  highlight: 'zqxana jyvlee',
  talk: 'Caller: This is Zqxana Jyvlee',
  given: 'Zqxana Jyvlee 9876',
};
const telling = /zqx|jyv|98765?/i;

describe('The table of what fields are', () => {
  for (const kind of recordKinds)
    it(`knows every field that CallRail documents of a ${kind}`, () => {
      const { values, objects = {} } = recordFields[kind];
      const fields = Object.keys(documentedRecords[kind].shape);
      const missing = fields.filter(field => !(field in values) && !(field in objects));
      assert.equal(missing.sort().join(' '), unlisted[kind]);
    });

  it('is what every reader goes by: none tells what is personal', () => {
    for (const kind of recordKinds)
      for (const [field, nature] of Object.entries(recordFields[kind].values)) {
        const example = examples[nature];
        if (example === undefined) continue;
        for (const record of [{ [field]: example }, { [field]: [example] }]) {
          // A `name` by itself is a person's where something of a person stands beside it.
          const shown = [
            new PersonMask().masked(record, {}, kind),
            maskedValue({ ...record, email: '' }, { people: true }),
            fakeRecord(kind, record),
          ];
          for (const each of shown) assert.doesNotMatch(JSON.stringify(each), telling, field);
        }
      }
  });

  it('is read for as much as each reader needs', () => {
    const call = {
      id: 'CAL019c46b8abcd1234567890abcdef1234',
      customer_city: 'Denver',
      person_id: 'PER019c46b8abcd1234567890abcdef1234',
      tracking_phone_number: '+17705550199',
      company_name: 'Bright Smile',
      tags: ['Quote'],
    };
    // Agents work with ids, towns, tags and the business's own numbers.
    assert.deepEqual(new PersonMask().masked(call, {}, 'call'), call);
    // An export shows what belongs to which business, and nobody.
    assert.deepEqual(maskedValue(call, { people: true }), {
      ...call,
      customer_city: '•••',
      person_id: '•••',
      tracking_phone_number: '•••',
      tags: ['•••'],
    });
    // A fixture is of no business at all, and what nobody has listed is a fake in it.
    const fake = fakeRecord('call', { ...call, not_yet_known: 'Bright Smile' });
    for (const value of ['019c46b8', 'Denver', '+17705550199', 'Bright', 'Quote'])
      assert.ok(!JSON.stringify(fake).includes(value), value);
  });
});
