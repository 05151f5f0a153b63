import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readDateRange } from '../../../src/sandbox/dateRange';
import { ApiError } from '../../../src/sandbox/errors';
import { Query } from '../../../src/sandbox/query';
import { eachBucket, type Interval } from '../../../src/sandbox/timeBuckets';

const anyZone = fc.constantFrom('America/New_York', 'America/Phoenix', 'Pacific/Honolulu', 'UTC');
const anyNow = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2029, 0, 1) });
const names = [
  'recent',
  'today',
  'yesterday',
  'last_7_days',
  'last_30_days',
  'this_month',
  'last_month',
  'this_year',
  'last_year',
] as const;

const range = (query: string, zone: string, now: number) =>
  readDateRange(new Query(query), zone, now);

/** What a name means, as luxon counts. */
function expected(name: (typeof names)[number], today: DateTime): [DateTime, DateTime] {
  const yesterday = today.minus({ days: 1 });
  switch (name) {
    case 'recent':
      return [today.minus({ days: 7 }), today];
    case 'today':
      return [today, today];
    case 'yesterday':
      return [yesterday, yesterday];
    case 'last_7_days':
      return [today.minus({ days: 7 }), yesterday];
    case 'last_30_days':
      return [today.minus({ days: 30 }), yesterday];
    case 'this_month':
      return [today.startOf('month'), today.endOf('month')];
    case 'last_month': {
      const month = today.startOf('month').minus({ months: 1 });
      return [month, month.endOf('month')];
    }
    case 'this_year':
      return [today.startOf('year'), today.endOf('year')];
    case 'last_year': {
      const year = today.startOf('year').minus({ years: 1 });
      return [year, year.endOf('year')];
    }
  }
}

describe('sandbox date ranges', () => {
  it('mean by name what a calendar says, in any zone at any time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), anyZone, anyNow, (name, zone, now) => {
        const today = DateTime.fromMillis(now, { zone }).startOf('day');
        const [first, last] = expected(name, today);
        const { start, end } = range(`date_range=${name}`, zone, now);
        assert.equal(start, first.startOf('day').toMillis());
        assert.equal(end, last.endOf('day').toMillis());
      }),
      { numRuns: 300 },
    );
  });

  it('take dates of the zone, and date-times with and without an offset', () => {
    fc.assert(
      fc.property(anyZone, anyNow, fc.nat(600), (zone, now, days) => {
        const day = DateTime.fromMillis(now, { zone }).minus({ days });
        const date = day.toISODate()!;
        const whole = range(`start_date=${date}&end_date=${date}`, zone, now);
        assert.equal(whole.start, day.startOf('day').toMillis());
        assert.equal(whole.end, day.endOf('day').toMillis());
        const exact = encodeURIComponent(day.toISO()!);
        const instant = range(`start_date=${exact}&end_date=${exact}`, 'UTC', now);
        assert.equal(instant.start, day.toMillis());
        assert.equal(instant.end, day.toMillis());
      }),
    );
  });

  it('reach 25 months back and no further', () => {
    fc.assert(
      fc.property(anyZone, anyNow, (zone, now) => {
        const today = DateTime.fromMillis(now, { zone });
        const oldest = today.minus({ months: 25 }).toISODate()!;
        assert.ok(range(`start_date=${oldest}`, zone, now).start < now);
        const older = today.minus({ months: 25, days: 3 }).toISODate()!;
        assert.throws(() => range(`start_date=${older}`, zone, now), ApiError);
        assert.throws(() => range('date_range=all_time', zone, now), ApiError);
      }),
    );
  });

  it('reach back to the end of a shorter month', () => {
    const now = Date.UTC(2026, 2, 31, 12);
    const { start } = range('end_date=2026-03-31', 'UTC', now);
    assert.equal(new Date(start).toISOString(), '2024-02-29T00:00:00.000Z');
    assert.ok(range('start_date=2024-02-29', 'UTC', now).end > now);
  });

  it('end today when only the start is named, and begin with the oldest when only the end is', () => {
    const now = Date.UTC(2026, 10, 22, 17);
    const open = range('start_date=2026-11-01', 'UTC', now);
    assert.equal(new Date(open.end).toISOString(), '2026-11-22T23:59:59.999Z');
    const closed = range('end_date=2026-11-01', 'UTC', now);
    assert.equal(new Date(closed.start).toISOString(), '2024-10-22T00:00:00.000Z');
  });

  it('have hours that begin on the clocks there, and half of one where those move by as much', () => {
    const hours = (zone: string, day: string) => {
      const { start, end } = range(
        `start_date=${day}&end_date=${day}`,
        zone,
        Date.UTC(2026, 10, 22),
      );
      return [...eachBucket({ start, end, zone }, 'hour')].map(({ label }) => label);
    };
    const kolkata = hours('Asia/Kolkata', '2026-10-04');
    assert.equal(kolkata.length, 24);
    assert.equal(kolkata[0], '2026-10-04T00:00:00+0530');
    const spring = hours('Australia/Lord_Howe', '2026-10-04');
    assert.deepEqual(spring.slice(1, 4), [
      '2026-10-04T01:00:00+1030',
      '2026-10-04T02:30:00+1100',
      '2026-10-04T03:00:00+1100',
    ]);
    assert.equal(hours('America/New_York', '2026-11-01').length, 25);
  });

  it('are cut into buckets without gap or overlap', () => {
    const intervals: Interval[] = ['hour', 'day', 'week', 'month', 'year'];
    fc.assert(
      fc.property(
        fc.constantFrom(...intervals),
        anyZone,
        anyNow,
        fc.nat(40),
        (interval, zone, now, days) => {
          const bounds = { start: now - days * 86_400_000, end: now, zone };
          const buckets = [...eachBucket(bounds, interval)];
          let edge = -Infinity;
          const labels = new Set<string>();
          for (const { label, end } of buckets) {
            assert.ok(end > edge);
            edge = end;
            labels.add(label);
          }
          assert.equal(labels.size, buckets.length);
          assert.ok(edge > now);
          assert.ok((buckets.at(-2)?.end ?? 0) <= now);
          assert.ok(buckets[0]!.end > bounds.start);
        },
      ),
      { numRuns: 200 },
    );
  });
});
