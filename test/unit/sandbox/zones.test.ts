import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  compactOffset,
  dateOnly,
  offsetMillis,
  offsetSeconds,
  spaced,
  utcMicros,
  utcMillis,
  utcSeconds,
} from '../../../src/sandbox/timestamps';
import {
  fromWallClock,
  isZone,
  railsZoneName,
  startOfDay,
  wallClock,
  zoneOffset,
} from '../../../src/sandbox/zones';

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
];
const anyZone = fc.constantFrom(...zones);
const anyInstant = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2028, 0, 1) });

describe('sandbox time zones', () => {
  it('agree with luxon at any instant', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, at) => {
        const expected = DateTime.fromMillis(at, { zone });
        assert.equal(zoneOffset(zone, at), expected.offset * 60_000);
        const { year, month, day, hour, weekday } = wallClock(zone, at);
        assert.deepEqual(
          [year, month, day, hour, weekday],
          [expected.year, expected.month, expected.day, expected.hour, expected.weekday % 7],
        );
      }),
      { numRuns: 400 },
    );
  });

  it('agree on the hours around a change of the clocks', () => {
    for (const zone of ['America/New_York', 'America/Los_Angeles']) {
      for (const day of [Date.UTC(2026, 2, 8), Date.UTC(2026, 10, 1)]) {
        for (let hour = 0; hour < 36; hour++) {
          const at = day + hour * 3_600_000 + 1;
          assert.equal(zoneOffset(zone, at), DateTime.fromMillis(at, { zone }).offset * 60_000);
        }
      }
    }
  });

  it('agree around a change by half an hour, in the middle of an hour of UTC', () => {
    const zone = 'Australia/Lord_Howe';
    for (const change of [Date.UTC(2026, 3, 4, 15), Date.UTC(2026, 9, 3, 15, 30)])
      for (let minute = -60; minute <= 60; minute += 10) {
        const at = change + minute * 60_000;
        assert.equal(zoneOffset(zone, at), DateTime.fromMillis(at, { zone }).offset * 60_000);
      }
  });

  it('find midnight as luxon does', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, at) => {
        const { year, month, day } = wallClock(zone, at);
        const expected = DateTime.fromMillis(at, { zone }).startOf('day').toMillis();
        assert.equal(startOfDay(zone, year, month, day), expected);
      }),
    );
  });

  it('come back from the wall clock to the instant', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, at) => {
        const wall = at + zoneOffset(zone, at);
        const back = fromWallClock(zone, wall);
        // An hour that the clocks show twice can mean either.
        assert.ok(back === at || Math.abs(back - at) <= 3_600_000);
        assert.equal(back + zoneOffset(zone, back), wall);
      }),
    );
  });

  it('are known by IANA and short names, and named as Rails does', () => {
    assert.ok(isZone('America/New_York') && isZone('EST') && !isZone('Mars/Base') && !isZone(''));
    assert.equal(railsZoneName('America/Denver'), 'Mountain Time (US & Canada)');
    assert.equal(railsZoneName('UTC'), 'UTC');
  });

  it('are written in each resource’s own form', () => {
    const at = Date.UTC(2026, 1, 10, 8, 43, 51, 280);
    assert.equal(offsetMillis(at, 'America/New_York'), '2026-02-10T03:43:51.280-05:00');
    assert.equal(offsetMillis(at, 'Asia/Kolkata'), '2026-02-10T14:13:51.280+05:30');
    assert.equal(offsetSeconds(at, 'America/Los_Angeles'), '2026-02-10T00:43:51-08:00');
    assert.equal(compactOffset(at, 'America/Los_Angeles'), '2026-02-10T00:43:51-0800');
    assert.equal(spaced(at, 'America/New_York'), '2026-02-10 03:43:51 -0500');
    assert.equal(dateOnly(at, 'Pacific/Honolulu'), '2026-02-09');
    assert.equal(utcMillis(at), '2026-02-10T08:43:51.280Z');
    assert.equal(utcSeconds(at), '2026-02-10T08:43:51Z');
    assert.match(utcMicros(at), /^2026-02-10T08:43:51\.280\d{3}Z$/);
  });

  it('write times that mean the instant they came from', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, at) => {
        assert.equal(DateTime.fromISO(offsetMillis(at, zone)).toMillis(), at);
        const seconds = Math.floor(at / 1000) * 1000;
        assert.equal(DateTime.fromISO(offsetSeconds(at, zone)).toMillis(), seconds);
      }),
    );
  });
});
