import assert from 'node:assert/strict';
import { metricKeys } from '../../../src/core/analytics/metrics';
import { month, useCallAnalytics } from '../../support/useCallAnalytics';

describe('Analytics of calls', () => {
  const { at, setUp, reports } = useCallAnalytics();

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
