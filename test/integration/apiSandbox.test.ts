import assert from 'node:assert/strict';
import { createApi, type Api } from '../../src/api/api';
import type { Client } from '../../src/api/client';
import { listedCallFields, transcriptFields, writableCallFields } from '../../src/api/callFields';
import { allRecords, pages, type Page } from '../../src/api/pagination';
import type { Account } from '../../src/api/schemas/account';
import type { Call, CallPatch } from '../../src/api/schemas/call';
import type { Company } from '../../src/api/schemas/company';
import type { ConnectionId } from '../../src/api/schemas/ids';
import { parseTime } from '../../src/api/time';
import { startSandbox, type Sandbox } from '../../src/sandbox/server';
import { sandboxNow, StillClock } from '../support/sandboxFetch';
import { failure } from '../support/useApi';

/** All calls that CallRail still has: a range of 25 months back, less a day. */
const wholeRange = {
  start_date: new Date(sandboxNow - 760 * 86_400_000).toISOString().slice(0, 10),
  end_date: new Date(sandboxNow + 86_400_000).toISOString().slice(0, 10),
};
const twice = <T>(list: Page<T>) => [list.items.length, list.total] as const;

describe('The client with the sandbox', () => {
  let sandbox: Sandbox;
  let api: Api;
  let client: Client;
  let account: Account;
  let company: Company;

  before(async () => (sandbox = await startSandbox({ calls: 2_500, clock: new StillClock() })));
  after(() => sandbox.close());

  beforeEach(async () => {
    api = createApi({
      endpoints: { gatewayUrl: sandbox.origin, controlUrl: sandbox.origin },
      key: sandbox.key,
      http: { limits: { paceRequests: 500 } },
    });
    client = api.client();
    account = (await client.accounts.list()).items[0]!;
    company = (await client.companies.list(account.id)).items[0]!;
  });
  afterEach(() => {
    api.dispose();
    sandbox.reset();
  });

  /** How many requests of this method and path the sandbox has seen. */
  const seen = (path: RegExp, method = 'GET') =>
    sandbox.log.filter(request => request.method === method && path.test(request.path)).length;
  const someCalls = async (per_page = 5) =>
    (
      await client.calls.list(account.id, {
        ...wholeRange,
        per_page,
        fields: listedCallFields.join(),
      })
    ).items;

  describe('connections', () => {
    it('lists them, by status too', async () => {
      assert.equal((await api.connections.list()).length, 2);
      assert.equal((await api.connections.list({ status: 'ACTIVE' })).length, 2);
      assert.equal((await api.connections.list({ status: 'PENDING' })).length, 0);
    });

    it('reads one', async () => {
      const [first] = await api.connections.list();
      const read = await api.connections.get(first!.connection_id);
      assert.equal(read.connection_id, first!.connection_id);
      assert.ok(parseTime(read.creation_time));
    });

    it('creates one that waits for consent, and removes it', async () => {
      const made = await api.connections.create();
      assert.equal(made.status, 'PENDING');
      assert.match(made.url ?? '', /session_token=/);
      await failure('connection-required', api.client(made.connection_id).accounts.list());
      await api.connections.delete(made.connection_id);
      await failure('not-found', api.connections.get(made.connection_id));
    });

    it('tells a key that is not good', async () => {
      sandbox.faults.revokeKey();
      await failure('unauthorized', api.connections.list());
      await failure('unauthorized', client.accounts.list({}, { fresh: true }));
    });

    it('shows through each what it leads to', async () => {
      const [one, two] = await api.connections.list();
      const names = async (id: ConnectionId) =>
        (await api.client(id).accounts.list()).items.map(({ name }) => name);
      const [first, second] = [await names(one!.connection_id), await names(two!.connection_id)];
      assert.deepEqual([first.length, second.length], [2, 1]);
      assert.ok(!first.includes(second[0]));
    });

    it('notices one that has been removed meanwhile', async () => {
      const [, two] = await api.connections.list();
      const pinned = api.client(two!.connection_id);
      await pinned.accounts.list();
      await api.connections.delete(two!.connection_id);
      await failure('connection-required', pinned.accounts.list());
    });

    it('counts requests by connection, as CallRail states them', async () => {
      const [one, two] = await api.connections.list();
      await api.client(one!.connection_id).accounts.list();
      const { hour, stated } = api.quota(one!.connection_id);
      assert.ok(stated && hour.used > 0 && hour.allowed === 1_000);
      assert.equal(api.quota(two!.connection_id).hour.used, 0);
    });
  });

  describe('reads', () => {
    it('accounts, and one of them', async () => {
      const { items } = await client.accounts.list({ sort: 'name' });
      assert.deepEqual(
        items.map(({ name }) => name),
        items.map(({ name }) => name).sort(),
      );
      const read = await client.accounts.get(account.id);
      assert.equal(read.name, account.name);
      assert.ok(parseTime(account.created_at), account.created_at ?? 'no date');
    });

    it('companies, filtered, searched, and one of them', async () => {
      const active = await client.companies.list(account.id, { status: 'active' });
      const disabled = await client.companies.list(account.id, { status: 'disabled' });
      assert.ok(active.items.every(({ status }) => status === 'active'));
      assert.ok(disabled.items.every(({ status }) => status === 'disabled'));
      const search = company.name!.split(' ')[0]!;
      const found = await client.companies.list(account.id, { search });
      assert.ok(found.items.some(({ id }) => id === company.id));
      assert.equal(
        (await client.companies.get(account.id, company.id)).time_zone,
        company.time_zone,
      );
    });

    it('trackers of all kinds, and one of them', async () => {
      const all = await allRecords(client.trackers.list(account.id, { per_page: 250 }));
      assert.deepEqual(new Set(all.map(({ type }) => type)), new Set(['source', 'session']));
      const own = await allRecords(client.trackers.list(account.id, { company_id: company.id }));
      assert.ok(own.length > 0 && own.every(tracker => tracker.company?.id === company.id));
      const read = await client.trackers.get(account.id, own[0]!.id);
      assert.equal(read.name, own[0]!.name);
      assert.ok(read.tracking_numbers.every(number => number.startsWith('+')));
    });

    it('tags of the account and of a company', async () => {
      const tags = await allRecords(client.tags.list(account.id));
      for (const tag of tags)
        assert.equal(tag.tag_level === 'company', typeof tag.company_id === 'string');
      const of = await client.tags.list(account.id, { tag_level: 'account' });
      assert.ok(of.items.length > 0 && of.items.every(tag => tag.tag_level === 'account'));
      const both = client.tags.list(account.id, { tag_level: 'account', company_id: company.id });
      await failure('invalid-request', both);
    });

    it('users, and one of them', async () => {
      const { items, total } = await client.users.list(account.id);
      assert.ok(total! > 0);
      const read = await client.users.get(account.id, items[0]!.id);
      assert.equal(read.email, items[0]!.email);
    });

    it('integrations of a company, which has to be named', async () => {
      const companies = await allRecords(client.companies.list(account.id));
      const lists = companies.map(({ id }) => client.integrations.list(account.id, id));
      const found = (await Promise.all(lists)).flatMap(({ items }) => items);
      assert.ok(found.length > 0 && found.every(({ type, state }) => type && state));
      await failure('invalid-request', client.raw(`a/${account.id}/integrations.json`));
    });

    it('notifications', async () => {
      const { items } = await client.notifications.list(account.id);
      assert.ok(items.length > 0 && items.every(({ id }) => /^\d+$/.test(id)));
    });

    it('calls with all that lists ask for', async () => {
      for (const call of await someCalls(50)) {
        assert.ok(call.company_id && call.tracker_id && call.source_name);
        assert.ok(parseTime(call.start_time));
        assert.ok(call.tags.every(tag => tag.name !== ''));
      }
    });

    it('calls of a company, a tracker, a tag, a direction, a lead status, a text', async () => {
      const list = async (filters: object) =>
        (
          await client.calls.list(account.id, {
            ...wholeRange,
            ...filters,
            fields: listedCallFields.join(),
          })
        ).items;
      const [call] = (await list({})).filter(({ tags }) => tags.length > 0);
      const { tracker_id, company_id } = call!;
      const tag = call!.tags[0]!.name;
      for (const [filters, fits] of [
        [{ company_id }, (one: Call) => one.company_id === company_id],
        [{ tracker_id }, (one: Call) => one.tracker_id === tracker_id],
        [{ tags: [tag, 'no such tag'] }, (one: Call) => one.tags.some(({ name }) => name === tag)],
        [{ direction: 'outbound' }, (one: Call) => one.direction === 'outbound'],
        [{ answer_status: 'missed' }, (one: Call) => one.answered === false],
        [{ lead_status: 'good_lead' }, (one: Call) => one.lead_status === 'good_lead'],
        [{ lead_status: 'not_scored' }, (one: Call) => (one.lead_status ?? null) === null],
      ] as [object, (call: Call) => boolean][]) {
        const found = await list(filters);
        assert.ok(found.length > 0, JSON.stringify(filters));
        assert.ok(found.every(fits), JSON.stringify(filters));
      }
      const search = call!.customer_phone_number!;
      assert.ok((await list({ search })).some(({ id }) => id === call!.id));
    });

    it('calls of the last 7 days only, where no range is named', async () => {
      const { total } = await client.calls.list(account.id, {});
      const named = await client.calls.list(account.id, { date_range: 'recent' });
      assert.equal(total, named.total);
      const whole = await client.calls.list(account.id, wholeRange);
      assert.ok(whole.total! > total! * 4);
    });

    it('calls of a range with an offset in it', async () => {
      const start_date = new Date(sandboxNow - 3 * 86_400_000).toISOString().replace('Z', '+00:00');
      const { items } = await client.calls.list(account.id, { start_date, per_page: 250 });
      for (const { start_time } of items)
        assert.ok(parseTime(start_time)! >= parseTime(start_date)!);
    });

    it('one call with what was said', async () => {
      for (const { id, call_type } of await someCalls(100)) {
        if (call_type !== 'answered') continue;
        const fields = [...listedCallFields, ...transcriptFields].join();
        const call = await client.calls.get(account.id, id, { fields });
        if (call.conversational_transcript.length === 0) continue;
        assert.ok(call.conversational_transcript.every(({ phrase }) => phrase !== ''));
        assert.ok(call.transcription);
        return;
      }
      assert.fail('No call has a transcript.');
    });

    it('a summary, grouped and not', async () => {
      const plain = await client.calls.summary(account.id, wholeRange);
      assert.ok(plain.total_results!.total_calls! > 0);
      const fields = 'total_calls,answered_calls,leads';
      const query = { ...wholeRange, group_by: 'source', fields } as const;
      const grouped = await client.calls.summary(account.id, query);
      const sum = grouped.grouped_results.reduce(
        (total, each) => total + (each.total_calls ?? 0),
        0,
      );
      assert.equal(sum, plain.total_results!.total_calls);
    });

    it('a time series, and is told when it would be too long', async () => {
      const month = { date_range: 'last_30_days' } as const;
      const { data } = await client.calls.timeseries(account.id, month);
      assert.equal(data.length, 30);
      assert.ok(data.every(({ date }) => parseTime(date)));
      await failure('invalid-request', client.calls.timeseries(account.id, wholeRange));
      const trackers = (await client.trackers.list(account.id)).items.slice(0, 2);
      const tracker_ids = trackers.map(({ id }) => id);
      const some = await client.calls.summary(account.id, { ...month, tracker_ids });
      const all = await client.calls.summary(account.id, month);
      assert.ok(some.total_results!.total_calls! < all.total_results!.total_calls!);
    });

    it('any record as received', async () => {
      const raw = await client.raw(`a/${account.id}/calls.json`, { per_page: 1 });
      assert.deepEqual(Object.keys(raw as object).includes('calls'), true);
    });
  });

  describe('changes', () => {
    it('a tag, which later reads show at once', async () => {
      const before = await allRecords(client.tags.list(account.id));
      const draft = { name: 'Ünïque "tag"', tag_level: 'account', color: 'cyan1' } as const;
      const made = await client.tags.create(account.id, draft);
      assert.equal(made.name, draft.name);
      const changed = await client.tags.update(account.id, made.id, {
        name: 'Other',
        color: 'red2',
      });
      assert.deepEqual([changed.name, changed.color], ['Other', 'red2']);
      const disabled = await client.tags.update(account.id, made.id, { disabled: true });
      assert.equal(disabled.status, 'disabled');
      const during = await allRecords(client.tags.list(account.id));
      assert.equal(during.length, before.length + 1);
      await client.tags.delete(account.id, made.id);
      const after = await allRecords(client.tags.list(account.id));
      assert.equal(after.length, before.length);
    });

    it('a tag of a company', async () => {
      const draft = { name: 'Branch', tag_level: 'company', company_id: company.id } as const;
      assert.equal((await client.tags.create(account.id, draft)).company_id, company.id);
    });

    it('a call, read back with the fields that its answer leaves out', async () => {
      const [call] = await someCalls();
      const patch = {
        note: 'Näxt week',
        lead_status: 'good_lead' as const,
        value: '$12.50',
        customer_name: 'Jane Roe',
        tags: ['Added by hand'],
        append_tags: true,
      } satisfies CallPatch;
      const answer = await client.calls.update(account.id, call!.id, patch);
      assert.equal(answer.note, undefined);
      const fields = writableCallFields.join();
      const read = await client.calls.get(account.id, call!.id, { fields }, { fresh: true });
      assert.equal(read.note, patch.note);
      assert.equal(read.lead_status, patch.lead_status);
      assert.equal(read.value, 12.5);
      assert.equal(read.customer_name, patch.customer_name);
      const names = read.tags.map(({ name }) => name);
      assert.deepEqual(
        names.sort(),
        [...call!.tags.map(({ name }) => name), 'Added by hand'].sort(),
      );
    });

    it('tags under both names in use', async () => {
      const [call] = await someCalls();
      await client.calls.update(account.id, call!.id, { tags: ['Only'] });
      const sent = sandbox.log.find(({ method }) => method === 'PUT');
      assert.deepEqual(sent?.body, { tags: ['Only'], tag_list: ['Only'] });
      const read = await client.calls.get(account.id, call!.id, { fields: 'tags' });
      assert.deepEqual(
        read.tags.map(({ name }) => name),
        ['Only'],
      );
    });

    it('a call to spam, which is gone then', async () => {
      const [call] = await someCalls();
      await client.calls.get(account.id, call!.id);
      await client.calls.markAsSpam(account.id, call!.id);
      await failure('not-found', client.calls.get(account.id, call!.id));
    });

    it('nothing that cannot be meant: no request is made', async () => {
      const [call] = await someCalls();
      const wrong = { spam: false } as object;
      assert.throws(() => client.calls.update(account.id, call!.id, wrong));
      assert.throws(() => client.tags.create(account.id, { name: '', tag_level: 'account' }));
      assert.equal(seen(/./, 'PUT') + seen(/./, 'POST'), 0);
    });

    it('places a call', async () => {
      const trackers = await allRecords(client.trackers.list(account.id, { status: 'active' }));
      const caller_id = trackers.flatMap(tracker => tracker.tracking_numbers)[0]!;
      const placed = await client.calls.place(account.id, {
        caller_id,
        business_phone_number: '+12065550111',
        customer_phone_number: '+12065550112',
      });
      assert.equal(placed.direction, 'outbound');
      assert.equal(placed.duration, null);
    });

    it('nothing twice: a refused change keeps CallRail’s words', async () => {
      const taken = { name: 'VIP once', tag_level: 'account', color: 'red1' } as const;
      await client.tags.create(account.id, taken);
      sandbox.faults.add({ method: 'POST', path: 'tags.json', status: 503, body: 'maintenance' });
      const error = await failure('server', client.tags.create(account.id, taken));
      assert.equal(error.serverMessage, 'maintenance');
      assert.equal(seen(/tags\.json/, 'POST'), 2);
    });
  });

  describe('recordings', () => {
    const recorded = async () =>
      (await someCalls(100)).find(({ recording }) => typeof recording === 'string')!;

    it('are fetched from their own host, without the key', async () => {
      const call = await recorded();
      const { url } = await client.calls.recording(account.id, call.id);
      const host = new URL(sandbox.mediaOrigin).host;
      const { bytes, contentType } = await api.download(url!, { allowedHosts: [host] });
      assert.match(contentType, /^audio\//);
      assert.ok(bytes.byteLength > 1_000);
      const media = sandbox.log.filter(({ origin }) => origin === 'media');
      assert.ok(media.length > 0 && media.every(({ headers }) => !headers.authorization));
    });

    it('have their address asked anew each time, since it expires', async () => {
      const call = await recorded();
      const { url } = await client.calls.recording(account.id, call.id);
      sandbox.faults.expireRecording(call.id);
      const allowedHosts = [new URL(sandbox.mediaOrigin).host];
      await assert.rejects(api.download(url!, { allowedHosts }));
      const again = await client.calls.recording(account.id, call.id);
      assert.ok((await api.download(again.url!, { allowedHosts })).bytes.byteLength > 0);
      assert.equal(seen(/recording\.json/), 2);
    });

    it('are not looked for elsewhere', async () => {
      const call = await recorded();
      const { url } = await client.calls.recording(account.id, call.id);
      await failure(
        'untrusted-address',
        api.download(url!, { allowedHosts: ['app.callrail.com'] }),
      );
      assert.equal(sandbox.log.filter(({ origin }) => origin === 'media').length, 0);
    });

    it('of calls without any are not found', async () => {
      const call = (await someCalls(100)).find(({ recording }) => recording === null)!;
      await failure('not-found', client.calls.recording(account.id, call.id));
    });
  });

  describe('costs no more than it must', () => {
    it('1,000 calls at 250 a page are 4 requests, and none per call', async () => {
      let calls = 0;
      const first = client.calls.list(account.id, { ...wholeRange, per_page: 250 });
      for await (const page of pages(first)) {
        calls += page.items.length;
        if (calls >= 1_000) break;
      }
      assert.equal(calls, 1_000);
      assert.equal(seen(/calls/), 4);
    });

    it('a level of the tree is one request, and none when opened again', async () => {
      const before = sandbox.log.length;
      const level = () =>
        client.trackers.list(account.id, { company_id: company.id, per_page: 100 });
      await level();
      await level();
      assert.equal(sandbox.log.length, before + 1);
    });

    it('two who ask for the same at once share a request', async () => {
      const lists = [client.users.list(account.id), client.users.list(account.id)];
      const [one, two] = await Promise.all(lists);
      assert.deepEqual(twice(one!), twice(two!));
      assert.equal(seen(/users/), 1);
    });

    it('forgetting, and asking for what is fresh, ask again', async () => {
      await client.users.list(account.id);
      await client.users.list(account.id, {}, { fresh: true });
      api.forget();
      await client.users.list(account.id);
      assert.equal(seen(/users/), 3);
    });
  });

  describe('pages', () => {
    it('through all calls alike in both styles', async () => {
      const query = { ...wholeRange, company_id: company.id, per_page: 100 };
      const counted = await allRecords(client.calls.list(account.id, query));
      const relative = await allRecords(client.calls.listRelative(account.id, query));
      assert.ok(counted.length > 100);
      assert.deepEqual(new Set(relative.map(({ id }) => id)), new Set(counted.map(({ id }) => id)));
      const first = await client.calls.list(account.id, query);
      assert.equal(first.total, counted.length);
    });

    it('through a list without total_pages', async () => {
      const big = await allRecords(client.trackers.list(account.id, { per_page: 10 }));
      const { total } = await client.trackers.list(account.id, { per_page: 10 });
      assert.equal(big.length, total);
      assert.ok(big.length > 100);
    });

    it('asks the gateway alone, whatever next_page says', async () => {
      await allRecords(client.calls.listRelative(account.id, { ...wholeRange, per_page: 250 }));
      const paths = sandbox.log.map(({ path }) => path).filter(path => path.includes('calls'));
      assert.ok(paths.length > 2);
      for (const path of paths) assert.match(path, /^\/callrail\/v3\/a\/ACC\w+\/calls\.json\?/);
    });
  });

  describe('survives every fault of the sandbox', () => {
    for (const [what, fault, code] of [
      ['truncated JSON', { truncate: true }, 'schema'],
      ['an empty answer', { empty: true }, 'schema'],
      ['an oversized answer', { oversizedBytes: 21 * 1024 * 1024 }, 'too-large'],
      ['a redirect', { redirectTo: 'https://elsewhere.example/' }, 'redirected'],
      [
        'a page for an answer',
        { body: '<title>Hello</title>', contentType: 'text/html' },
        'schema',
      ],
      ['another shape', { body: { calls: 'none' } }, 'schema'],
    ] as const)
      it(what, async () => {
        sandbox.faults.add({ path: 'users', ...fault });
        await failure(code, client.users.list(account.id));
        assert.ok((await client.users.list(account.id)).items.length > 0);
      });

    it('a connection that breaks in mid-body, by asking again', async () => {
      sandbox.faults.add({ path: 'users', reset: true });
      assert.ok((await client.users.list(account.id)).items.length > 0);
      assert.equal(seen(/users/), 2);
    });

    it('a short refusal, by waiting as long as it was told', async () => {
      sandbox.faults.add({ path: 'users', status: 429, retryAfter: 0 });
      assert.ok((await client.users.list(account.id)).items.length > 0);
    });
  });
});
