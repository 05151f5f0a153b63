import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formOf, previousCallOf } from '../../../src/panels/callView';
import { CallView, PreviousCall } from '../../../src/protocol/callPanel';
import { callOf } from '../../support/calls';
import { shownCall } from './shownCall';

describe('The view of a call', () => {
  it('of which the id alone is known is complete, and empty', () => {
    const shown = shownCall();
    assert.deepEqual(CallView.parse(shown), shown);
    assert.equal(shown.title, 'CAL1');
    assert.deepEqual(shown.form, { customer_name: '', note: '', lead_status: '', value: '' });
    assert.deepEqual(shown.customer, { phone: null, location: null });
    assert.deepEqual(shown.tags, []);
    assert.deepEqual(shown.attribution, []);
    assert.deepEqual(shown.milestones, []);
    assert.deepEqual(shown.recording, {
      state: 'none',
      recent: false,
      seconds: null,
      player: false,
      hipaa: false,
    });
    const facts = ['companyTime', 'startTime', 'duration', 'agent', 'company', 'tracker'] as const;
    for (const fact of facts) assert.equal(shown[fact], null, fact);
    assert.equal(shown.webPage, false);
  });

  it('fits the protocol when every field is null', () => {
    const names = Object.keys(callOf());
    const wire = Object.fromEntries(names.map(name => [name, name === 'id' ? 'CAL1' : null]));
    assert.deepEqual(shownCall(wire), shownCall());
  });

  it('fits the protocol whatever kind of value a field has', () => {
    const names = Object.keys(callOf()).filter(name => name !== 'id');
    const wires = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(wires, wire => {
        const shown = shownCall(wire);
        assert.deepEqual(CallView.parse(shown), shown);
      }),
    );
  });

  it('hands hostile texts on as they are: the page shows them as text', () => {
    const texts = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '[click](command:callrail.removeApiKey)',
      '=HYPERLINK("https://evil.example")',
      '\u202eesrever',
      '👩‍👩‍👧‍👦 $(zap) %s {0}',
    ];
    for (const text of texts) {
      const shown = shownCall({
        customer_name: text,
        customer_phone_number: text,
        note: text,
        company_name: text,
        source_name: text,
        source: text,
        landing_page_url: `javascript:${text}`,
        tags: [{ name: text, color: text, background_color: text }],
        agent_email: text,
        start_time: text,
        lead_status: text,
        direction: text,
        milestones: { first_touch: { source: text, event_date: text } },
      });
      assert.equal(shown.title, text);
      assert.deepEqual(shown.customer.phone, { display: text, e164: text });
      assert.equal(shown.form.note, text);
      assert.equal(shown.company, text);
      assert.equal(shown.companyTime, text);
      assert.deepEqual(shown.tags, [{ name: text, color: text, background: text }]);
      assert.equal(shown.milestones[0]?.date, text);
      // Words that the page has no word for are left out rather than shown.
      assert.equal(shown.form.lead_status, '');
      assert.equal(shown.direction, null);
    }
  });

  it('shows numbers as people read them, beside what CallRail wrote', () => {
    const shown = shownCall({
      customer_phone_number: '+13035550123',
      tracking_phone_number: '+13035550188',
      business_phone_number: '***0123',
    });
    assert.deepEqual(shown.customer.phone, { display: '(303) 555-0123', e164: '+13035550123' });
    assert.equal(shown.trackingNumber?.display, '(303) 555-0188');
    assert.deepEqual(shown.businessNumber, { display: '***0123', e164: '***0123' });
  });

  it("shows the start in the company's zone, with the name of that zone", () => {
    const shown = shownCall({
      start_time: '2026-11-20T16:05:00.000-08:00',
      company_time_zone: 'America/Denver',
    });
    assert.match(shown.companyTime ?? '', /5:05\sPM MST$/);
    // The page tells it by the reader's clocks.
    assert.equal(shown.startTime, '2026-11-21T00:05:00.000Z');
    assert.equal(shownCall({ start_time: 'soon' }).startTime, null);
  });

  it('lists the attribution that there is, in the order of the page', () => {
    const shown = shownCall({ gclid: 'abc', source: 'Google Ads', medium: '', keywords: null });
    assert.deepEqual(shown.attribution, [
      { key: 'source', value: 'Google Ads' },
      { key: 'gclid', value: 'abc' },
    ]);
  });

  it('lists all milestones, those not reached as empty rows', () => {
    const { milestones } = shownCall({
      company_time_zone: 'America/Denver',
      milestones: {
        first_touch: { event_date: '2026-11-20T16:05:00.000-08:00', source: 'Bing' },
        lead_created: { event_date: null, source: null, medium: null },
        qualified: null,
      },
    });
    assert.deepEqual(
      milestones.map(({ key, source }) => [key, source]),
      [
        ['first_touch', 'Bing'],
        ['lead_created', null],
        ['qualified', null],
        ['last_touch', null],
      ],
    );
    assert.match(milestones[0]?.date ?? '', /MST$/);
    for (const { key, ...row } of milestones.slice(1))
      assert.ok(
        Object.values(row).every(value => value === null),
        key,
      );
  });

  it('reads tags as objects, names and bare ids', () => {
    const { tags } = shownCall({
      tags: [{ id: 1, name: 'Booked', color: 'blue1' }, 'Lost', 77, null],
    });
    assert.deepEqual(tags, [
      { name: 'Booked', color: 'blue1', background: null },
      { name: 'Lost', color: null, background: null },
      { name: '#77', color: null, background: null },
    ]);
  });

  it('has a page in CallRail only where the address is one of CallRail', () => {
    assert.equal(shownCall({ timeline_url: 'https://app.callrail.com/timeline/1' }).webPage, true);
    assert.equal(shownCall({ timeline_url: 'https://evil.example/timeline/1' }).webPage, false);
    assert.equal(shownCall({ timeline_url: 'javascript:alert(1)' }).webPage, false);
  });
});

describe('The form of a call', () => {
  it('keeps the state that CallRail alone can set', () => {
    const form = formOf(callOf({ lead_status: 'previously_marked_good_lead' }));
    assert.equal(form.lead_status, 'previously_marked_good_lead');
  });

  for (const [value, text] of [
    [250, '250.00'],
    ['$1,250.50', '1250.50'],
    [0.1, '0.10'],
    [0, ''],
    [null, ''],
    ['--', ''],
  ] as const)
    it(`writes a value of ${JSON.stringify(value)} as “${text}”`, () =>
      assert.equal(formOf(callOf({ value })).value, text));
});

describe('A previous call', () => {
  it('fits the protocol, whatever is known of it', () => {
    const some = previousCallOf(callOf(), { language: 'en' });
    assert.deepEqual(PreviousCall.parse(some), some);
    const more = previousCallOf(
      callOf({ start_time: '2026-11-20T16:05:00Z', duration: 13, answered: true }),
      { language: 'en' },
    );
    assert.equal(more.duration, '13s');
    assert.equal(more.outcome, 'answered');
  });
});
