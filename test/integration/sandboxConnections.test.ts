import assert from 'node:assert/strict';
import { SandboxFetch } from '../support/sandboxFetch';

describe('sandbox: connections', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 100 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const create = () => server.ask('/connections', { method: 'POST', body: { app: 'callrail' } });

  it('lists two active ones with times in microseconds', async () => {
    const { json } = await server.ask('/connections?app=callrail&status=ACTIVE');
    assert.equal(json.connections.length, 2);
    const first = json.connections[0]!;
    assert.deepEqual(Object.keys(first), [
      'connection_id',
      'status',
      'creation_time',
      'last_updated_time',
      'url',
      'app',
      'metadata',
    ]);
    assert.match(first.connection_id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    assert.match(first.creation_time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    assert.equal(first.app, 'callrail');
  });

  it('filters by app and status', async () => {
    const none = await server.ask('/connections?app=hubspot');
    assert.deepEqual(none.json, { connections: [] });
    const pending = await server.ask('/connections?app=callrail&status=PENDING');
    assert.deepEqual(pending.json, { connections: [] });
  });

  it('needs the key', async () => {
    const answer = await server.ask('/connections', { headers: { authorization: '' } });
    assert.equal(answer.status, 401);
  });

  it('creates a pending one, flat; reading it is wrapped; opening its page makes it active', async () => {
    const created = await create();
    assert.equal(created.status, 201);
    assert.deepEqual(Object.keys(created.json), ['connection_id']);
    const id = created.json.connection_id;

    const pending = (await server.ask(`/connections/${id}`)).json.connection;
    assert.equal(pending.status, 'PENDING');
    assert.ok(pending.url.startsWith(`${server.sandbox.origin}/connect/?session_token=`));

    const page = await fetch(pending.url);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-type') ?? '', /text\/html/);
    assert.equal((await server.ask(`/connections/${id}`)).json.connection.status, 'ACTIVE');

    const accounts = await server.ask('/callrail/v3/a.json', {
      headers: { 'Maton-Connection': id },
    });
    assert.equal(accounts.json.accounts.length, 1);
  });

  it('gives back the accounts of a removed connection to the next one', async () => {
    const [first] = server.state.connections;
    const removed = await server.ask(`/connections/${first!.id}`, { method: 'DELETE' });
    assert.equal(removed.status, 200);
    const { connection_id } = (await create()).json;
    await fetch((await server.ask(`/connections/${connection_id}`)).json.connection.url);
    const accounts = await server.ask('/callrail/v3/a.json', {
      headers: { 'Maton-Connection': connection_id },
    });
    assert.deepEqual(
      accounts.json.accounts.map(({ name }) => name),
      ['Brightline Marketing', 'Harbor & Pine Home Services'],
    );
  });

  it('answers 404 to an unknown or deleted id, and to a wrong consent link', async () => {
    const [first] = server.state.connections;
    await server.ask(`/connections/${first!.id}`, { method: 'DELETE' });
    assert.equal((await server.ask(`/connections/${first!.id}`)).status, 404);
    const again = await server.ask(`/connections/${first!.id}`, { method: 'DELETE' });
    assert.equal(again.status, 404);
    assert.equal((await server.ask('/connect/?session_token=none')).status, 404);
  });

  it('does not let requests through a connection that is still pending', async () => {
    const { connection_id } = (await create()).json;
    const answer = await server.ask('/callrail/v3/a.json', {
      headers: { 'Maton-Connection': connection_id },
    });
    assert.equal(answer.status, 400);
  });

  it('refuses to connect another app', async () => {
    const answer = await server.ask('/connections', { method: 'POST', body: { app: 'stripe' } });
    assert.equal(answer.status, 400);
  });
});
