import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Account } from '../../../src/api/schemas/account';
import { callRailPage } from '../../../src/panels/callRailPage';
import { formOf, previousCallOf, viewOf } from '../../../src/panels/callView';
import { CallView, PreviousCall } from '../../../src/protocol/callPanel';
import { callOf } from '../../support/calls';

const now = Date.UTC(2026, 10, 22, 17);
const minute = 60_000;

const view = (wire: Record<string, unknown> = {}, account?: Record<string, unknown>) =>
  viewOf(callOf(wire), {
    language: 'en',
    now,
    account: account && Account.parse({ id: 'ACC1', ...account }),
  });

/** When a call began that ended so many minutes ago. */
const endedAgo = (minutes: number, seconds: number) =>
  new Date(now - minutes * minute - seconds * 1_000).toISOString();

describe('The view of a call', () => {
  it('of which the id alone is known is complete, and empty', () => {
    const shown = view();
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
    assert.deepEqual(view(wire), view());
  });

  it('fits the protocol whatever kind of value a field has', () => {
    const names = Object.keys(callOf()).filter(name => name !== 'id');
    const wires = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(wires, wire => {
        const shown = view(wire);
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
      const shown = view({
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
    const shown = view({
      customer_phone_number: '+13035550123',
      tracking_phone_number: '+13035550188',
      business_phone_number: '***0123',
    });
    assert.deepEqual(shown.customer.phone, { display: '(303) 555-0123', e164: '+13035550123' });
    assert.equal(shown.trackingNumber?.display, '(303) 555-0188');
    assert.deepEqual(shown.businessNumber, { display: '***0123', e164: '***0123' });
  });

  it("shows the start in the company's zone, with the name of that zone", () => {
    const shown = view({
      start_time: '2026-11-20T16:05:00.000-08:00',
      company_time_zone: 'America/Denver',
    });
    assert.match(shown.companyTime ?? '', /5:05\sPM MST$/);
    // The page tells it by the reader's clocks.
    assert.equal(shown.startTime, '2026-11-21T00:05:00.000Z');
    assert.equal(view({ start_time: 'soon' }).startTime, null);
  });

  it('lists the attribution that there is, in the order of the page', () => {
    const shown = view({ gclid: 'abc', source: 'Google Ads', medium: '', keywords: null });
    assert.deepEqual(shown.attribution, [
      { key: 'source', value: 'Google Ads' },
      { key: 'gclid', value: 'abc' },
    ]);
  });

  it('lists all milestones, those not reached as empty rows', () => {
    const { milestones } = view({
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
    const { tags } = view({ tags: [{ id: 1, name: 'Booked', color: 'blue1' }, 'Lost', 77, null] });
    assert.deepEqual(tags, [
      { name: 'Booked', color: 'blue1', background: null },
      { name: 'Lost', color: null, background: null },
      { name: '#77', color: null, background: null },
    ]);
  });

  it('has a page in CallRail only where the address is one of CallRail', () => {
    assert.equal(view({ timeline_url: 'https://app.callrail.com/timeline/1' }).webPage, true);
    assert.equal(view({ timeline_url: 'https://evil.example/timeline/1' }).webPage, false);
    assert.equal(view({ timeline_url: 'javascript:alert(1)' }).webPage, false);
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

describe('The recording of a call', () => {
  const state = (wire: Record<string, unknown>) => view(wire).recording.state;

  it('is there when CallRail names it', () => {
    const wire = { recording: 'https://api.callrail.com/v3/a/1/calls/CAL1/recording' };
    assert.equal(state(wire), 'available');
    assert.equal(view({ ...wire, recording_duration: '27' }).recording.seconds, 27);
  });

  it('may still come for 20 minutes after an answered call has ended', () => {
    assert.equal(
      state({ answered: true, duration: 600, start_time: endedAgo(19.9, 600) }),
      'pending',
    );
    assert.equal(state({ answered: true, duration: 600, start_time: endedAgo(20.1, 600) }), 'none');
  });

  it('may still come after a voicemail', () => {
    const wire = { answered: false, voicemail: true, duration: 30, start_time: endedAgo(1, 30) };
    assert.equal(state(wire), 'pending');
  });

  it('does not come after a call that nobody took', () => {
    assert.equal(state({ answered: false, duration: 30, start_time: endedAgo(1, 30) }), 'none');
  });

  it('may still come while the call is under way, or has just been placed', () => {
    const underWay = { call_type: 'in_progress', answered: false, start_time: endedAgo(40, 0) };
    assert.equal(state(underWay), 'pending');
    assert.equal(state({ answered: null, duration: null, start_time: endedAgo(40, 0) }), 'pending');
    assert.equal(state({ answered: null, start_time: endedAgo(25 * 60, 0) }), 'none');
  });

  it('is worth another look on the day of the call', () => {
    const recent = (minutes: number) =>
      view({ answered: true, start_time: endedAgo(minutes, 0) }).recording.recent;
    assert.equal(recent(60), true);
    assert.equal(recent(24 * 60 + 1), false);
    assert.equal(view({ answered: true }).recording.recent, false);
  });

  it('does not come where no time is known', () => {
    assert.equal(state({ answered: true }), 'none');
    assert.equal(state({ answered: true, start_time: 'soon' }), 'none');
  });

  it('has a player only on a page of CallRail', () => {
    const player = (recording_player: unknown) => view({ recording_player }).recording.player;
    assert.equal(player('https://app.callrail.com/calls/CAL1/recording?access_key=1'), true);
    assert.equal(player('https://callrail.com.evil.example/'), false);
    assert.equal(player(null), false);
  });

  it('is under HIPAA where the account is', () => {
    assert.equal(view({}, { hipaa_account: true }).recording.hipaa, true);
    assert.equal(view({}, { hipaa_account: false }).recording.hipaa, false);
    assert.equal(view({}, { hipaa_account: null }).recording.hipaa, false);
  });

  it('is taken to be under HIPAA where its address is signed and no list has brought the account', () => {
    const hipaa = (account?: Account) =>
      viewOf(callOf(), { language: 'en', now, account, signedRecording: true }).recording.hipaa;
    assert.equal(hipaa(), true);
    assert.equal(hipaa(Account.parse({ id: 'ACC1', hipaa_account: false })), false);
  });
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

describe('A page of CallRail', () => {
  for (const address of ['https://app.callrail.com/a?b=c#d', 'https://callrail.com/'])
    it(`is ${address}`, () => assert.equal(callRailPage(address)?.href, address));

  for (const address of [
    'http://app.callrail.com/',
    'https://app.callrail.com:8443/',
    'https://app.callrail.com.evil.example/',
    'https://evilcallrail.com/',
    'https://user@app.callrail.com/',
    'https://:pass@app.callrail.com/',
    'https://app.callrail.com@evil.example/',
    'command:callrail.removeApiKey',
    'not an address',
    '',
    null,
    undefined,
  ])
    it(`is not ${JSON.stringify(address)}`, () => assert.equal(callRailPage(address), undefined));

  it('is read as a browser does, to which a backslash is a slash', () => {
    const page = callRailPage('https://app.callrail.com\\@evil.example/');
    assert.equal(page?.href, 'https://app.callrail.com/@evil.example/');
  });
});
