import assert from 'node:assert/strict';
import { groupings, groupingsOf } from '../../../src/core/analytics/breakdown';
import { month, sum, useCallAnalytics } from '../../support/useCallAnalytics';

describe('Analytics of calls', () => {
  const { at, setUp, reports } = useCallAnalytics();

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
});
