import assert from 'node:assert/strict';
import { useCallLists } from '../support/useCallLists';

describe('sandbox: fields and filters of calls', () => {
  const { server, rows } = useCallLists();

  it('adds fields to the default ones, and passes over unknown and retired names', async () => {
    const [plain] = await rows('per_page=1');
    const [more] = await rows('per_page=1&fields=source,utma,lead_status,nonsense,tags,__proto__');
    assert.deepEqual(Object.keys(more!), [...Object.keys(plain!), 'source', 'lead_status', 'tags']);
  });

  it('gives transcripts with speakers for single calls only', async () => {
    const [listed] = await rows('per_page=1&fields=conversational_transcript,integration_data');
    assert.ok(!('conversational_transcript' in listed!));
    const call = server().account.calls.find(
      ({ recordingSeconds, recordingReadyAt }) =>
        recordingSeconds !== null && recordingReadyAt < server().clock.time,
    )!;
    const { json } = await server().get(
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
    const yesterday = server().clock.time - 86_400_000;
    const { company, tracker } = server().account.calls.find(each => each.startedAt < yesterday)!;
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
    const all = (await server().get('calls')).json.total_records;
    for (const query of [
      'answered=true',
      'source=Google',
      'lead_status=previously_marked_good_lead',
    ]) {
      assert.equal((await server().get(`calls?${query}`)).json.total_records, all, query);
    }
  });

  it('searches names, numbers, notes and sources', async () => {
    const call = server().account.calls.find(({ customer, note }) => customer.name && note)!;
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
    const [, documented] = server().state.accounts;
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
    const web = server().account.calls.find(
      ({ tracker, customer }) => tracker.type === 'session' && customer.landing !== null,
    )!;
    const { json } = await server().get(`calls/${web.id}/page_views`);
    assert.ok(json.total_records > 0);
    assert.deepEqual(Object.keys(json.page_views[0]!), ['referrer_url', 'page_url', 'created_at']);
    assert.match(json.page_views[0]!.created_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[78]:00$/);
    const other = server().account.calls.find(({ tracker }) => tracker.type === 'source')!;
    assert.equal((await server().get(`calls/${other.id}/page_views`)).status, 404);
  });
});
