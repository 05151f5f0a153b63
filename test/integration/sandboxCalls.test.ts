import assert from 'node:assert/strict';
import { useCallLists } from '../support/useCallLists';

describe('sandbox: list of calls', () => {
  const { server, rows } = useCallLists();

  it('shows the last seven days and today when no date is named', async () => {
    const bare = await server().get('calls');
    const recent = await server().get('calls?date_range=recent');
    assert.deepEqual(recent.json, bare.json);
    const named = await server().get('calls?start_date=2026-11-15&end_date=2026-11-22');
    assert.equal(bare.json.total_records, named.json.total_records);
    const all = await server().get('calls?start_date=2024-10-22');
    assert.ok(all.json.total_records > 4 * bare.json.total_records);
  });

  it('gives the default fields, newest first, in the zone of the user', async () => {
    const [first, ...rest] = await rows('');
    assert.deepEqual(Object.keys(first!), [
      'id',
      'answered',
      'business_phone_number',
      'customer_city',
      'customer_country',
      'customer_name',
      'customer_phone_number',
      'customer_state',
      'direction',
      'duration',
      'recording',
      'recording_duration',
      'recording_player',
      'start_time',
      'tracking_phone_number',
      'voicemail',
      'agent_email',
    ]);
    assert.match(first!.start_time, /^2026-11-\d\dT\d\d:\d\d:\d\d\.\d{3}-08:00$/);
    const times = [first!, ...rest].map(({ start_time }) => Date.parse(start_time));
    assert.deepEqual(
      times,
      [...times].sort((a, b) => b - a),
    );
  });

  it('writes times in the zone asked for, and reads dates in it', async () => {
    const query = 'start_date=2026-11-18&end_date=2026-11-18&time_zone=America/New_York';
    for (const { start_time } of await rows(query)) {
      assert.match(start_time, /^2026-11-18T.*-05:00$/);
    }
    const summer = await rows('start_date=2026-07-01&end_date=2026-07-31&per_page=5');
    assert.ok(summer.length > 0);
    for (const { start_time } of summer) assert.match(start_time, /-07:00$/);
    assert.equal((await server().get('calls?time_zone=Mars/Base')).status, 400);
  });

  it('knows the named ranges', async () => {
    const days = async (range: string) => {
      const all = await rows(`date_range=${range}&per_page=250`);
      return [...new Set(all.map(({ start_time }) => start_time.slice(0, 10)))].sort();
    };
    assert.deepEqual(await days('today'), ['2026-11-22']);
    assert.deepEqual(await days('yesterday'), ['2026-11-21']);
    const week = await days('last_7_days');
    assert.equal(week[0], '2026-11-15');
    assert.equal(week.at(-1), '2026-11-21');
    const month = await rows('date_range=last_month&per_page=250');
    assert.ok(month.every(({ start_time }) => start_time.startsWith('2026-10')));
    const year = await server().get('calls?date_range=last_year&per_page=1');
    assert.ok(year.json.total_records > 50);
  });

  it('takes date-times with offsets, both ends included', async () => {
    const all = await rows('');
    const [newer, older] = [all[3]!, all[6]!];
    const query = new URLSearchParams({ start_date: older.start_time, end_date: newer.start_time });
    const between = await rows(query.toString());
    assert.deepEqual(
      between.map(({ id }) => id),
      all.slice(3, 7).map(({ id }) => id),
    );
  });

  it('refuses all_time and whatever reaches back beyond 25 months', async () => {
    for (const query of ['date_range=all_time', 'start_date=2024-10-20', 'start_date=2020-01-01']) {
      const answer = await server().get(`calls?${query}`);
      assert.equal(answer.status, 400, query);
      assert.match(answer.json.error, /25 months/);
    }
    assert.equal((await server().get('calls?start_date=2024-10-22')).status, 200);
    assert.equal((await server().get('calls?start_date=yesterday')).status, 400);
    assert.equal((await server().get('calls?start_date=2026-13-01')).status, 400);
  });

  it('pages by number, with totals', async () => {
    const first = await server().get('calls?date_range=last_30_days&per_page=40');
    const { total_pages, total_records } = first.json;
    assert.equal(total_pages, Math.ceil(total_records / 40));
    const seen = new Set<string>();
    for (let page = 1; page <= total_pages; page++) {
      for (const { id } of await rows(`date_range=last_30_days&per_page=40&page=${page}`))
        seen.add(id);
    }
    assert.equal(seen.size, total_records);
  });

  it('pages relatively, by page index, without totals', async () => {
    const query = 'date_range=last_30_days&per_page=100&fields=source';
    const plain = (await rows(`${query}&page=1`)).concat(await rows(`${query}&page=2`));
    const first = await server().get(`calls?${query}&relative_pagination=true`);
    assert.deepEqual(Object.keys(first.json), ['calls', 'next_page', 'has_next_page']);
    const second = await server().get(`calls?${query}&relative_pagination=true&offset=1`);
    assert.deepEqual([...first.json.calls, ...second.json.calls], plain);

    const next = new URL(first.json.next_page);
    assert.equal(next.origin, 'https://api.callrail.com');
    assert.equal(next.pathname, `/v3/a/${server().account.numericId}/calls`);
    assert.equal(next.searchParams.get('offset'), '1');
    assert.equal(next.searchParams.get('fields'), 'source');
    assert.equal(next.searchParams.get('format'), 'json');

    let page = second.json;
    for (let offset = 2; page.has_next_page; offset++) {
      page = (await server().get(`calls?${query}&relative_pagination=true&offset=${offset}`)).json;
    }
    assert.equal(page.next_page, null);
  });

  it('serves next_page’s path and query below the gateway', async () => {
    const first = await server().get('calls?per_page=5&relative_pagination=true');
    const { pathname, search } = new URL(first.json.next_page);
    const second = await server().ask(`/callrail${pathname}${search}`);
    assert.deepEqual(
      second.json.calls,
      (await server().get('calls?per_page=5&relative_pagination=true&offset=1')).json.calls,
    );
  });
});
