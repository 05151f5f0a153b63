import assert from 'node:assert/strict';
import { SandboxFetch } from '../support/sandboxFetch';

describe('sandbox: writing companies', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 200 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  it('creates one, without form_capture in the answer', async () => {
    const post = (body: unknown) => server.send('POST', 'companies', body);
    assert.equal(
      (await post({ name: 'New' })).json.error,
      "missing required parameter 'time_zone'",
    );
    assert.equal((await post({ name: 'New', time_zone: 'Moon/Base' })).status, 400);
    const { status, json } = await post({ name: 'New', time_zone: 'America/Denver' });
    assert.equal(status, 201);
    assert.ok(!('form_capture' in json));
    assert.deepEqual([json.status, json.disabled_at, json.dni_active], ['active', null, false]);
    const read = (await server.get(`companies/${json.id}`)).json;
    assert.equal(read.time_zone, 'America/Denver');
    assert.equal((await server.get('companies')).json.total_records, 7);
  });

  it('writes external_form_capture and reads form_capture', async () => {
    const company = server.account.companies[1]!;
    const put = (body: unknown) => server.send('PUT', `companies/${company.id}`, body);
    const { json } = await put({
      external_form_capture: true,
      name: 'Dental',
      swap_cookie_duration: 30,
      swap_cookie_duration_unit: 'days',
      swap_ppc_override: 'true',
      status: 'disabled',
    });
    assert.deepEqual(
      [
        json.form_capture,
        json.name,
        json.swap_cookie_duration,
        json.swap_ppc_override,
        json.status,
      ],
      [true, 'Dental', 30, true, 'active'],
    );
    assert.ok(!('external_form_capture' in json));
    assert.equal((await put({ swap_cookie_duration: 7 })).status, 400);
    assert.equal((await put({ time_zone: 'America/Denver' })).json.time_zone, 'America/Denver');
    const call = server.account.calls.find(each => each.company === company)!;
    const field = await server.get(`calls/${call.id}?fields=company_name,company_time_zone`);
    assert.equal(field.json.company_name, 'Dental');
  });

  it('changes many at once, or all', async () => {
    const post = (body: unknown) => server.send('POST', 'companies/bulk_update', body);
    const two = server.account.companies.slice(0, 2).map(({ id }) => id);
    const some = await post({ company_ids: two, external_form_capture: true });
    assert.deepEqual(some.json, { updated_records: 2 });
    const all = await post({ company_ids: ['all'], external_form_capture: false });
    assert.deepEqual(all.json, { updated_records: 6 });
    const { companies } = (await server.get('companies')).json;
    assert.ok(companies.every(({ form_capture }) => form_capture === false));
  });

  it('disables instead of deleting, with all numbers, but never the last one', async () => {
    const active = server.account.companies.filter(({ disabledAt }) => disabledAt === null);
    const last = active.pop()!;
    for (const { id } of active) {
      assert.equal((await server.send('DELETE', `companies/${id}`)).status, 204);
      assert.equal((await server.get(`companies/${id}`)).json.status, 'disabled');
      const trackers = await server.get(`trackers?company_id=${id}&status=active`);
      assert.equal(trackers.json.total_records, 0);
    }
    const refused = await server.send('DELETE', `companies/${last.id}`);
    assert.equal(refused.status, 400);
    assert.equal(refused.json.error, 'You must have at least one active company.');
  });
});

describe('sandbox: writing trackers', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 200 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const company = () => server.account.companies[0]!;
  const flow = { type: 'basic', recording_enabled: true, destination_number: '2065550123' };
  const source = () => ({
    name: 'Flyers',
    type: 'source',
    company_id: company().id,
    call_flow: flow,
    tracking_number: { area_code: '206' },
    source: { type: 'offline' },
  });
  const session = () => ({
    name: 'Pool',
    type: 'session',
    company_id: company().id,
    call_flow: flow,
    pool_size: 4,
    pool_numbers: { local: '+13105550100' },
    source: { type: 'all' },
  });
  const post = (body: unknown) => server.send('POST', 'trackers', body);

  it('creates a source tracker with a number of the area code', async () => {
    const { status, json } = await post({ ...source(), campaign_name: 'Spring' });
    assert.equal(status, 201);
    assert.match(json.tracking_numbers.join(), /^\+1206555\d{4}$/);
    assert.equal(json.call_flow.destination_number, '+12065550123');
    const read = (await server.get(`trackers/${json.id}?fields=campaign_name`)).json;
    assert.deepEqual([read.campaign_name, read.status], ['Spring', 'active']);
    const second = await post(source());
    assert.notEqual(second.json.tracking_numbers[0], json.tracking_numbers[0]);
    const free = await post({ ...source(), tracking_number: { toll_free: true } });
    assert.match(free.json.tracking_numbers[0]!, /^\+18\d\d/);
  });

  it('creates a session tracker with a pool', async () => {
    const { json } = await post(session());
    assert.equal(new Set(json.tracking_numbers).size, 4);
    assert.ok(json.tracking_numbers.every(number => number.startsWith('+1310')));
    const lists = { google: ['paid'], landing: ['/sale'] };
    const listed = await post({ ...session(), source: lists });
    assert.deepEqual(listed.json.source, lists);
    assert.deepEqual((await post({ ...session(), source: 'all' })).json.source, { type: 'all' });
  });

  it('names what is missing in CallRail’s words', async () => {
    for (const [body, names] of [
      [source(), ['name', 'type', 'company_id', 'call_flow', 'tracking_number', 'source']],
      [session(), ['pool_size', 'pool_numbers', 'source']],
    ] as const) {
      for (const name of names) {
        const { status, json } = await post({ ...body, [name]: undefined });
        assert.equal(status, 400);
        assert.equal(json.error, `missing required parameter '${name}'`);
      }
    }
    const strange = await post({ ...source(), source: { type: 'carrier_pigeon' } });
    assert.equal(strange.json.error, 'Unknown tracking source type');
    for (const pool_size of [3, 51]) {
      assert.equal((await post({ ...session(), pool_size })).status, 400);
    }
  });

  it('replaces a call flow as a whole, and ignores status', async () => {
    const greeting = { ...flow, greeting_text: 'Hello' };
    const { json } = await post({ ...source(), call_flow: greeting });
    const put = (body: unknown) => server.send('PUT', `trackers/${json.id}`, body);
    assert.equal(json.call_flow.greeting_text, 'Hello');
    const changed = await put({
      status: 'disabled',
      whisper_message: 'Call from [source]',
      call_flow: { type: 'basic', destination_number: '+12065550199' },
    });
    assert.equal(changed.json.status, 'active');
    assert.deepEqual(changed.json.call_flow, {
      type: 'basic',
      recording_enabled: false,
      destination_number: '+12065550199',
    });
    assert.equal((await put({ call_flow: { type: 'basic' } })).status, 400);
    const replaced = await put({ replace_tracking_number: { area_code: '503' } });
    assert.match(replaced.json.tracking_numbers.join(), /^\+1503/);
    const reply = { type: 'auto-reply', message: 'Thanks' };
    assert.deepEqual((await put({ message_flow: reply })).json.message_flow, reply);
    assert.ok(!('message_flow' in (await put({ message_flow: null })).json));
  });

  it('grows a pool and never shrinks it', async () => {
    const { json } = await post(session());
    const put = (pool_size: number) => server.send('PUT', `trackers/${json.id}`, { pool_size });
    const grown = await put(6);
    assert.deepEqual(grown.json.tracking_numbers.slice(0, 4), json.tracking_numbers);
    assert.equal(new Set(grown.json.tracking_numbers).size, 6);
    assert.equal((await put(5)).status, 400);
  });

  it('disables instead of deleting', async () => {
    const { json } = await post(source());
    assert.equal((await server.send('DELETE', `trackers/${json.id}`)).status, 204);
    const read = (await server.get(`trackers/${json.id}`)).json;
    assert.equal(read.status, 'disabled');
    assert.ok(read.disabled_at);
  });
});

describe('sandbox: writing users', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 200 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const person = () => ({
    first_name: 'Ada',
    last_name: 'Byron',
    email: 'ada@example.com',
    role: 'manager',
    companies: [server.account.companies[0]!.id],
  });

  it('invites somebody with 200, once', async () => {
    const { status, json } = await server.send('POST', 'users', person());
    assert.equal(status, 200);
    assert.deepEqual([json.name, json.accepted], ['Ada Byron', false]);
    assert.equal((await server.send('POST', 'users', person())).status, 400);
    assert.equal((await server.get('users')).json.total_records, 15);
  });

  it('names what an invitation lacks', async () => {
    for (const name of ['first_name', 'last_name', 'email', 'role', 'companies']) {
      const refused = await server.send('POST', 'users', { ...person(), [name]: undefined });
      assert.equal(refused.json.error, `missing required parameter '${name}'`);
    }
  });

  it('changes others’ companies only, and one’s own name', async () => {
    const other = server.account.users.find(({ role }) => role === 'manager')!;
    const companies = [server.account.companies[2]!.id];
    const changed = await server.send('PUT', `users/${other.id}`, {
      first_name: 'Nobody',
      companies,
    });
    assert.equal(changed.json.first_name, other.firstName);
    assert.deepEqual(
      (changed.json.companies as { id: string }[]).map(({ id }) => id),
      companies,
    );
    const own = server.account.users.find(({ role }) => role === 'admin')!;
    const put = (body: unknown) => server.send('PUT', `users/${own.id}`, body);
    assert.equal((await put({ first_name: 'Zed' })).json.first_name, 'Zed');
    const email = 'zed@example.com';
    assert.equal((await put({ email })).status, 400);
    assert.equal((await put({ email, current_password: 'x' })).json.email, email);
  });

  it('deletes a user with what was sent to them; administrators only', async () => {
    const user = server.account.users.find(
      (each, index) => index > 0 && server.account.notifications.some(n => n.user === each),
    )!;
    assert.equal((await server.send('DELETE', `users/${user.id}`)).status, 204);
    assert.equal((await server.get(`users/${user.id}`)).status, 404);
    const { notifications } = (await server.get('notifications')).json;
    assert.ok(notifications.every(({ user_id }) => user_id !== user.id));
    const managed = server.state.accounts[2]!;
    const refused = await server.send('POST', 'users', person(), managed);
    assert.equal(refused.status, 403);
  });
});
