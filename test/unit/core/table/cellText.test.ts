import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Call } from '../../../../src/api/schemas/call';
import { callColumns } from '../../../../src/core/table/callColumns';
import { cellText } from '../../../../src/core/table/cellText';
import { callOf } from '../../../support/calls';
import { cellReader } from '../../../support/cellReader';
import { hostileTexts } from '../../../../src/sandbox/data/hostileTexts';

const cell = (key: string, wire: Record<string, unknown>) =>
  cellText(key, callOf(wire), cellReader);

/** Newer data for dates has narrow spaces before AM and PM. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('A cell of the table', () => {
  const texts: [string, Record<string, unknown>, string][] = [
    ['customer_name', { customer_name: ' Jane\nCaller ' }, 'Jane Caller'],
    ['customer_phone_number', { customer_phone_number: '+13035550123' }, '(303) 555-0123'],
    ['customer_phone_number', { customer_phone_number: 'anonymous' }, 'anonymous'],
    ['duration', { duration: 179 }, '2m 59s'],
    ['duration', { duration: 0 }, '0s'],
    ['recording_duration', { recording_duration: '27' }, '27s'],
    ['total_calls', { total_calls: 12_345 }, '12,345'],
    ['value', { value: '$1,250.5' }, '1,250.50'],
    ['value', { value: 0 }, '0.00'],
    ['answered', { answered: true }, 'Yes'],
    ['answered', { answered: false }, 'No'],
    ['call_type', { call_type: 'abandonded' }, 'Abandoned'],
    ['call_type', { call_type: 'voicemail_transcription' }, 'Voicemail'],
    ['call_type', { call_type: 'something_new' }, 'something_new'],
    ['call_type', { call_type: 'constructor' }, 'constructor'],
    ['call_type', { answered: true, direction: 'inbound' }, 'Answered'],
    ['call_type', { answered: false, direction: 'outbound' }, 'Outbound'],
    ['direction', { direction: 'inbound' }, 'Inbound'],
    ['lead_status', { lead_status: 'good_lead' }, 'Good lead'],
    ['lead_status', { lead_status: null }, ''],
    ['tags', { tags: [{ id: 1, name: 'VIP' }, 'Call back', 7] }, 'VIP, Call back, #7'],
    ['tags', { tags: [] }, ''],
    ['call_highlights', { call_highlights: ['price', 'date'] }, 'price, date'],
    ['keywords_spotted', { keywords_spotted: [{ keyword: 'boiler', locations: [] }] }, 'boiler'],
    ['keywords_spotted', { keywords_spotted: '' }, ''],
    ['zip_code', { zip_code: ['80202', 80203] }, '80202, 80203'],
    [
      'speaker_percent',
      { speaker_percent: { agent: 40, customer: 60 } },
      '{"agent":40,"customer":60}',
    ],
    ['custom', { custom: {} }, ''],
    [
      'keypad_entries',
      { keypad_entries: [{ name: 'Menu', value: '1' }] },
      '[{"name":"Menu","value":"1"}]',
    ],
    ['keypad_entries', { keypad_entries: 'Menu: 1' }, 'Menu: 1'],
    [
      'milestones',
      {
        milestones: {
          first_touch: { source: 'Google Ads', medium: null, url_utm_params: {} },
          qualified: { source: null, url_utm_params: {} },
        },
      },
      '{"first_touch":{"source":"Google Ads"}}',
    ],
    ['call_summary', { call_summary: ['One.', 'Two.'] }, 'One. Two.'],
    ['no_such_field', { no_such_field: 'x' }, ''],
  ];
  for (const [key, wire, text] of texts)
    it(`of ${key} reads “${text}” for ${JSON.stringify(wire)}`, () =>
      assert.equal(cell(key, wire), text));

  it('tells times on the clocks of the company, else with the offset that was stated', () => {
    const start_time = '2026-02-10T00:45:19.781-08:00';
    assert.equal(
      plain(cell('start_time', { start_time, company_time_zone: 'America/New_York' })),
      'Tue, Feb 10, 2026, 3:45 AM EST',
    );
    assert.equal(plain(cell('start_time', { start_time })), 'Tue, Feb 10, 2026, 12:45 AM GMT-8');
    assert.equal(cell('start_time', { start_time: 'soon' }), 'soon');
  });

  it('says nothing where CallRail says null, or nothing', () => {
    for (const { key } of callColumns) {
      // How a call ended can be told from other fields.
      if (key === 'id' || key === 'call_type') continue;
      assert.equal(cell(key, { [key]: null }), '', key);
      assert.equal(cell(key, {}), '', key);
    }
  });

  it('is one line of text, whatever a field holds', () => {
    const keys = callColumns.map(({ key }) => key);
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(...Object.values(hostileTexts)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...keys), values, (key, value) => {
        const parsed = Call.safeParse({ id: 'CAL1', [key]: value });
        if (!parsed.success) return;
        const text = cellText(key, parsed.data, cellReader);
        assert.equal(typeof text, 'string');
        assert.doesNotMatch(text, /[\r\n]/);
      }),
    );
  });

  it('shows markup as the characters that it is', () => {
    for (const kind of ['script', 'image', 'commandLink', 'formula', 'codicon'] as const)
      assert.equal(cell('note', { note: hostileTexts[kind] }), hostileTexts[kind]);
  });
});
