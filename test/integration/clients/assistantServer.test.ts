import assert from 'node:assert/strict';
import { useNativeSandbox } from '../../support/nativeSandbox';

type Json = Record<string, unknown>;
type Item = Json & { id: string; name: string };

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: string,
  ) {
    super(`${String(status)} ${body}`);
  }
}

/**
 * A tool server for assistants: finds the account by itself, takes the first array of an answer for
 * the list, does without `total_pages`, follows no redirect, and reads back what it has written.
 */
class AssistantServer {
  #account: string | undefined;

  constructor(
    readonly base: string,
    readonly key: string,
  ) {}

  async request(method: string, path: string, query: Json = {}, body?: Json): Promise<Json> {
    const parameters = Object.entries(query).flatMap(([name, value]) =>
      (Array.isArray(value) ? (value as unknown[]) : [value]).map((each): [string, string] => [
        name,
        String(each),
      ]),
    );
    const text = new URLSearchParams(parameters).toString();
    const response = await fetch(`${this.base}/${path}${text && `?${text}`}`, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Token token=${this.key}`,
        accept: 'application/json',
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer = await response.text();
    if (response.status >= 300) throw new Refusal(response.status, answer);
    return answer === '' ? {} : (JSON.parse(answer) as Json);
  }

  async path(resource: string): Promise<string> {
    const { accounts } = this.#account ? { accounts: [] } : await this.request('GET', 'a.json');
    this.#account ??= (accounts as Item[])[0]!.id;
    return `a/${this.#account}/${resource}.json`;
  }

  async get(resource: string, query?: Json) {
    return this.request('GET', await this.path(resource), query);
  }

  async write(method: string, resource: string, body?: Json) {
    return this.request(method, await this.path(resource), {}, body);
  }

  async all(resource: string, query: Json = {}): Promise<Item[]> {
    const items: Item[] = [];
    for (let page = 1; ; page++) {
      const data = await this.get(resource, { ...query, per_page: 50, page });
      const found = Object.values(data).find(value => Array.isArray(value)) as Item[];
      if (found.length === 0) return items;
      items.push(...found);
      const pages = data.total_pages as number | undefined;
      if (pages && page >= pages) return items;
    }
  }
}

describe('client: a tool server for assistants', () => {
  const sandbox = useNativeSandbox({ calls: 1500 });
  const account = () => sandbox().state.accounts[0]!;
  const server = () => new AssistantServer(sandbox().nativeUrl, sandbox().key);
  const names = (items: unknown) => (items as Item[]).map(({ name }) => name);
  const sorted = (rows: readonly { id: string | number }[]) => rows.map(({ id }) => id).sort();

  it('pages lists that tell no total_pages, and lists that do, to the last record', async () => {
    const client = server();
    assert.deepEqual(sorted(await client.all('trackers')), sorted(account().trackers));
    assert.deepEqual(sorted(await client.all('tags')), sorted(account().tags));
    const calls = await client.all('calls', { start_date: '2024-10-25', end_date: '2026-11-22' });
    assert.deepEqual(sorted(calls), sorted(account().calls));
    assert.deepEqual(sandbox().hints(), []);
  });

  it('asks for calls with tags, either of them, and finds the same as by itself', async () => {
    const year = { start_date: '2026-01-01', fields: 'tags,company_id' };
    const found = await server().all('calls', { ...year, 'tags[]': ['VIP', 'Complaint'] });
    const all = await server().all('calls', year);
    const wanted = all.filter(({ tags }) =>
      names(tags).some(name => name === 'VIP' || name === 'Complaint'),
    );
    assert.ok(found.length > 0);
    assert.deepEqual(sorted(found), sorted(wanted));
  });

  it('tags a call without losing tags, and reads back what the answer does not echo', async () => {
    const client = server();
    const call = account().calls.find(({ tags, leadStatus }) => tags.length > 0 && !leadStatus)!;
    const resource = `calls/${call.id}`;
    const before = names((await client.get(resource, { fields: 'tags' })).tags);
    const echo = await client.write('PUT', resource, {
      tags: ['From the assistant'],
      append_tags: true,
      note: 'Called back',
      lead_status: 'good_lead',
    });
    assert.ok(!('tags' in echo) && !('note' in echo));
    const after = await client.get(resource, { fields: 'tags,note,lead_status' });
    assert.deepEqual(names(after.tags), [...before, 'From the assistant']);
    assert.deepEqual([after.note, after.lead_status], ['Called back', 'good_lead']);
    const tags = await client.all('tags', { sort: 'name' });
    const made = tags.find(({ name }) => name === 'From the assistant')!;
    await client.write('DELETE', `tags/${made.id}`);
    assert.deepEqual(names((await client.get(resource, { fields: 'tags' })).tags), before);
  });

  it('loses a call that it marks as spam', async () => {
    const client = server();
    const { id } = account().calls[0]!;
    await client.write('PUT', `calls/${id}`, { spam: true });
    await assert.rejects(client.get(`calls/${id}`), { status: 404 });
  });

  it('makes a tracker, and changes its call flow by sending all of it back', async () => {
    const client = server();
    const [company] = await client.all('companies', { status: 'active' });
    const made = await client.write('POST', 'trackers', {
      name: 'Assistant',
      type: 'source',
      company_id: company!.id,
      call_flow: {
        type: 'basic',
        recording_enabled: true,
        destination_number: '+12065550123',
        greeting_text: 'This call is recorded.',
      },
      tracking_number: { area_code: '206' },
      source: { type: 'google_ad_extension' },
      sms_enabled: false,
    });
    const resource = `trackers/${String(made.id)}`;
    const { call_flow } = await client.get(resource);
    const flow = { ...(call_flow as Json), destination_number: '+12065550124' };
    const changed = await client.write('PUT', resource, { call_flow: flow });
    assert.deepEqual(changed.call_flow, flow);
    await client.write('DELETE', resource);
    assert.equal((await client.get(resource)).status, 'disabled');
    await assert.rejects(
      client.write('POST', 'trackers', {
        name: 'Pool',
        type: 'session',
        company_id: company!.id,
        call_flow: flow,
        source: 'all',
      }),
      { status: 400, body: `{"error":"missing required parameter 'pool_size'"}` },
    );
  });

  it('sums up and charts the same calls that it can list', async () => {
    const client = server();
    const range = { start_date: '2026-09-01', end_date: '2026-11-22' };
    const calls = await client.all('calls', range);
    const summary = await client.get('calls/summary', { ...range, group_by: 'source' });
    const groups = summary.grouped_results as { total_calls: number }[];
    const total = groups.reduce((sum, { total_calls }) => sum + total_calls, 0);
    assert.equal(total, calls.length);
    const { data } = await client.get('calls/timeseries', range);
    const points = data as { total_calls: number }[];
    assert.equal(
      points.reduce((sum, { total_calls }) => sum + total_calls, 0),
      calls.length,
    );
    const forms = await client.all('form_submissions', range);
    const { total_results } = await client.get('forms/summary', range);
    assert.deepEqual(total_results, { total_forms: forms.length });
  });

  it('reads leads, threads and page views as it needs them', async () => {
    const client = server();
    const leads = await client.all('leads');
    const people = new Set(account().calls.map(({ customer }) => customer.personId));
    assert.deepEqual(sorted(leads), [...people].sort());
    const { id } = (await client.all('sms-threads', { date_range: 'this_year' }))[0]!;
    const written = await client.write('PUT', `sms-threads/${id}`, {
      tags: ['VIP'],
      append_tags: true,
      lead_qualification: 'good_lead',
    });
    assert.ok((written.tags as string[]).includes('VIP'));
    const call = account().calls.find(
      ({ tracker, customer }) => tracker.type === 'session' && customer.landing !== null,
    )!;
    const views = (await client.get(`calls/${call.id}/page_views`)).page_views as Json[];
    const times = views.map(({ created_at }) => Date.parse(String(created_at)));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
    assert.ok(times[0]! < call.startedAt);
    const other = account().calls.find(({ tracker }) => tracker.type === 'source')!;
    await assert.rejects(client.get(`calls/${other.id}/page_views`), { status: 404 });
    await assert.rejects(client.get(`calls/${call.id}/transcription`), { status: 404 });
  });

  it('tells a wrong key in CallRail’s words', async () => {
    const client = new AssistantServer(sandbox().nativeUrl, 'wrong');
    await assert.rejects(client.get('calls'), {
      status: 401,
      body: '{"error":"HTTP Token: Access denied"}',
    });
  });
});
