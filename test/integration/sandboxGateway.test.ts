import assert from 'node:assert/strict';
import { SandboxFetch } from '../support/sandboxFetch';

const untouched = [globalThis.Request, globalThis.Response];

describe('sandbox: gateway', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 200 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  it('refuses a missing or wrong key in its own words', async () => {
    for (const authorization of ['', 'Bearer wrong', `Token ${server.sandbox.key}`]) {
      const answer = await server.ask('/callrail/v3/a.json', { headers: { authorization } });
      assert.equal(answer.status, 401);
      assert.match(answer.json.message, /API key/);
      assert.equal(answer.headers.get('x-rate-limit-hourly-used'), null);
    }
  });

  it('hands on CallRail’s own 401 when the authorisation behind the connection is gone', async () => {
    server.state.connections[0]!.authorized = false;
    const answer = await server.ask('/callrail/v3/a.json');
    assert.equal(answer.status, 401);
    assert.deepEqual(answer.json, { error: 'HTTP Token: Access denied' });
    assert.equal(answer.text.length, 37);
  });

  it('knows no app but callrail', async () => {
    const answer = await server.ask('/v3/a.json');
    assert.equal(answer.status, 404);
    assert.match(answer.json.message, /invalid app name/i);
  });

  it('answers 404 to paths without .json', async () => {
    for (const path of ['/callrail/v3/a', `/callrail/v3/a/${server.account.id}/calls`]) {
      const answer = await server.ask(path);
      assert.equal(answer.status, 404);
      assert.deepEqual(answer.json, { error: 'Not found' });
    }
  });

  it('has no PATCH, and 405 for what a path does not offer', async () => {
    const call = server.account.calls[0]!;
    assert.equal((await server.send('PATCH', `calls/${call.id}`, { note: 'x' })).status, 405);
    assert.equal((await server.send('PATCH', 'nothing', {})).status, 405);
    assert.equal((await server.send('DELETE', 'users')).status, 405);
    assert.equal(call.note === 'x', false);
  });

  it('takes the oldest active connection unless a header names another', async () => {
    const [first, second] = server.state.connections;
    const names = async (headers?: Record<string, string>) =>
      (await server.ask('/callrail/v3/a.json', { headers })).json.accounts.map(({ name }) => name);
    assert.deepEqual(await names(), ['Brightline Marketing', 'Harbor & Pine Home Services']);
    assert.deepEqual(await names({ 'Maton-Connection': second!.id }), [
      'Lakeshore Health Partners',
    ]);
    first!.status = 'FAILED';
    assert.deepEqual(await names(), ['Lakeshore Health Partners']);
  });

  it('answers 400 when there is no such connection, or none at all', async () => {
    const unknown = await server.ask('/callrail/v3/a.json', {
      headers: { 'Maton-Connection': '00000000-0000-4000-8000-000000000000' },
    });
    assert.equal(unknown.status, 400);
    assert.match(unknown.json.message, /connection/i);
    server.state.connections.length = 0;
    const none = await server.ask('/callrail/v3/a.json');
    assert.equal(none.status, 400);
    assert.match(none.json.message, /no connection/i);
  });

  it('shows an account through its own connection only, by id or number', async () => {
    const [own, , foreign] = server.state.accounts;
    const byNumber = await server.ask(`/callrail/v3/a/${own!.numericId}.json`);
    assert.equal(byNumber.json.id, own!.id);
    const other = await server.ask(`/callrail/v3/a/${foreign!.id}.json`);
    assert.equal(other.status, 404);
    assert.equal((await server.ask(`/callrail/v3/a/${foreign!.id}/users.json`)).status, 404);
  });

  it('counts requests in the rate headers, by hour and day', async () => {
    await server.get('users');
    const second = await server.get('users');
    assert.equal(second.headers.get('x-rate-limit-hourly-allowed'), '1000');
    assert.equal(second.headers.get('x-rate-limit-daily-allowed'), '10000');
    assert.equal(second.headers.get('x-rate-limit-hourly-used'), '2');
    assert.match(second.headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
    server.clock.time += 3_600_000;
    const later = await server.get('users');
    assert.equal(later.headers.get('x-rate-limit-hourly-used'), '1');
    assert.equal(later.headers.get('x-rate-limit-daily-used'), '3');
  });

  it('leaves the process-wide Request and Response as they were', () => {
    // The adapter would replace them for every extension in the same process.
    assert.deepEqual([globalThis.Request, globalThis.Response], untouched);
  });
});
