import assert from 'node:assert/strict';
import { request } from 'node:http';
import { until } from '../support/until';
import { useStandAlone } from '../support/useStandAlone';

describe('sandbox server: /__sandbox', () => {
  const { sandbox, ask, send, below } = useStandAlone();

  it('is a page with nothing from elsewhere, nor any script or style in it', async () => {
    const { text, headers } = await ask('/__sandbox');
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.ok(!policy.includes('unsafe'));
    assert.match(policy, /frame-ancestors 'none'/);
    assert.ok(!/https?:|<style|<script>|\son\w+=|style=/.test(text));
    for (const [, address = ''] of text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const file = await ask(address);
      assert.equal(file.status, 200, address);
      assert.ok(!/innerHTML|insertAdjacentHTML|document\.write/.test(file.text), address);
    }
  });

  it('tells its state', async () => {
    const { json } = await ask('/__sandbox/state');
    assert.equal(json.origin, sandbox().origin);
    assert.deepEqual([json.seed, json.anyKey], [1, true]);
    assert.deepEqual(json.account, { ...sandbox().account });
    assert.equal((json.counts as Record<string, number>).calls, 300);
    assert.deepEqual(json.clock, { now: '2026-11-22T12:00:00.000Z', stands: true });
  });

  it('lists requests, without the key, and not those to itself', async () => {
    await ask(below('calls'), { headers: { authorization: 'Token token="very-secret-key"' } });
    await ask('/__sandbox/state');
    const { json, text } = await ask('/__sandbox/requests');
    const requests = json.requests as { path: string; status: number; hint: string }[];
    assert.deepEqual(
      requests.map(({ path, status }) => [path, status]),
      [[below('calls'), 404]],
    );
    assert.match(requests[0]!.hint, /\.json/);
    assert.ok(!text.includes('very-secret-key'));
    assert.equal((requests[0] as { body?: unknown }).body, null);
    const log = await ask('/__sandbox/log?after=0');
    assert.deepEqual(
      (await ask(`/__sandbox/log?after=${String(log.json.latest)}`)).json.requests,
      [],
    );
  });

  it('lists a request that was overtaken, as soon as it is over', async () => {
    sandbox().addFault('GET users.json delay=200ms');
    const slow = ask(below('users.json'));
    await until('it waits', () => sandbox().requests().length === 1);
    await ask('/v3/a.json');
    const log = async (after: number) => {
      const { requests, latest } = (await ask(`/__sandbox/log?after=${after}`)).json as unknown as {
        requests: { path: string }[];
        latest: number;
      };
      return { paths: requests.map(({ path }) => path), latest };
    };
    const { paths, latest } = await log(0);
    assert.deepEqual(paths, ['/v3/a.json']);
    await slow;
    assert.deepEqual((await log(latest)).paths, [below('users.json')]);
  });

  it('adds, lists and removes what goes wrong', async () => {
    const added = await send('POST', '/__sandbox/faults', { rule: 'GET users.json 503 times=2' });
    assert.equal(added.status, 201);
    assert.equal((await ask(below('users.json'))).status, 503);
    const { json } = await ask('/__sandbox/faults');
    assert.deepEqual(json.faults, [
      { id: added.json.id, rule: 'GET users.json 503 times=2', left: 1 },
    ]);
    assert.equal(
      (await ask(`/__sandbox/faults/${added.json.id}`, { method: 'DELETE' })).status,
      204,
    );
    assert.equal((await ask(below('users.json'))).status, 200);
    assert.equal((await ask('/__sandbox/faults/99', { method: 'DELETE' })).status, 404);
    const odd = await send('POST', '/__sandbox/faults', { rule: 'GET users.json' });
    assert.equal(odd.status, 400);
    assert.match(odd.json.error, /what goes wrong/);
    await send('POST', '/__sandbox/faults', { rule: '* * 500' });
    await ask('/__sandbox/faults', { method: 'DELETE' });
    assert.equal((await ask('/v3/a.json')).status, 200);
  });

  it('takes records of one’s own, to which a reset comes back', async () => {
    const calls = [{ id: 'CAL1', note: 'First', start_time: '-1h' }];
    const seeded = await send('POST', '/__sandbox/seed', { calls });
    assert.equal(seeded.json.calls, 1);
    const call = below('calls/CAL1.json');
    await send('PUT', call, { note: 'Edited' });
    assert.equal((await ask(`${call}?fields=note`)).json.note, 'Edited');
    assert.equal((await ask('/__sandbox/reset', { method: 'POST' })).status, 204);
    assert.equal((await ask(`${call}?fields=note`)).json.note, 'First');
    const odd = await send('POST', '/__sandbox/seed', { calls: [{ note: 5 }] });
    assert.equal(odd.status, 400);
    assert.equal(odd.json.error, 'calls[0].note: a text is needed.');
    assert.equal((await ask(call)).status, 200);
    await ask('/__sandbox/seed', { method: 'DELETE' });
    assert.equal((await ask('/__sandbox/state')).json.counts!['calls' as never], 300);
  });

  it('moves the clock', async () => {
    const { json } = await send('POST', '/__sandbox/clock', { now: '2026-11-29T12:00:00Z' });
    assert.deepEqual(json, { now: '2026-11-29T12:00:00.000Z', stands: true });
    const { json: list } = await ask(below('calls.json'));
    assert.ok(list.calls.every(({ start_time: start }) => start >= '2026-11-22'));
    assert.equal((await send('POST', '/__sandbox/clock', { now: 'soon' })).status, 400);
  });

  it('answers odd requests with a sentence', async () => {
    assert.equal((await ask('/__sandbox/nothing')).status, 404);
    const { status, json } = await ask('/__sandbox/seed', { method: 'POST', body: 'x' });
    assert.equal(status, 400);
    assert.match(json.error, /not a JSON object/);
  });

  const asFrom = (headers: Record<string, string>, path = '/__sandbox/state', method = 'GET') =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${sandbox().origin}${path}`, { headers, method }, answer => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it('is closed to pages of other sites, whatever name they give it', async () => {
    const { host } = new URL(sandbox().origin);
    assert.equal(await asFrom({}), 200);
    assert.equal(await asFrom({ origin: `http://${host}` }), 200);
    assert.equal(await asFrom({ host: 'localhost:4010', origin: 'http://localhost:4010' }), 200);
    assert.equal(await asFrom({ origin: 'https://evil.example' }), 403);
    assert.equal(await asFrom({ origin: 'null' }), 403);
    assert.equal(await asFrom({ host: 'evil.example' }), 403);
    assert.equal(await asFrom({ host: 'evil.example', origin: 'http://evil.example' }), 403);
    assert.equal(await asFrom({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }), 403);
    assert.equal(await asFrom({ host: 'localhost.evil.example' }), 403);
    const forwarded = { origin: 'https://me.dev.example', 'x-forwarded-host': 'me.dev.example' };
    assert.equal(await asFrom(forwarded), 200);
  });

  it('is open to tests in containers, as the records are', async () => {
    for (const name of ['host.docker.internal', 'sandbox', '192.168.65.2', '[fd00::1]']) {
      const host = `${name}:4010`;
      assert.equal(await asFrom({ host }, '/__sandbox/reset', 'POST'), 204, host);
      const authorization = 'Token token="any"';
      assert.equal(await asFrom({ host, authorization }, '/v3/a.json'), 200, host);
    }
  });

  it('shows records neither under names that a site may give this machine', async () => {
    const authorization = 'Token token="any"';
    const page = { host: 'evil.example:4010', authorization };
    for (const headers of [page, { ...page, origin: 'http://evil.example:4010' }])
      assert.equal(await asFrom(headers, '/v3/a.json'), 403);
    assert.equal(await asFrom({ host: 'api.callrail.com', authorization }, '/v3/a.json'), 200);
    assert.deepEqual(sandbox().requests().length, 1);
  });
});
