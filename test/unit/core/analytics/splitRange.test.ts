import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { intervals, type Interval } from '../../../../src/core/analytics/interval';
import { pointsOf, splitRange } from '../../../../src/core/analytics/splitRange';
import { dateParameters, type TimeRange } from '../../../../src/core/analytics/timeRange';
import { readDateRange } from '../../../../src/sandbox/dateRange';
import { Query } from '../../../../src/sandbox/query';
import { eachBucket } from '../../../../src/sandbox/timeBuckets';

const zones = ['America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const anyZone = fc.constantFrom(...zones);
const anyInterval = fc.constantFrom(...intervals);
const now = Date.UTC(2026, 10, 22, 17);

/** Whole days, or seconds anywhere in them, within what CallRail keeps. */
const anyRange = fc
  .record({
    zone: anyZone,
    ago: fc.integer({ min: 0, max: 700 }),
    days: fc.integer({ min: 0, max: 700 }),
    seconds: fc.tuple(fc.nat(86_399), fc.nat(86_399)),
    whole: fc.boolean(),
  })
  .map(({ zone, ago, days, seconds, whole }): TimeRange => {
    const first = DateTime.fromMillis(now, { zone }).startOf('day').minus({ days: ago });
    const start = whole ? first : first.plus({ seconds: seconds[0] });
    const last = first.plus({ days: days % (ago + 1) }).startOf('day');
    const end = whole ? last.plus({ days: 1 }) : last.plus({ seconds: seconds[1] });
    return end > start ? { start, end } : { start, end: start.plus({ seconds: 1 }) };
  });

const zoneOf = ({ start }: TimeRange) => start.zoneName ?? 'UTC';

/** The points that a server gives for a range: counted by other code than the one under test. */
function points(range: TimeRange, interval: Interval): string[] {
  const zone = zoneOf(range);
  const bounds = { start: range.start.toMillis(), end: range.end.toMillis() - 1, zone };
  return [...eachBucket(bounds, interval)].map(({ label }) => label);
}

const day = (text: string, zone: string) => DateTime.fromISO(text, { zone });

describe('A range of a time series', () => {
  it('is cut without gap or overlap, and its pieces are the whole', () => {
    fc.assert(
      fc.property(anyRange, anyInterval, (range, interval) => {
        const pieces = splitRange(range, interval);
        assert.equal(pieces[0]?.start.toMillis(), range.start.toMillis());
        assert.equal(pieces.at(-1)?.end.toMillis(), range.end.toMillis());
        for (const [index, { start, end }] of pieces.entries()) {
          assert.ok(start < end);
          const next = pieces[index + 1];
          if (next) assert.equal(end.toMillis(), next.start.toMillis());
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has no more than 200 points in a piece', () => {
    fc.assert(
      fc.property(anyRange, anyInterval, (range, interval) => {
        for (const piece of splitRange(range, interval)) {
          const { length } = points(piece, interval);
          assert.ok(length > 0 && length <= 200, `${length}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the same points in its pieces as in one, each once', () => {
    fc.assert(
      fc.property(anyRange, anyInterval, (range, interval) => {
        const parts = splitRange(range, interval).flatMap(piece => points(piece, interval));
        assert.deepEqual(parts, points(range, interval));
        assert.equal(new Set(parts).size, parts.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is said to CallRail as exactly what it is', () => {
    fc.assert(
      fc.property(anyRange, anyInterval, (range, interval) => {
        for (const { start, end } of splitRange(range, interval)) {
          const { start_date = '', end_date = '' } = dateParameters({ start, end });
          const text = new URLSearchParams({ start_date, end_date }).toString();
          const read = readDateRange(new Query(text), zoneOf(range), now);
          assert.equal(read.start, start.toMillis());
          assert.equal(read.end, end.toMillis() - 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts its points as the server does, or one more where clocks move by half an hour', () => {
    fc.assert(
      fc.property(anyRange, anyInterval, (range, interval) => {
        const expected = points(range, interval).length;
        const counted = pointsOf(range, interval);
        const slack = interval === 'hour' && zoneOf(range) === 'Australia/Lord_Howe' ? 1 : 0;
        // Over years, halves of hours come and go; what fits in a request crosses one at most.
        if (slack && expected > 400) return;
        assert.ok(counted >= expected && counted <= expected + slack, `${counted} ${expected}`);
      }),
      { numRuns: 300 },
    );
  });

  it('stays whole at 200 days, and has a second piece of one day at 201', () => {
    const end = day('2026-11-23', 'America/Los_Angeles');
    assert.equal(splitRange({ start: end.minus({ days: 200 }), end }, 'day').length, 1);
    const pieces = splitRange({ start: end.minus({ days: 201 }), end }, 'day').map(dateParameters);
    assert.deepEqual(pieces, [
      { start_date: '2026-05-06', end_date: '2026-11-21' },
      { start_date: '2026-11-22', end_date: '2026-11-22' },
    ]);
  });

  it('is cut by hours at midnights, where the clocks change too', () => {
    const start = day('2026-10-26', 'America/Los_Angeles');
    const pieces = splitRange({ start, end: start.plus({ days: 20 }) }, 'hour');
    assert.deepEqual(pieces.map(dateParameters), [
      { start_date: '2026-10-26', end_date: '2026-11-02' },
      { start_date: '2026-11-03', end_date: '2026-11-10' },
      { start_date: '2026-11-11', end_date: '2026-11-14' },
    ]);
    assert.deepEqual(
      pieces.map(piece => points(piece, 'hour').length),
      [193, 192, 96],
    );
  });

  it('says moments with their offset where it does not begin or end with a day', () => {
    const start = day('2026-02-01T08:00', 'Asia/Kolkata');
    const pieces = splitRange({ start, end: start.plus({ days: 9 }) }, 'hour').map(dateParameters);
    assert.deepEqual(pieces, [
      { start_date: '2026-02-01T08:00:00+05:30', end_date: '2026-02-08T23:59:59.999+05:30' },
      { start_date: '2026-02-09T00:00:00+05:30', end_date: '2026-02-10T07:59:59.999+05:30' },
    ]);
  });

  it('needs no second request for weeks, months or years that CallRail keeps', () => {
    const end = day('2026-11-23', 'UTC');
    const range = { start: end.minus({ months: 25 }), end };
    for (const interval of ['week', 'month', 'year'] as const)
      assert.equal(splitRange(range, interval).length, 1);
    assert.equal(pointsOf(range, 'week'), 109);
    assert.equal(pointsOf(range, 'month'), 26);
    assert.equal(pointsOf(range, 'year'), 3);
  });
});
