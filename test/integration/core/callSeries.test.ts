import assert from 'node:assert/strict';
import { intervals } from '../../../src/core/analytics/interval';
import { failure } from '../../support/useApi';
import { month, sum, useCallAnalytics, year } from '../../support/useCallAnalytics';

describe('Analytics of calls', () => {
  const { at, setUp, reports } = useCallAnalytics();

  for (const interval of intervals)
    it(`by ${interval} add up to the totals, and to the calls that are listed`, async () => {
      const { series, summary, listed } = setUp();
      const query = interval === 'hour' ? month : year;
      const { points } = await series(query, interval);
      const { metrics } = await summary(query);
      for (const key of [
        'total_calls',
        'answered_calls',
        'missed_calls',
        'first_time_callers',
      ] as const)
        assert.equal(sum(points, key), metrics[key], key);
      assert.equal(metrics.total_calls, await listed(query));
      assert.equal(new Set(points.map(({ date }) => date)).size, points.length);
    });

  it('are asked by name where a named range fits into one request', async () => {
    const { series, summary } = setUp();
    await summary('range:last_30_days');
    const asked = await reports(() => series('range:last_30_days', 'day'));
    assert.deepEqual(
      asked.map(query => [query.get('date_range'), query.get('start_date')]),
      [['last_30_days', null]],
    );
  });

  it('of more than 200 points are asked for in pieces, which are joined', async () => {
    const { series, summary } = setUp();
    await summary('range:last_30_days');
    let dates: string[] = [];
    const asked = await reports(async () => {
      const { points, requests, bounds } = await series('range:last_30_days', 'hour');
      dates = points.map(({ date }) => date);
      assert.equal(requests, 4);
      assert.equal(bounds.start, '2026-10-23T00:00:00-0700');
      assert.equal(bounds.end, '2026-11-21T23:59:59-0800');
      assert.equal(bounds.zone, 'Pacific Time (US & Canada)');
    });
    assert.deepEqual(asked.map(query => [query.get('start_date'), query.get('end_date')]).sort(), [
      ['2026-10-23', '2026-10-30'],
      ['2026-10-31', '2026-11-07'],
      ['2026-11-08', '2026-11-15'],
      ['2026-11-16', '2026-11-21'],
    ]);
    // 30 days, one of which has 25 hours.
    assert.equal(dates.length, 30 * 24 + 1);
    assert.equal(new Set(dates).size, dates.length);
    assert.deepEqual(
      [...dates].sort((a, b) => Date.parse(a) - Date.parse(b)),
      dates,
    );
    assert.ok(dates.includes('2026-11-01T01:00:00-0700'));
    assert.ok(dates.includes('2026-11-01T01:00:00-0800'));
  });

  it('keep the very moments that a query begins and ends with', async () => {
    const { series, summary, listed } = setUp();
    const query = 'from:2026-10-01T08:30:00-07:00 to:2026-10-20T20:15:00-07:00';
    const { points } = await series(query, 'hour');
    const { metrics } = await summary(query);
    assert.equal(sum(points, 'total_calls'), metrics.total_calls);
    assert.equal(metrics.total_calls, await listed(query));
  });

  it('lead from each point to exactly its calls', async () => {
    const { series, listed } = setUp();
    for (const interval of ['week', 'month'] as const) {
      const { points } = await series('from:2026-09-16 to:2026-11-22 status:answered', interval);
      for (const { query = '', metrics, date } of points) {
        assert.ok(query.includes('status:answered'), date);
        assert.equal(await listed(query), metrics.total_calls, date);
      }
    }
    const { points } = await series('from:2026-11-18T10:20:00-08:00 to:2026-11-18', 'hour');
    assert.equal(points.length, 14);
    for (const { query, metrics } of points)
      assert.equal(await listed(query ?? ''), metrics.total_calls, query);
  });

  it('show no days that have not come', async () => {
    const { points } = await setUp().series('range:this_month', 'day');
    assert.equal(points.at(-1)?.date, '2026-11-22');
    assert.equal(points.length, 22);
  });

  it('do not ask for what lies ahead', async () => {
    const { series, summary } = setUp();
    await summary('range:this_year');
    const asked = await reports(async () => {
      const { points, bounds } = await series('range:this_year', 'hour');
      assert.equal(bounds.end, '2026-11-22T23:59:59-0800');
      assert.equal(points.at(-1)?.date, '2026-11-22T09:00:00-0800');
    });
    assert.ok(asked.every(query => (query.get('end_date') ?? '') <= '2026-11-22'));
    assert.equal(asked.length, Math.ceil(326 / 8));
  });

  it('of a year that has just begun are asked up to today, in the one request that takes', async () => {
    const { series, summary } = setUp();
    const query = 'from:2026-11-01 to:2027-10-31';
    await summary(query);
    const asked = await reports(async () => {
      assert.equal((await series(query, 'day')).points.length, 22);
    });
    assert.deepEqual(
      asked.map(each => [each.get('start_date'), each.get('end_date')]),
      [['2026-11-01', '2026-11-22']],
    );
  });

  it('stop asking when nobody wants to know any more', async () => {
    const { plan, analytics, account } = setUp();
    const gate = at().sandbox.faults.holdNext(/timeseries/, { times: Infinity });
    const left = new AbortController();
    const asked = await reports(async () => {
      const query = await plan(year);
      const asking = analytics.series(account, query, 'hour', { signal: left.signal });
      await gate.reached;
      left.abort();
      await assert.rejects(asking, { name: 'AbortError' });
      gate.release();
    });
    assert.ok(asked.length < 10, `${asked.length} of 46`);
  });

  it('end with the first piece that fails, and wait for no other', async () => {
    const { series, summary } = setUp();
    await summary(year);
    at().sandbox.faults.add({ path: /timeseries/, status: 403 });
    const asked = await reports(() => failure('forbidden', series(year, 'hour')));
    assert.ok(asked.length < 20, `${asked.length} of 46`);
  });
});
