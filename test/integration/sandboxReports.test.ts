import assert from 'node:assert/strict';
import { SandboxFetch } from '../support/sandboxFetch';

describe('sandbox: summary and time series', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 1500 })));
  after(() => server.sandbox.close());

  const total = async (query = '') =>
    (await server.get(`calls?per_page=1&${query}`)).json.total_records;

  it('writes bounds without a colon and the zone as Rails names it', async () => {
    const { json } = await server.get('calls/summary');
    assert.deepEqual(json, {
      start_date: '2026-11-15T00:00:00-0800',
      end_date: '2026-11-22T23:59:59-0800',
      time_zone: 'Pacific Time (US & Canada)',
      total_results: { total_calls: await total() },
    });
    const eastern = await server.get('calls/summary?time_zone=America/New_York');
    assert.equal(eastern.json.time_zone, 'Eastern Time (US & Canada)');
    assert.match(eastern.json.start_date, /-0500$/);
  });

  it('groups by everything named, and the groups add up', async () => {
    const whole = await total('date_range=last_30_days');
    const names = [
      'source',
      'medium',
      'keywords',
      'campaign',
      'referrer',
      'landing_page',
      'company',
      'company_id',
      'tracker',
    ];
    for (const name of names) {
      const { json } = await server.get(`calls/summary?date_range=last_30_days&group_by=${name}`);
      assert.equal(json.grouped_by, name);
      const groups = json.grouped_results;
      assert.equal(
        groups.reduce((sum, { total_calls }) => sum + total_calls, 0),
        whole,
        name,
      );
      assert.equal(new Set(groups.map(({ key }) => key)).size, groups.length);
    }
    const keywords = await server.get('calls/summary?group_by=keywords');
    assert.ok(keywords.json.grouped_results.some(({ key }) => key === null));
  });

  it('refuses unknown groupings, and companies of a company', async () => {
    assert.equal((await server.get('calls/summary?group_by=moon')).status, 400);
    const { id } = server.account.companies[0]!;
    assert.equal((await server.get(`calls/summary?group_by=company&company_id=${id}`)).status, 400);
  });

  it('gives the metrics that fields names', async () => {
    const fields =
      'total_calls,missed_calls,answered_calls,first_time_callers,average_duration,formatted_average_duration,leads';
    const { json } = await server.get(`calls/summary?date_range=last_30_days&fields=${fields}`);
    const results = json.total_results;
    assert.deepEqual(Object.keys(results), fields.split(','));
    assert.equal(typeof results.formatted_average_duration, 'string');
    assert.ok(results.leads <= results.total_calls);
    assert.ok(results.missed_calls + results.answered_calls <= results.total_calls);
    const missed = await total('date_range=last_30_days&answer_status=missed');
    assert.equal(results.missed_calls, missed);
  });

  it('filters as documented: tracker_ids in brackets only, tags by comma, durations', async () => {
    const month = 'date_range=last_30_days';
    const summed = async (query: string) =>
      (await server.get(`calls/summary?${month}&${query}`)).json.total_results.total_calls;
    const all = await total(month);
    const { tracker } = server.account.calls[0]!;
    assert.equal(
      await summed(`tracker_ids[]=${tracker.id}`),
      await total(`${month}&tracker_id=${tracker.id}`),
    );
    assert.equal(await summed(`tracker_ids=${tracker.id}`), all);
    assert.equal(
      await summed('tags=VIP,Complaint'),
      await total(`${month}&tags[]=VIP&tags[]=Complaint`),
    );
    assert.equal((await summed('min_duration=60')) + (await summed('max_duration=59')), all);
    assert.equal((await summed('direction=inbound')) + (await summed('direction=outbound')), all);
    const { agent } = server.account.calls.find(call => call.agent)!;
    assert.ok((await summed(`agent=${agent!.id}`)) < all);
  });

  it('gives a point for each day, empty ones too, under key and date', async () => {
    const { json } = await server.get('calls/timeseries');
    assert.deepEqual(Object.keys(json), ['start_date', 'end_date', 'data']);
    assert.equal(json.data.length, 8);
    assert.equal(json.data[0]!.key, '2026-11-15');
    assert.equal(json.data[0]!.date, '2026-11-15');
    const sum = json.data.reduce((all, { total_calls }) => all + total_calls, 0);
    assert.equal(sum, await total());
    const bakery = server.account.companies.find(({ disabledAt }) => disabledAt !== null)!;
    const quiet = await server.get(`calls/timeseries?company_id=${bakery.id}`);
    assert.equal(quiet.json.data.length, 8);
    assert.ok(quiet.json.data.every(point => point.total_calls === 0));
  });

  it('counts by hour, week, month and year alike', async () => {
    const sum = async (query: string) => {
      const { json, status } = await server.get(`calls/timeseries?${query}`);
      assert.equal(status, 200, query);
      return json.data.reduce((all, { total_calls }) => all + total_calls, 0);
    };
    const year = 'start_date=2026-01-01&end_date=2026-11-22';
    const expected = await total(year);
    for (const interval of ['week', 'month', 'year']) {
      assert.equal(await sum(`${year}&interval=${interval}`), expected, interval);
    }
    assert.equal(await sum('interval=hour'), await total());
    const hours = await server.get('calls/timeseries?interval=hour&date_range=today');
    assert.equal(hours.json.data[0]!.date, '2026-11-22T00:00:00-0800');
    assert.equal(hours.json.data.length, 24);
  });

  it('refuses more than 200 points', async () => {
    const most = await server.get('calls/timeseries?start_date=2026-05-07&end_date=2026-11-22');
    assert.equal(most.json.data.length, 200);
    const more = await server.get('calls/timeseries?start_date=2026-05-06&end_date=2026-11-22');
    assert.equal(more.status, 400);
    assert.match(more.json.error, /200/);
    assert.equal((await server.get('calls/timeseries?interval=minute')).status, 400);
  });
});
