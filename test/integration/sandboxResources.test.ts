import assert from 'node:assert/strict';
import { SandboxFetch } from '../support/sandboxFetch';

describe('sandbox: accounts, companies, trackers, users', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 100 })));
  after(() => server.sandbox.close());

  it('writes an account’s time in the space-separated form', async () => {
    const { json } = await server.ask('/callrail/v3/a.json');
    assert.deepEqual(Object.keys(json), [
      'page',
      'per_page',
      'total_pages',
      'total_records',
      'accounts',
    ]);
    const account = json.accounts[0]!;
    assert.match(account.id, /^ACC[0-9a-f]{32}$/);
    assert.equal(typeof account.numeric_id, 'number');
    assert.match(account.created_at, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d -0[45]00$/);
    const single = await server.ask(`/callrail/v3/a/${account.id}.json`);
    assert.deepEqual(single.json, account);
  });

  it('filters accounts by HIPAA and sorts them by name', async () => {
    const hipaa = await server.ask('/callrail/v3/a.json?hipaa_account=true');
    assert.equal(hipaa.json.total_records, 0);
    const sorted = await server.ask('/callrail/v3/a.json?sort=name&order=desc');
    assert.equal(sorted.json.accounts[0]!.name, 'Harbor & Pine Home Services');
  });

  it('writes a company’s time in UTC with milliseconds, and keeps disabled ones', async () => {
    const { json } = await server.get('companies');
    assert.equal(json.total_pages, 1);
    assert.equal(json.total_records, 6);
    for (const company of json.companies) {
      assert.match(company.created_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
    const disabled = await server.get('companies?status=disabled');
    assert.equal(disabled.json.companies[0]!.name, 'Old Mill Bakery');
    assert.notEqual(disabled.json.companies[0]!.disabled_at, null);
    const one = await server.get(`companies/${disabled.json.companies[0]!.id}`);
    assert.equal(one.json.status, 'disabled');
  });

  it('searches and sorts companies by name, and adds caller ids when asked', async () => {
    const found = await server.get('companies?search=DENTAL&fields=verified_caller_ids');
    assert.equal(found.json.total_records, 1);
    assert.match(found.json.companies[0]!.verified_caller_ids[0]!.phone_number, /^\+1\d{10}$/);
    const sorted = await server.get('companies?sort=name');
    const names = sorted.json.companies.map(({ name }) => name);
    assert.deepEqual(
      names,
      [...names].sort((a, b) => a.localeCompare(b)),
    );
  });

  it('pages trackers without total_pages', async () => {
    const glass = server.account.companies.find(({ name }) => name === 'Metro Auto Glass')!;
    const first = await server.get(`trackers?company_id=${glass.id}`);
    assert.deepEqual(Object.keys(first.json), ['page', 'per_page', 'total_records', 'trackers']);
    assert.equal(first.json.total_records, 120);
    assert.equal(first.json.trackers.length, 100);
    const second = await server.get(`trackers?company_id=${glass.id}&page=2`);
    assert.equal(second.json.trackers.length, 20);
    assert.equal(
      (await server.get(`trackers?company_id=${glass.id}&page=3`)).json.trackers.length,
      0,
    );
  });

  it('links to the next page on CallRail’s own host', async () => {
    const { headers } = await server.get('trackers?per_page=10');
    assert.equal(
      headers.get('link'),
      `<https://api.callrail.com/v3/a/${server.account.numericId}/trackers.json?per_page=10&page=2>; rel="next"`,
    );
  });

  it('writes a tracker’s time in UTC without a fraction', async () => {
    const { json } = await server.get('trackers?fields=campaign_name,swap_targets&per_page=1');
    const tracker = json.trackers[0]!;
    assert.match(tracker.created_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.deepEqual(Object.keys(tracker.company), ['id', 'name']);
    assert.ok('campaign_name' in tracker && Array.isArray(tracker.swap_targets));
    const single = await server.get(`trackers/${tracker.id}`);
    assert.equal(single.json.name, tracker.name);
    assert.ok(!('campaign_name' in single.json));
  });

  it('filters trackers by type and status, and searches names', async () => {
    const sessions = await server.get('trackers?type=session&status=active&per_page=250');
    assert.ok(sessions.json.trackers.length > 20);
    for (const tracker of sessions.json.trackers) {
      assert.equal(tracker.type, 'session');
      assert.equal(tracker.status, 'active');
      assert.ok(tracker.tracking_numbers.length >= 4);
    }
    const found = await server.get('trackers?search=hoboken');
    assert.equal(found.json.total_records, 6);
  });

  it('gives disabled trackers and advanced flows their odd forms', async () => {
    const { json } = await server.get('trackers?per_page=250');
    const disabled = json.trackers.filter(({ status }) => status === 'disabled');
    assert.ok(disabled.length > 5);
    const advanced = json.trackers.find(({ call_flow }) => call_flow.type === 'advanced')!;
    assert.equal(advanced.destination_number, null);
    assert.ok(Array.isArray(advanced.call_flow.steps));
  });

  it('lists users without total_pages, with their companies', async () => {
    const { json } = await server.get('users');
    assert.deepEqual(Object.keys(json), ['page', 'per_page', 'total_records', 'users']);
    assert.equal(json.total_records, 14);
    const admin = json.users[0]!;
    assert.equal(admin.role, 'admin');
    assert.equal(admin.companies.length, 6);
    assert.match(admin.created_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}-0[45]:00$/);
    assert.deepEqual((await server.get(`users/${admin.id}`)).json, admin);
  });

  it('searches users by name and address, and sorts them', async () => {
    const all = (await server.get('users')).json.users;
    const found = await server.get(`users?search=${all[3]!.email.slice(0, 9)}`);
    assert.ok(found.json.users.some(({ email }) => email === all[3]!.email));
    const byMail = (await server.get('users?sort=email')).json.users;
    assert.deepEqual(
      byMail.map(({ email }) => email),
      all.map(({ email }) => email).sort((a, b) => a.localeCompare(b)),
    );
  });

  it('clamps per_page to 250 and reads nonsense as the default', async () => {
    assert.equal((await server.get('trackers?per_page=1000')).json.per_page, 250);
    assert.equal((await server.get('trackers?per_page=abc')).json.per_page, 100);
    assert.equal((await server.get('trackers?page=0')).json.page, 1);
  });

  it('refuses order without sort, and ignores parameters it does not know', async () => {
    for (const resource of ['companies', 'trackers', 'users', 'tags', 'calls']) {
      assert.equal((await server.get(`${resource}?order=desc`)).status, 400, resource);
    }
    const plain = await server.get('users');
    const odd = await server.get('users?companyid=COM1&answered=true&nonsense=1');
    assert.deepEqual(odd.json, plain.json);
  });

  it('lists integrations of a company only', async () => {
    const refused = await server.get('integrations');
    assert.equal(refused.status, 400);
    assert.equal(refused.json.error, "missing required parameter 'company_id'");
    const company = server.account.companies[4]!;
    const { json } = await server.get(`integrations?company_id=${company.id}`);
    assert.equal(json.total_pages, 1);
    assert.ok(json.integrations.length > 0);
    assert.ok(json.integrations.every(each => !('signing_key' in each)));
    const signed = await server.get(`integrations?company_id=${company.id}&fields=signing_key`);
    const hooks = signed.json.integrations.find(({ type }) => type === 'Webhooks')!;
    assert.match(hooks.signing_key, /^token_/);
    const single = await server.get(`integrations/${hooks.id}`);
    assert.equal(single.json.type, 'Webhooks');
    assert.equal((await server.get('integrations?company_id=COM404')).status, 404);
  });

  it('lists notifications, of users and of bare addresses', async () => {
    const { json } = await server.get('notifications');
    assert.equal(json.total_pages, 1);
    assert.ok(json.notifications.some(each => 'user_id' in each));
    assert.ok(json.notifications.some(each => 'email' in each));
    const desktop = await server.get('notifications?notification_type=send_desktop');
    assert.ok(desktop.json.total_records < json.total_records);
    for (const each of desktop.json.notifications) assert.equal(each.send_desktop, true);
  });

  it('answers 404 to unknown ids', async () => {
    for (const path of ['companies/COM1', 'trackers/TRK1', 'users/USR1', 'tags/1', 'calls/CAL1']) {
      const answer = await server.get(path);
      assert.equal(answer.status, 404, path);
      assert.deepEqual(answer.json, { error: 'Not found' });
    }
  });
});
