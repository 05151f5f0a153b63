import assert from 'node:assert/strict';
import { allRecords } from '../../../src/api/pagination';
import { groupings, groupingsOf } from '../../../src/core/analytics/breakdown';
import { CallAnalytics } from '../../../src/core/analytics/callAnalytics';
import { intervals } from '../../../src/core/analytics/interval';
import { metricKeys, type Metrics } from '../../../src/core/analytics/metrics';
import { CallSearch } from '../../../src/core/callSearch';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

const month = 'from:2026-10-23 to:2026-11-21';
const year = 'from:2025-11-23 to:2026-11-22';

describe('Analytics of calls', () => {
  const at = useSession({ calls: 1_500 });

  /** What a test needs: a search and the numbers on its session, in the first account. */
  function setUp() {
    const { session, directory, tagEditor, calls, clock } = at();
    const search = new CallSearch({ session, directory, tagEditor, calls, clock });
    const analytics = new CallAnalytics({ session, search, clock });
    const account = at().accountRef();
    const plan = (query: string) => search.planMetrics(account, query);
    return {
      summary: async (query: string) => analytics.summary(account, await plan(query)),
      series: async (query: string, interval: (typeof intervals)[number], fresh = false) =>
        analytics.series(account, await plan(query), interval, { fresh }),
      breakdown: async (query: string, by: (typeof groupings)[number]) =>
        analytics.breakdown(account, await plan(query), by),
      /** How many calls the list has. */
      listed: async (query: string) => {
        const found = await search.find(account, query, { perPage: 250 });
        return (await allRecords(found)).length;
      },
      plan,
      analytics,
      account,
    };
  }

  /** The requests of reports among those that a task has caused, by their query. */
  async function reports(task: () => Promise<unknown>): Promise<URLSearchParams[]> {
    const requests = await at().requests(task);
    return requests
      .filter(({ path }) => /\/calls\/(summary|timeseries)\.json/.test(path))
      .map(({ path }) => new URLSearchParams(path.split('?')[1]));
  }

  const sum = (points: readonly { metrics: Metrics }[], key: (typeof metricKeys)[number]) =>
    points.reduce((all, { metrics }) => all + (metrics[key] ?? 0), 0);

  it('state their bounds and zone as the server does, and all six numbers', async () => {
    const { bounds, metrics, previous } = await setUp().summary('range:last_7_days');
    assert.equal(bounds.start, '2026-11-15T00:00:00-0800');
    assert.equal(bounds.end, '2026-11-21T23:59:59-0800');
    assert.equal(bounds.zone, 'Pacific Time (US & Canada)');
    for (const key of metricKeys) assert.equal(typeof metrics[key], 'number', key);
    assert.equal(previous?.bounds.start, '2026-11-08T00:00:00-0800');
    assert.equal(previous.bounds.end, '2026-11-14T23:59:59-0800');
  });

  it('equal the calls that the same query lists, filters and all', async () => {
    const { summary, listed } = setUp();
    const tracker = at().account.calls[0]!.tracker.id;
    const tag = at().account.calls.find(({ tags }) => tags.length > 0)!.tags[0]!.name;
    for (const filter of [
      '',
      'status:missed',
      'direction:outbound',
      'device:mobile',
      'lead:unscored',
      'min-duration:1m',
      `tracker:${tracker}`,
      `tag:"${tag}"`,
      'type:first-call',
    ]) {
      const query = `${month} ${filter}`.trim();
      const { metrics } = await summary(query);
      assert.ok((metrics.total_calls ?? 0) > 0, filter);
      assert.equal(metrics.total_calls, await listed(query), filter);
    }
  });

  it('of the time before equal what that time lists', async () => {
    const { summary, listed } = setUp();
    const { previous } = await summary('range:last_month');
    assert.equal(previous?.period.kind, 'month');
    assert.equal(previous.metrics.total_calls, await listed('from:2026-09-01 to:2026-09-30'));
  });

  it('compare what is not over with as much of the time before', async () => {
    const { summary, listed } = setUp();
    const { previous, bounds } = await summary('range:this_month');
    assert.equal(bounds.end, '2026-11-30T23:59:59-0800');
    assert.equal(previous?.period.partial, true);
    assert.equal(previous.bounds.start, '2026-10-01T00:00:00-0700');
    assert.equal(previous.bounds.end, '2026-10-22T08:59:59-0700');
    assert.equal(
      previous.metrics.total_calls,
      await listed('from:2026-10-01 to:2026-10-22T08:59:59.999-07:00'),
    );
  });

  it('have nothing to compare with where CallRail keeps no earlier calls', async () => {
    const { summary } = setUp();
    const asked = await reports(async () => {
      const { previous, requests } = await summary('');
      assert.equal(previous, undefined);
      assert.equal(requests, 1);
    });
    assert.equal(asked.length, 1);
  });

  it('cost two requests, and none when asked again', async () => {
    const { summary } = setUp();
    assert.equal((await reports(() => summary(month))).length, 2);
    assert.equal((await reports(() => summary(month))).length, 0);
  });

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

  for (const by of groupings)
    it(`by ${by} add up, and lead to exactly the calls of each group where they can`, async () => {
      const { breakdown, summary, listed } = setUp();
      const { rows } = await breakdown(month, by);
      const { metrics } = await summary(month);
      assert.equal(sum(rows, 'total_calls'), metrics.total_calls);
      const counts = rows.map(row => row.metrics.total_calls ?? 0);
      assert.deepEqual(
        counts,
        [...counts].sort((a, b) => b - a),
      );
      const leads = rows.filter(({ query }) => query !== undefined);
      if (['keywords', 'referrer', 'landing_page'].includes(by)) assert.equal(leads.length, 0);
      else assert.ok(leads.length > 0);
      for (const { query = '', metrics: own } of leads)
        assert.equal(await listed(query), own.total_calls, query);
    });

  it('lead from a source to no other that has its name as a part', async () => {
    const { breakdown, listed } = setUp();
    for (const [index, { customer }] of at().account.calls.entries())
      customer.channel = { ...customer.channel, source: index % 3 === 0 ? 'Google' : 'Google Ads' };
    const { rows } = await breakdown(month, 'source');
    const google = rows.find(({ key }) => key === 'Google');
    assert.ok(google?.query);
    assert.equal(await listed(google.query), google.metrics.total_calls);
  });

  it('have a group for calls of which nothing is known, which leads nowhere', async () => {
    const { rows } = await setUp().breakdown(month, 'keywords');
    const unknown = rows.find(({ key }) => key === null);
    assert.ok(unknown && (unknown.metrics.total_calls ?? 0) > 0);
    assert.equal(unknown.query, undefined);
  });

  it('are not grouped by company within one company', async () => {
    const { plan } = setUp();
    const company = at().account.companies[0]!.id;
    const { query } = await plan(`company:${company}`);
    assert.deepEqual(
      groupings.filter(by => !groupingsOf(query).includes(by)),
      ['company', 'company_id'],
    );
    assert.deepEqual(groupingsOf((await plan('')).query), groupings);
  });

  it('lead to the calls of each of several companies of one name, by their ids', async () => {
    const { breakdown, listed } = setUp();
    const [one, other] = at().account.companies;
    assert.ok(one && other);
    other.name = one.name;
    const together = (await breakdown(month, 'company')).rows.find(({ key }) => key === one.name);
    assert.equal(together?.query, undefined);
    const { rows } = await breakdown(month, 'company_id');
    for (const { id } of [one, other]) {
      const row = rows.find(({ key }) => key === id);
      assert.equal(row?.name, one.name);
      assert.equal(await listed(row.query ?? ''), row.metrics.total_calls);
    }
  });

  it('lead from no name that several trackers have', async () => {
    const { breakdown } = setUp();
    const [one, other] = at().account.companies.flatMap(({ trackers }) => trackers);
    assert.ok(one && other);
    other.name = one.name;
    const { rows } = await breakdown('', 'tracker');
    assert.equal(rows.find(({ key }) => key === one.name)?.query, undefined);
  });

  it('cost one request a breakdown', async () => {
    const { breakdown } = setUp();
    assert.equal((await reports(() => breakdown(month, 'source'))).length, 1);
    assert.equal((await reports(() => breakdown(month, 'source'))).length, 0);
  });

  it('are none, not zero, where the server does not state them', async () => {
    at().sandbox.faults.add({
      path: /summary/,
      times: 1,
      body: { total_results: { total_calls: 3 } },
    });
    const { metrics, bounds, previous } = await setUp().summary(month);
    assert.equal(metrics.total_calls, 3);
    assert.equal(metrics.leads, null);
    assert.equal(bounds.range, undefined);
    assert.equal(previous, undefined);
  });
});
