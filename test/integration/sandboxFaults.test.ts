import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { once } from 'node:events';
import type { SandboxRequest } from '../../src/sandbox/server';
import { SandboxFetch } from '../support/sandboxFetch';

describe('sandbox: faults and log', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 300 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const faults = () => server.sandbox.faults;
  const finished = (path: string) =>
    new Promise<SandboxRequest>(resolve => {
      const listening = server.sandbox.onDidFinish(request => {
        if (!request.path.includes(path)) return;
        listening.dispose();
        resolve(request);
      });
    });

  it('meets as many requests as it is told, then lets them pass', async () => {
    faults().add({ path: 'users.json', status: 503, times: 2 });
    assert.equal((await server.get('users')).status, 503);
    assert.equal((await server.get('tags')).status, 200);
    assert.equal((await server.get('users')).status, 503);
    assert.equal((await server.get('users')).status, 200);
  });

  it('matches method and patterns, and ends when disposed', async () => {
    const fault = faults().add({
      method: 'PUT',
      path: /calls\/CAL\w+\.json$/,
      status: 422,
      times: Infinity,
    });
    const { id } = server.account.calls[0]!;
    assert.equal((await server.get(`calls/${id}`)).status, 200);
    assert.equal((await server.send('PUT', `calls/${id}`, { note: 'x' })).status, 422);
    fault.dispose();
    assert.equal((await server.send('PUT', `calls/${id}`, { note: 'x' })).status, 200);
  });

  it('answers with the status, headers and body given', async () => {
    faults().add({
      path: 'users',
      status: 429,
      retryAfter: 7,
      headers: { 'x-custom': 'yes' },
      body: { error: 'Slow down' },
    });
    const limited = await server.get('users');
    assert.equal(limited.status, 429);
    assert.equal(limited.headers.get('retry-after'), '7');
    assert.equal(limited.headers.get('x-custom'), 'yes');
    assert.deepEqual(limited.json, { error: 'Slow down' });
    faults().add({ path: 'users', status: 503, body: '<html><title>Down</title></html>' });
    const html = await server.get('users');
    assert.match(html.headers.get('content-type') ?? '', /text\/html/);
    faults().add({ path: 'users', body: [1, 2, 3] });
    assert.deepEqual((await server.get('users')).json, [1, 2, 3]);
  });

  it('gives no body where the status has none', async () => {
    for (const status of [204, 205, 304]) {
      faults().add({ path: 'users', status, body: { error: 'No body' } });
      const answer = await server.get('users');
      assert.deepEqual([answer.status, answer.text], [status, '']);
      assert.equal(answer.headers.get('content-type'), null);
    }
  });

  it('changes headers of an answer that is otherwise as usual', async () => {
    const headers = { 'x-rate-limit-hourly-used': '990', 'retry-after': '3' };
    faults().add({ path: 'users', headers });
    const answer = await server.get('users');
    assert.equal(answer.status, 200);
    assert.equal(answer.json.total_records, 14);
    assert.equal(answer.headers.get('x-rate-limit-hourly-used'), '990');
    assert.equal(answer.headers.get('retry-after'), '3');
  });

  it('cuts a body in half but ends it properly', async () => {
    const whole = await server.get('users');
    faults().add({ path: 'users', truncate: true });
    const half = await server.get('users');
    assert.equal(half.status, 200);
    assert.equal(half.json, undefined);
    assert.ok(whole.text.startsWith(half.text));
    assert.equal(half.text.length, Math.ceil(whole.text.length / 2));
  });

  it('breaks the connection in mid-body', async () => {
    faults().add({ path: 'users', reset: true });
    const over = finished('users');
    await assert.rejects(server.get('users'), /terminated|fetch failed/);
    const { status, aborted, broken } = await over;
    assert.deepEqual([status, aborted, broken], [200, false, true]);
  });

  it('drips until the client leaves', async () => {
    faults().add({ path: 'users', drip: true });
    const over = finished('users');
    const leaving = new AbortController();
    const response = await fetch(server.sandbox.origin + server.path('users'), {
      headers: { authorization: `Bearer ${server.sandbox.key}` },
      signal: leaving.signal,
    });
    const reader = response.body!.getReader();
    assert.equal((await reader.read()).done, false);
    assert.equal((await reader.read()).done, false);
    leaving.abort();
    const { aborted, broken } = await over;
    assert.deepEqual([aborted, broken], [true, undefined]);
  });

  it('redirects, empties and floods', async () => {
    faults().add({ path: 'users', redirectTo: 'https://elsewhere.example/x' });
    const redirected = await server.get('users');
    assert.equal(redirected.status, 302);
    assert.equal(redirected.headers.get('location'), 'https://elsewhere.example/x');
    faults().add({ path: 'users', empty: true });
    const empty = await server.get('users');
    assert.equal(empty.status, 200);
    assert.equal(empty.text, '');
    faults().add({ path: 'users', oversizedBytes: 3_000_000 });
    const flood = await server.get('users');
    assert.equal(flood.json.filler.length, 3_000_000);
  });

  it('delays, then answers as usual', async () => {
    faults().add({ path: 'users', delayMs: 30 });
    const start = performance.now();
    assert.equal((await server.get('users')).status, 200);
    assert.ok(performance.now() - start >= 29);
  });

  it('applies to recordings too', async () => {
    faults().add({ path: '/calls/', method: 'GET', status: 500, times: 1 });
    const answer = await fetch(`${server.sandbox.mediaOrigin}/calls/CAL1/recording/redirect`);
    assert.equal(answer.status, 500);
  });

  it('revokes the key until it is restored', async () => {
    faults().revokeKey();
    assert.equal((await server.get('users')).status, 401);
    assert.equal((await server.ask('/connections')).status, 401);
    faults().restoreKey();
    assert.equal((await server.get('users')).status, 200);
  });

  it('holds a request at a gate, so that others can overtake it', async () => {
    const gate = faults().holdNext('users.json');
    let answered = false;
    const held = server.get('users').then(answer => {
      answered = true;
      return answer;
    });
    await gate.reached;
    assert.equal((await server.get('users')).status, 200);
    assert.equal(answered, false);
    gate.release();
    assert.equal((await held).status, 200);
  });

  it('logs method, path, headers, parsed body and status', async () => {
    const { id } = server.account.calls[0]!;
    await server.send('PUT', `calls/${id}`, { note: 'logged' });
    const entry = server.sandbox.log.at(-1)!;
    assert.equal(entry.method, 'PUT');
    assert.equal(entry.path, server.path(`calls/${id}`));
    assert.deepEqual(entry.body, { note: 'logged' });
    assert.equal(entry.status, 200);
    assert.equal(entry.aborted, false);
    assert.equal(entry.origin, 'api');
    assert.equal(entry.at, server.clock.time);
    assert.equal(entry.headers['content-type'], 'application/json');
  });

  it('clears the log with a reset', async () => {
    await server.get('users');
    server.sandbox.reset();
    assert.equal(server.sandbox.log.length, 0);
  });

  it('tells of requests as they arrive', async () => {
    const paths: string[] = [];
    const listening = server.sandbox.onDidRequest(({ path, status }) => {
      paths.push(`${status} ${path}`);
    });
    await server.get('users');
    listening.dispose();
    await server.get('tags');
    assert.deepEqual(paths, [`0 ${server.path('users')}`]);
  });

  it('closes with requests held, dripping and idle connections open', async () => {
    const other = await SandboxFetch.start({ calls: 50 });
    const gate = other.sandbox.faults.holdNext('users');
    other.sandbox.faults.add({ path: 'tags', drip: true });
    other.sandbox.faults.add({ path: 'companies', delayMs: 60_000 });
    const pending = ['users', 'tags', 'companies'].map(resource => other.get(resource));
    const settled = Promise.allSettled(pending);
    await gate.reached;
    const idle = connect(Number(new URL(other.sandbox.origin).port), '127.0.0.1');
    await once(idle, 'connect');
    const gone = new Promise(resolve => idle.on('error', () => undefined).once('close', resolve));
    await other.sandbox.close();
    await gone;
    for (const { status } of await settled) assert.equal(status, 'rejected');
    await assert.rejects(other.get('users'), /fetch failed/);
  });
});
