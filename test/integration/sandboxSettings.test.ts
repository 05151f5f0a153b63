import assert from 'node:assert/strict';
import { SandboxFetch } from '../support/sandboxFetch';

describe('sandbox: integrations, filters, notifications, caller ids, summary emails', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 200 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const ordinary = () => server.state.accounts[1]!;
  const roofing = () => server.account.companies.find(({ name }) => name === 'Summit Roofing Co.')!;

  it('makes webhooks with a signing key, one for a company', async () => {
    const config = { post_call_webhook: ['https://example.com/hook'] };
    const body = { company_id: server.account.companies[0]!.id, type: 'Webhooks', config };
    const { status, json } = await server.send('POST', 'integrations', body);
    assert.equal(status, 201);
    assert.match(json.signing_key, /^token_/);
    assert.equal(json.state, 'active');
    assert.equal((await server.send('POST', 'integrations', body)).status, 400);
    assert.equal(
      (await server.send('POST', 'integrations', { ...body, type: 'Slack' })).status,
      400,
    );
    const changed = await server.send('PUT', `integrations/${json.id}`, { state: 'disabled' });
    assert.deepEqual([changed.json.state, changed.json.config], ['disabled', config]);
    const wrong = await server.send('PUT', `integrations/${json.id}`, { state: 'failed' });
    assert.equal(wrong.status, 400);
    await server.send('PUT', `integrations/${json.id}`, { state: 'active' });
    assert.equal((await server.send('DELETE', `integrations/${json.id}`)).status, 204);
    assert.equal((await server.get(`integrations/${json.id}`)).json.state, 'disabled');
  });

  it('filters integrations under a key that is not the path’s word', async () => {
    assert.equal((await server.get('integration_triggers')).status, 400);
    const { json } = await server.get(`integration_triggers?company_id=${roofing().id}`);
    const standard = json.integration_criteria.find(each => each.integration_id === null)!;
    assert.deepEqual(standard.integration, {
      id: null,
      type: 'All (Default Integration Trigger)',
    });
    const webhooks = server.account.integrations.find(
      ({ company, type }) => company === roofing() && type === 'Webhooks',
    )!;
    const body = { company_id: roofing().id, integration_id: webhooks.id, min_duration: 30 };
    const created = await server.send('POST', 'integration_triggers', body);
    assert.equal(created.status, 201);
    const path = `integration_triggers/${created.json.id}`;
    assert.equal((await server.send('POST', 'integration_triggers', body)).status, 400);
    const tracker_ids = [roofing().trackers[0]!.id];
    const changed = await server.send('PUT', path, { call_type: 'vm', tracker_ids });
    assert.deepEqual(
      [changed.json.min_duration, changed.json.call_type, changed.json.tracker_ids],
      [30, 'vm', tracker_ids],
    );
    const cleared = await server.send('PUT', path, { call_type: null, min_duration: null });
    assert.deepEqual([cleared.json.call_type, cleared.json.min_duration], [null, null]);
    assert.deepEqual((await server.get(path)).json, cleared.json);
    assert.equal((await server.send('PUT', path, { call_type: 'loud' })).status, 400);
    assert.equal((await server.send('DELETE', path)).status, 204);
    assert.equal((await server.get(path)).status, 404);
    assert.equal((await server.get(`integrations/${webhooks.id}`)).json.state, 'active');
  });

  it('keeps what is no part of an ordinary plan for itself', async () => {
    const company = ordinary().companies[0]!.id;
    const refused = [
      await server.get(`integration_triggers?company_id=${company}`, ordinary()),
      await server.get(`caller_ids?company_id=${company}`, ordinary()),
      await server.get('message-flows', ordinary()),
      await server.send('POST', 'integrations', {}, ordinary()),
      await server.send('POST', 'text-messages', {}, ordinary()),
    ];
    for (const { status, json } of refused) {
      assert.equal(status, 403);
      assert.match(json.error, /permission/);
    }
  });

  it('writes notifications, and asks for what belongs together', async () => {
    const user = server.account.users[1]!;
    const send = (body: unknown) => server.send('POST', 'notifications', body);
    assert.equal((await send({ user_id: user.id, call_enabled: true })).status, 400);
    assert.equal((await send({ alert_type: 'all' })).status, 400);
    const { status, json } = await send({
      user_id: user.id,
      call_enabled: true,
      alert_type: 'vm_only',
      send_push: true,
      company_id: roofing().id,
    });
    assert.equal(status, 201);
    assert.equal(json.company_name, roofing().name);
    assert.ok(!Object.keys(json).includes('name'));
    const changed = await server.send('PUT', `notifications/${json.id}`, { send_push: false });
    assert.deepEqual([changed.json.send_push, changed.json.call_enabled], [false, true]);
    const listed = (await server.get('notifications')).json.notifications;
    assert.ok(listed.some(each => each.id === json.id && each.name));
    assert.equal((await server.get(`notifications/${json.id}`)).status, 405);
    assert.equal((await server.send('DELETE', `notifications/${json.id}`)).status, 204);
    const address = { email: 'a@example.com', send_email: true };
    assert.equal((await send(address)).status, 400);
    assert.equal((await send({ ...address, company_id: roofing().id })).status, 201);
    const desktop = { ...address, company_id: roofing().id, send_desktop: true };
    assert.equal((await send(desktop)).status, 400);
  });

  it('lets a manager write their own notifications only', async () => {
    const account = server.state.accounts[2]!;
    const [own, other] = [
      account.users.find(({ role }) => role === 'manager')!,
      account.users.find(({ role }) => role === 'admin')!,
    ];
    const send = (user_id: string) =>
      server.send('POST', 'notifications', { user_id, send_push: true }, account);
    assert.equal((await send(own.id)).status, 201);
    assert.equal((await send(other.id)).status, 403);
  });

  it('verifies a caller id a minute after its phone has rung, and calls from it then', async () => {
    const company = server.account.companies[0]!;
    assert.equal((await server.get('caller_ids')).status, 400);
    const body = { company_id: company.id, phone_number: '(555) 321-0987', name: 'Mobile' };
    const { status, json } = await server.send('POST', 'caller_ids', body);
    assert.equal(status, 201);
    assert.match(String(json.validation_code), /^\d{6}$/);
    assert.equal(json.verified, false);
    const call = () =>
      server.send('POST', 'calls', {
        caller_id: '+15553210987',
        business_phone_number: '+12065550188',
        customer_phone_number: '+12065550177',
        recording_enabled: false,
      });
    assert.equal((await call()).status, 400);
    server.clock.time += 60_000;
    assert.equal((await server.get(`caller_ids/${json.id}`)).json.verified, true);
    const placed = await call();
    assert.equal(placed.status, 201);
    server.clock.time += 120_000;
    const ended = await server.get(`calls/${placed.json.id}`);
    assert.deepEqual([ended.json.answered, ended.json.recording], [true, null]);
    const { json: shown } = await server.get(`companies/${company.id}?fields=verified_caller_ids`);
    assert.ok(shown.verified_caller_ids.some(each => each.phone_number === '+15553210987'));
    assert.equal((await server.send('POST', 'caller_ids', body)).status, 400);
    assert.equal((await server.send('DELETE', `caller_ids/${json.id}`)).status, 204);
    const { json: list } = await server.get(`caller_ids?company_id=${company.id}`);
    assert.ok(list.caller_ids.every(({ id }) => id !== json.id));
    server.clock.time -= 180_000;
  });

  it('refuses to call British numbers', async () => {
    const caller_id = server.account.trackers.find(({ disabledAt }) => disabledAt === null)!
      .numbers[0];
    const { status } = await server.send('POST', 'calls', {
      caller_id,
      business_phone_number: '+12065550188',
      customer_phone_number: '+442071234567',
    });
    assert.equal(status, 400);
  });

  it('lists summary emails with and without .json', async () => {
    const plain = server.path('summary_emails').replace('.json', '');
    const { json } = await server.ask(plain);
    assert.deepEqual(json, (await server.get('summary_emails')).json);
    assert.ok(json.summary_emails.some(({ email }) => email === 'owner@example.com'));
    const user = server.account.users[0]!;
    const own = await server.get(`summary_emails?user_id=${user.id}`);
    assert.equal(own.json.total_records, 1);
    const monthly = await server.get('summary_emails?frequency=monthly');
    for (const { frequency } of monthly.json.summary_emails) {
      assert.ok((frequency as string[]).includes('monthly'));
    }
  });

  it('makes, changes and deletes a summary email', async () => {
    const config = { summary_statistics: true, call_log: true };
    const post = (body: unknown) => server.send('POST', 'summary_emails', body);
    const whole = {
      frequency: ['daily'],
      config,
      email: 'boss@example.com',
      company_id: roofing().id,
    };
    for (const name of ['frequency', 'config', 'email']) {
      assert.equal((await post({ ...whole, [name]: undefined })).status, 400, name);
    }
    const { status, json } = await post(whole);
    assert.equal(status, 201);
    assert.match(json.id, /^CSS/);
    assert.deepEqual(json.filters, { lead_status: 'All' });
    assert.deepEqual(json.scope, { id: roofing().id, type: 'Company', name: roofing().name });
    const path = `summary_emails/${json.id}`;
    assert.equal((await server.send('PUT', path, { frequency: ['weekly'] })).status, 400);
    const changed = await server.send('PUT', path, {
      config: { top_sources: true },
      filters: { lead_status: 'Not Scored' },
    });
    assert.deepEqual(changed.json.config, {
      summary_statistics: false,
      top_sources: true,
      top_keywords: false,
      call_log: false,
    });
    assert.deepEqual(changed.json.filters, { lead_status: 'Not Scored' });
    assert.equal((await server.send('DELETE', path)).status, 204);
    assert.equal((await server.get(path)).status, 404);
  });
});
