import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { CallTimeseries } from '../../../../src/api/schemas/analytics';
import { intervals, type Interval } from '../../../../src/core/analytics/interval';
import { joinSeries } from '../../../../src/core/analytics/joinSeries';
import { splitRange } from '../../../../src/core/analytics/splitRange';
import type { TimeRange } from '../../../../src/core/analytics/timeRange';
import { eachBucket } from '../../../../src/sandbox/timeBuckets';

const zones = ['America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];

/** What a server answers for a range: each bucket with the calls that began in it. */
function answer({ start, end }: TimeRange, interval: Interval, calls: readonly number[]) {
  const bounds = { start: start.toMillis(), end: end.toMillis() - 1 };
  let from = bounds.start;
  const data = [...eachBucket({ ...bounds, zone: start.zoneName ?? 'UTC' }, interval)].map(
    ({ label, end: to }) => {
      const last = Math.min(to, end.toMillis());
      const total_calls = calls.filter(at => at >= from && at < last).length;
      from = to;
      return { key: label, date: label, total_calls };
    },
  );
  return CallTimeseries.parse({ data });
}

const series = (...data: Record<string, unknown>[]) => CallTimeseries.parse({ data });

describe('A time series in pieces', () => {
  it('is, joined, what one answer would have been: no gap, no double, no call lost', () => {
    const first = Date.UTC(2026, 0, 1);
    const dayMs = 86_400_000;
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...intervals),
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.integer({ min: 0, max: 500 * dayMs }), { maxLength: 40 }),
        (zone, interval, days, offsets) => {
          const start = DateTime.fromMillis(first, { zone }).startOf('day');
          const range = { start, end: start.plus({ days }) };
          const calls = offsets
            .map(offset => start.toMillis() + offset)
            .filter(at => at < range.end.toMillis());
          const pieces = splitRange(range, interval).map(piece => answer(piece, interval, calls));
          const joined = joinSeries(pieces);
          assert.deepEqual(joined, joinSeries([answer(range, interval, calls)]));
          const sum = joined.reduce((all, { metrics }) => all + (metrics.total_calls ?? 0), 0);
          assert.equal(sum, calls.length);
          assert.equal(new Set(joined.map(({ date }) => date)).size, joined.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads points under `key`, and numbers that are missing as missing', () => {
    assert.deepEqual(joinSeries([series({ key: '2026-02-03', total_calls: 4 })]), [
      {
        date: '2026-02-03',
        metrics: {
          total_calls: 4,
          answered_calls: null,
          missed_calls: null,
          first_time_callers: null,
          average_duration: null,
          leads: null,
        },
      },
    ]);
  });

  it('adds up a bucket that a server names in two answers, as far as that can be', () => {
    const week = (total_calls: number, average_duration: number) => ({
      date: '2026-02-01',
      total_calls,
      answered_calls: total_calls,
      missed_calls: 0,
      first_time_callers: 1,
      average_duration,
      leads: 1,
    });
    const [joined, ...more] = joinSeries([series(week(3, 100)), series(week(1, 20))]);
    assert.deepEqual(more, []);
    assert.deepEqual(joined?.metrics, {
      total_calls: 4,
      answered_calls: 4,
      missed_calls: 0,
      first_time_callers: 2,
      average_duration: 80,
      leads: null,
    });
    const [empty] = joinSeries([series(week(3, 100)), series(week(0, 0))]);
    assert.equal(empty?.metrics.average_duration, 100);
    assert.equal(empty.metrics.leads, 1);
  });
});
