import assert from 'node:assert/strict';
import { SandboxFetch, type Wire } from '../support/sandboxFetch';

describe('sandbox: list of calls', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 3000 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const rows = async (query: string, account = server.account): Promise<Wire[]> => {
    const { json, status, text } = await server.get(`calls?${query}`, account);
    assert.equal(status, 200, text);
    return json.calls;
  };

  it('shows the last seven days and today when no date is named', async () => {
    const bare = await server.get('calls');
    const recent = await server.get('calls?date_range=recent');
    assert.deepEqual(recent.json, bare.json);
    const named = await server.get('calls?start_date=2026-11-15&end_date=2026-11-22');
    assert.equal(bare.json.total_records, named.json.total_records);
    const all = await server.get('calls?start_date=2024-10-22');
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
    assert.equal((await server.get('calls?time_zone=Mars/Base')).status, 400);
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
    const year = await server.get('calls?date_range=last_year&per_page=1');
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
      const answer = await server.get(`calls?${query}`);
      assert.equal(answer.status, 400, query);
      assert.match(answer.json.error, /25 months/);
    }
    assert.equal((await server.get('calls?start_date=2024-10-22')).status, 200);
    assert.equal((await server.get('calls?start_date=yesterday')).status, 400);
    assert.equal((await server.get('calls?start_date=2026-13-01')).status, 400);
  });

  it('pages by number, with totals', async () => {
    const first = await server.get('calls?date_range=last_30_days&per_page=40');
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
    const first = await server.get(`calls?${query}&relative_pagination=true`);
    assert.deepEqual(Object.keys(first.json), ['calls', 'next_page', 'has_next_page']);
    const second = await server.get(`calls?${query}&relative_pagination=true&offset=1`);
    assert.deepEqual([...first.json.calls, ...second.json.calls], plain);

    const next = new URL(first.json.next_page);
    assert.equal(next.origin, 'https://api.callrail.com');
    assert.equal(next.pathname, `/v3/a/${server.account.numericId}/calls`);
    assert.equal(next.searchParams.get('offset'), '1');
    assert.equal(next.searchParams.get('fields'), 'source');
    assert.equal(next.searchParams.get('format'), 'json');

    let page = second.json;
    for (let offset = 2; page.has_next_page; offset++) {
      page = (await server.get(`calls?${query}&relative_pagination=true&offset=${offset}`)).json;
    }
    assert.equal(page.next_page, null);
  });

  it('serves next_page’s path and query below the gateway', async () => {
    const first = await server.get('calls?per_page=5&relative_pagination=true');
    const { pathname, search } = new URL(first.json.next_page);
    const second = await server.ask(`/callrail${pathname}${search}`);
    assert.deepEqual(
      second.json.calls,
      (await server.get('calls?per_page=5&relative_pagination=true&offset=1')).json.calls,
    );
  });

  it('adds fields to the default ones, and passes over unknown and retired names', async () => {
    const [plain] = await rows('per_page=1');
    const [more] = await rows('per_page=1&fields=source,utma,lead_status,nonsense,tags,__proto__');
    assert.deepEqual(Object.keys(more!), [...Object.keys(plain!), 'source', 'lead_status', 'tags']);
  });

  it('gives transcripts with speakers for single calls only', async () => {
    const [listed] = await rows('per_page=1&fields=conversational_transcript,integration_data');
    assert.ok(!('conversational_transcript' in listed!));
    const call = server.account.calls.find(
      ({ recordingSeconds, recordingReadyAt }) =>
        recordingSeconds !== null && recordingReadyAt < server.clock.time,
    )!;
    const { json } = await server.get(
      `calls/${call.id}?fields=conversational_transcript,integration_data,transcription`,
    );
    assert.deepEqual(Object.keys(json.conversational_transcript[0]!), [
      'speaker',
      'phrase',
      'start',
    ]);
    assert.ok(json.transcription!.includes(json.conversational_transcript[0]!.phrase));
    assert.ok(Array.isArray(json.integration_data));
  });

  it('filters by company, tracker, tags, type, status, direction, device and lead status', async () => {
    // Named ranges of days leave out today.
    const yesterday = server.clock.time - 86_400_000;
    const { company, tracker } = server.account.calls.find(each => each.startedAt < yesterday)!;
    const month = 'date_range=last_30_days&per_page=250';
    const check = async (query: string, field: string, expected: (value: unknown) => boolean) => {
      const found = await rows(`${month}&${query}&fields=${field}`);
      assert.ok(found.length > 0, query);
      for (const row of found) assert.ok(expected(row[field]), `${query}: ${String(row[field])}`);
    };
    await check(`company_id=${company.id}`, 'company_id', value => value === company.id);
    await check(`tracker_id=${tracker.id}`, 'tracker_id', value => value === tracker.id);
    await check('call_type=voicemails', 'voicemail', value => value === true);
    await check('call_type=first_call', 'first_call', value => value === true);
    await check('call_type=missed', 'answered', value => value === false);
    await check('answer_status=answered', 'answered', value => value === true);
    await check('direction=outbound', 'direction', value => value === 'outbound');
    await check('device=mobile', 'device_type', value => value === 'mobile');
    await check('lead_status=good_lead', 'lead_status', value => value === 'good_lead');
    await check('lead_status=not_scored', 'lead_status', value => value === null);
    const either = ['VIP', 'Complaint'];
    await check('tags[]=VIP&tags[]=Complaint', 'tags', value =>
      (value as { name: string }[]).some(({ name }) => either.includes(name)),
    );
  });

  it('ignores filters that do not exist, and values that no filter knows', async () => {
    const all = (await server.get('calls')).json.total_records;
    for (const query of [
      'answered=true',
      'source=Google',
      'lead_status=previously_marked_good_lead',
    ]) {
      assert.equal((await server.get(`calls?${query}`)).json.total_records, all, query);
    }
  });

  it('searches names, numbers, notes and sources', async () => {
    const call = server.account.calls.find(({ customer, note }) => customer.name && note)!;
    const finds = async (term: string) => {
      const query = new URLSearchParams({
        search: term,
        start_date: '2024-10-22',
        per_page: '250',
      });
      const found = await rows(query.toString());
      return found.some(({ id }) => id === call.id) || found.length === 250;
    };
    assert.ok(await finds(call.customer.name!.toUpperCase()));
    assert.ok(await finds(call.note!.slice(0, 12)));
    assert.ok(await finds(call.customer.phone!));
    assert.ok(await finds(call.customer.phone!.slice(2).replace(/(...)(...)/, '($1) $2-')));
    assert.deepEqual(await rows('search=no-such-thing-anywhere'), []);
  });

  it('sorts by the documented fields, and newest first by time', async () => {
    const values = async (query: string, field: string) =>
      (await rows(`${query}&per_page=250&fields=source`)).map(row => row[field]);
    const durations = (await values('sort=duration', 'duration')) as number[];
    assert.deepEqual(
      durations,
      [...durations].sort((a, b) => a - b),
    );
    const longest = (await values('sort=duration&order=desc', 'duration')) as number[];
    assert.equal(longest[0], durations.at(-1));
    const times = (await values('sort=start_time', 'start_time')) as string[];
    assert.deepEqual(times, [...times].sort().reverse());
    const sources = (await values('sort=source', 'source')) as string[];
    assert.deepEqual(
      sources,
      [...sources].sort((a, b) => a.localeCompare(b)),
    );
  });

  it('spells values differently in the second account', async () => {
    const [, documented] = server.state.accounts;
    const query = 'fields=tags,value,transcription&date_range=last_30_days&per_page=250';
    const found = await rows(query, documented);
    const recorded = found.find(({ recording }) => recording !== null)!;
    assert.match(recorded.recording_duration as string, /^\d+$/);
    assert.match(recorded.recording!, /\/recording\.json$/);
    assert.ok(found.some(({ value }) => typeof value === 'number'));
    assert.ok(found.some(({ tags }) => typeof (tags as unknown[])[0] === 'string'));
    assert.ok(found.every(({ transcription }) => transcription === null));

    const live = await rows(query);
    const usual = live.find(({ recording }) => recording !== null)!;
    assert.equal(typeof usual.recording_duration, 'number');
    assert.match(
      usual.recording!,
      /^https:\/\/api\.callrail\.com\/v3\/a\/\d+\/calls\/CAL[0-9a-f]{32}\/recording$/,
    );
    assert.ok(live.some(({ value }) => typeof value === 'string'));
  });

  it('always has four milestones, those not reached with nulls in them', async () => {
    const found = await rows('fields=milestones&per_page=250');
    for (const { milestones } of found) {
      assert.deepEqual(Object.keys(milestones), [
        'first_touch',
        'lead_created',
        'qualified',
        'last_touch',
      ]);
    }
    const open = found.find(({ milestones }) => milestones.qualified.event_date === null)!;
    const { qualified } = open.milestones;
    assert.equal(qualified.source, null);
    assert.deepEqual(qualified.landing_page_url_params, {});
  });

  it('has page views for visitors of a web site only', async () => {
    const web = server.account.calls.find(
      ({ tracker, customer }) => tracker.type === 'session' && customer.landing !== null,
    )!;
    const { json } = await server.get(`calls/${web.id}/page_views`);
    assert.ok(json.total_records > 0);
    assert.deepEqual(Object.keys(json.page_views[0]!), ['referrer_url', 'page_url', 'created_at']);
    assert.match(json.page_views[0]!.created_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[78]:00$/);
    const other = server.account.calls.find(({ tracker }) => tracker.type === 'source')!;
    assert.equal((await server.get(`calls/${other.id}/page_views`)).status, 404);
  });
});
