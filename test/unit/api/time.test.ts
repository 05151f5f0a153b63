import fc from 'fast-check';
import { DateTime, FixedOffsetZone } from 'luxon';
import assert from 'node:assert/strict';
import { railsZones } from '../../../src/api/railsZones';
import { ianaZone, parseTime } from '../../../src/api/time';

describe('parseTime', () => {
  for (const [what, text, expected] of [
    ['a call’s start', '2026-02-10T00:45:19.781-08:00', '2026-02-10T00:45:19.781-08:00'],
    ['a company’s creation', '2026-02-10T08:43:51.280Z', '2026-02-10T08:43:51.280Z'],
    ['a tracker’s creation', '2011-07-05T19:06:10Z', '2011-07-05T19:06:10.000Z'],
    ['a page view', '2026-02-10T10:17:29-08:00', '2026-02-10T10:17:29.000-08:00'],
    ['a summary’s bound', '2026-02-03T00:00:00-0800', '2026-02-03T00:00:00.000-08:00'],
    ['an account’s creation', '2026-02-10 03:43:50 -0500', '2026-02-10T03:43:50.000-05:00'],
    ['a webhook’s legacy time', '2026-02-10 03:43:50', '2026-02-10T03:43:50.000Z'],
    ['Ruby’s own form', '2026-02-10 03:43:50 UTC', '2026-02-10T03:43:50.000Z'],
    ['a connection’s creation', '2026-02-10T08:43:51.280123Z', '2026-02-10T08:43:51.280Z'],
    ['a day', '2026-02-03', '2026-02-03T00:00:00.000Z'],
    ['a minute', ' 2026-02-03T10:15+05:30 ', '2026-02-03T10:15:00.000+05:30'],
  ] as const)
    it(`reads ${what}, keeping its offset`, () => assert.equal(parseTime(text)?.toISO(), expected));

  it('puts what has no offset into the zone it is told, by either name', () => {
    const day = parseTime('2026-07-03', 'Pacific Time (US & Canada)');
    assert.equal(day?.toISO(), '2026-07-03T00:00:00.000-07:00');
    assert.equal(parseTime('2026-02-03 09:00:00', 'Europe/Berlin')?.hour, 9);
    assert.equal(parseTime('2026-02-03', 'no such zone')?.offset, 0);
  });

  for (const nonsense of [
    '',
    'yesterday',
    '2026-13-01',
    '2026-02-30T00:00:00Z',
    '2026-02-03T25:00:00Z',
    '02/03/2026',
    '2026-02-03T00:00:00 Pacific',
    '1770000000',
    null,
    undefined,
  ])
    it(`has nothing for ${JSON.stringify(nonsense)}`, () =>
      assert.equal(parseTime(nonsense), undefined));

  it('reads one moment alike in every form', () => {
    const moments = fc.integer({ min: 0, max: Date.UTC(2100, 0) / 1000 });
    const offsets = fc.integer({ min: -12 * 4, max: 14 * 4 }).map(quarters => quarters * 15);
    fc.assert(
      fc.property(moments, offsets, (seconds, offset) => {
        const moment = DateTime.fromSeconds(seconds).setZone(FixedOffsetZone.instance(offset));
        const forms = [
          "yyyy-MM-dd'T'HH:mm:ss.SSSZZ",
          "yyyy-MM-dd'T'HH:mm:ssZZ",
          "yyyy-MM-dd'T'HH:mm:ssZZZ",
          'yyyy-MM-dd HH:mm:ss ZZZ',
        ];
        for (const form of forms) {
          const read = parseTime(moment.toFormat(form));
          assert.equal(read?.toMillis(), seconds * 1000);
          assert.equal(read.offset, offset);
        }
        const utc = moment.toUTC();
        for (const text of [utc.toISO(), utc.toFormat('yyyy-MM-dd HH:mm:ss')])
          assert.equal(parseTime(text)?.toMillis(), seconds * 1000);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, zone) => void parseTime(text, zone)));
  });
});

describe('ianaZone', () => {
  it('knows IANA, Rails and short names', () => {
    assert.equal(ianaZone('America/Denver'), 'America/Denver');
    assert.equal(ianaZone('Eastern Time (US & Canada)'), 'America/New_York');
    assert.equal(ianaZone('EST'), 'EST');
    assert.equal(ianaZone('UTC'), 'UTC');
  });

  it('knows no others', () => {
    for (const name of ['', 'user', 'Pacific', 'constructor', null, undefined])
      assert.equal(ianaZone(name), undefined);
  });

  it('leads every Rails name to a zone that exists', () => {
    for (const [name, zone] of Object.entries(railsZones))
      assert.ok(DateTime.fromISO('2026-01-01', { zone }).isValid, name);
  });
});
