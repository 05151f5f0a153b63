import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  callerOf,
  dayOf,
  displayDay,
  displayDuration,
  displayMoment,
  displayPhone,
  displayTimeOfDay,
  locationOf,
  outcomeOf,
  parsePhone,
} from '../../../src/core/callText';
import { callOf } from '../../support/calls';

const english = { language: 'en' };

/** Newer data for dates has narrow spaces before AM and PM. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('How a call ended', () => {
  for (const [wire, outcome] of [
    [{ answered: true, direction: 'inbound' }, 'answered'],
    [{ answered: false, direction: 'inbound' }, 'missed'],
    [{ answered: 'true' }, 'answered'],
    [{ answered: false, voicemail: true }, 'voicemail'],
    [{ answered: false, call_type: 'abandonded' }, 'missed'],
    [{ answered: false, call_type: 'abandoned' }, 'missed'],
    [{ answered: null, call_type: 'in_progress' }, 'in_progress'],
    [{ answered: null, direction: 'outbound', call_type: 'in_progress' }, 'in_progress'],
    [{ answered: true, direction: 'outbound', call_type: 'outbound' }, 'outbound'],
    [{ answered: false, voicemail: true, call_type: 'voicemail_transcription' }, 'voicemail'],
    [{}, 'missed'],
  ] as const)
    it(`is ${outcome} for ${JSON.stringify(wire)}`, () =>
      assert.equal(outcomeOf(callOf(wire)), outcome));
});

describe('A phone number', () => {
  for (const [number, shown] of [
    ['+13035550123', '(303) 555-0123'],
    ['+14165550123', '(416) 555-0123'],
    ['3035550123', '(303) 555-0123'],
    ['+442079460958', '+44 20 7946 0958'],
  ] as const)
    it(`reads ${shown} for ${number}`, () => assert.equal(displayPhone(number), shown));

  const junk = ['***0123', 'anonymous', 'Restricted', '', '+', '911', '266696687', '+999123456789'];
  for (const text of [
    ...junk,
    '<img src=x onerror=alert(1)>+13035550123',
    'call 303-555-0123 now',
    '303-555-0123\u202e',
    '=HYPERLINK("tel:3035550123")',
  ])
    it(`stays as it is when it is ${JSON.stringify(text)}`, () =>
      assert.equal(displayPhone(text), text));

  it('is shown whatever it is, without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !!displayPhone(`${text}x`)));
  });

  it('that is shown can be typed again', () => {
    const national = fc.integer({ min: 2_000_000_000, max: 9_999_999_999 });
    fc.assert(
      fc.property(national, digits => {
        const number = `+1${digits}`;
        assert.equal(parsePhone(displayPhone(number)), number);
      }),
    );
  });

  for (const [typed, number] of [
    ['303-555-0123', '+13035550123'],
    ['(303) 555-0123', '+13035550123'],
    ['+1 303 555 0123', '+13035550123'],
    ['1.303.555.0123', '+13035550123'],
    ['  3035550123 ', '+13035550123'],
  ] as const)
    it(`is taken from “${typed}”`, () => assert.equal(parsePhone(typed), number));

  for (const typed of [
    '',
    '555-0123',
    '911',
    'call me',
    'call 303-555-0123 now',
    '303-555-0123 or 303-555-0124',
    '303-555-0123 ext 5',
    '+44 20 7946 0958',
    '30355501234',
  ])
    it(`is not taken from “${typed}”`, () => assert.equal(parsePhone(typed), undefined));
});

describe('A duration', () => {
  for (const [seconds, text] of [
    [0, '0s'],
    [13, '13s'],
    [59.4, '59s'],
    [59.6, '1m 0s'],
    [60, '1m 0s'],
    [179, '2m 59s'],
    [3_599.7, '1h 0m'],
    [3_720, '1h 2m'],
    [86_400, '24h 0m'],
  ] as const)
    it(`of ${seconds} seconds reads ${text}`, () => assert.equal(displayDuration(seconds), text));
});

describe('Who called', () => {
  it('is the name, else the number, else the id', () => {
    const customer_phone_number = '+13035550123';
    assert.equal(callerOf(callOf({ customer_name: 'Jane', customer_phone_number })), 'Jane');
    assert.equal(callerOf(callOf({ customer_phone_number })), '(303) 555-0123');
    assert.equal(callerOf(callOf()), 'CAL1');
  });

  it('is not an empty name', () => {
    assert.equal(callerOf(callOf({ customer_name: '' })), 'CAL1');
    assert.equal(callerOf(callOf({ customer_name: ' \t' })), 'CAL1');
  });
});

describe('The place of a customer', () => {
  for (const [wire, place] of [
    [{ customer_city: 'Denver', customer_state: 'CO', customer_country: 'US' }, 'Denver, CO'],
    [{ customer_city: '', customer_state: 'CO' }, 'CO'],
    [{ customer_country: 'US' }, 'US'],
    [{}, null],
  ] as const)
    it(`of ${JSON.stringify(wire)} is ${place}`, () =>
      assert.equal(locationOf(callOf(wire)), place));
});

describe('The time of a call', () => {
  const start = '2026-11-20T16:05:00.000-08:00';

  it('is read in the zone of the company', () => {
    const moment = displayMoment(start, english, 'America/Denver');
    assert.equal(plain(moment), 'Fri, Nov 20, 2026, 5:05 PM MST');
    assert.equal(plain(displayTimeOfDay(start, english, 'America/Denver')), '5:05 PM');
  });

  it('keeps its own offset where no zone is known', () => {
    assert.equal(plain(displayTimeOfDay(start, english)), '4:05 PM');
    assert.equal(plain(displayTimeOfDay(start, english, null)), '4:05 PM');
  });

  it('keeps its own offset where the zone does not exist', () => {
    assert.equal(plain(displayTimeOfDay(start, english, 'Mars/Olympus_Mons')), '4:05 PM');
    assert.equal(dayOf(start, '<script>'), '2026-11-20');
  });

  it('follows the summer time of the zone', () => {
    const summer = displayMoment('2026-07-01T12:00:00Z', english, 'America/New_York');
    const winter = displayMoment('2026-12-01T12:00:00Z', english, 'America/New_York');
    assert.match(plain(summer), /8:00 AM EDT$/);
    assert.match(plain(winter), /7:00 AM EST$/);
  });

  it('speaks the language of the editor', () => {
    assert.equal(
      displayDay(start, { language: 'de' }, 'America/Denver'),
      'Freitag, 20. November 2026',
    );
    assert.equal(
      displayDay(start, { language: 'zh-cn' }, 'America/Denver'),
      '2026年11月20日星期五',
    );
  });

  it('stays as it is when it is no time', () => {
    for (const text of ['', 'soon', '<b>2026</b>', '2026-13-45T99:99'])
      assert.equal(displayMoment(text, english, 'America/Denver'), text);
  });
});

describe('The day of a call', () => {
  it('is that of the company, not of the offset or of UTC', () => {
    // Half past eleven at night in Honolulu is the next morning further east.
    const start = '2026-11-21T01:30:00.000-08:00';
    assert.equal(dayOf(start, 'Pacific/Honolulu'), '2026-11-20');
    assert.equal(dayOf(start, 'America/New_York'), '2026-11-21');
    assert.equal(dayOf(start), '2026-11-21');
    assert.equal(displayDay(start, english, 'Pacific/Honolulu'), 'Friday, November 20, 2026');
  });

  it('is one for both of the hours that a clock shows twice', () => {
    assert.equal(dayOf('2026-11-01T01:30:00-04:00', 'America/New_York'), '2026-11-01');
    assert.equal(dayOf('2026-11-01T01:30:00-05:00', 'America/New_York'), '2026-11-01');
  });

  it('does not depend on how the moment is written', () => {
    const zones = fc.constantFrom('America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Chatham');
    const times = fc.date({
      min: new Date(Date.UTC(2024, 0, 1)),
      max: new Date(Date.UTC(2030, 0, 1)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, times, (zone, time) => {
        const utc = time.toISOString();
        const ahead = new Date(time.getTime() + 5.5 * 3_600_000).toISOString();
        const offset = ahead.replace('Z', '+0530');
        assert.equal(dayOf(utc, zone), dayOf(offset, zone));
      }),
    );
  });

  it('is nothing where no time is known', () => {
    assert.equal(dayOf('', 'America/Denver'), '');
    assert.equal(displayDay('', english), '');
  });
});
