import assert from 'node:assert/strict';
import type { TagId } from '../../src/api/schemas/ids';
import { isAbort } from '../../src/base/abort';
import { systemClock } from '../../src/base/clock';
import { account, accounts, never } from '../support/serverAnswers';
import { until } from '../support/until';
import { json, useApi } from '../support/useApi';

describe('Cancelling', () => {
  const { api, server } = useApi();

  it('while the answer is awaited closes the connection, and passes the reason on', async () => {
    const asked = await server(never);
    const controller = new AbortController();
    const reason = new Error('I changed my mind');
    const list = api(asked.origin).client().accounts.list({}, { signal: controller.signal });
    await until('the request to arrive', () => asked.received.length === 1);
    controller.abort(reason);
    await assert.rejects(list, error => error === reason);
    await until('the connection to be closed', () => asked.sockets.size === 0);
  });

  it('while the body arrives', async () => {
    const asked = await server((_request, response) => {
      response.writeHead(200);
      response.write('{"accounts":[');
    });
    const controller = new AbortController();
    const list = api(asked.origin).client().accounts.list({}, { signal: controller.signal });
    await until('the request to arrive', () => asked.received.length === 1);
    controller.abort();
    await assert.rejects(list, isAbort);
    await until('the connection to be closed', () => asked.sockets.size === 0);
  });

  it('while waiting to try again', async () => {
    const asked = await server(json({}, 429, { 'retry-after': '20' }));
    const controller = new AbortController();
    const patient = api(asked.origin, { clock: systemClock });
    const told = new Promise(resolve => patient.onDidRequest(resolve));
    const list = patient.client().accounts.list({}, { signal: controller.signal });
    await told;
    controller.abort();
    await assert.rejects(list, isAbort);
    assert.equal(asked.received.length, 1);
  });

  it('while waiting for a free place', async () => {
    const asked = await server(json(accounts));
    const limits = { paceRequests: 1, paceMs: 60_000 };
    const { accounts: resource } = api(asked.origin, { http: { limits } }).client();
    await resource.list();
    const controller = new AbortController();
    const list = resource.list({ page: 2 }, { signal: controller.signal });
    await new Promise(setImmediate);
    controller.abort();
    await assert.rejects(list, isAbort);
    assert.equal(asked.received.length, 1);
  });

  it('before it began sends nothing', async () => {
    const asked = await server(json(accounts));
    const signal = AbortSignal.abort();
    const client = api(asked.origin).client();
    await assert.rejects(client.accounts.list({}, { signal }), isAbort);
    const draft = { name: 'VIP', tag_level: 'account' } as const;
    await assert.rejects(client.tags.create(account, draft, { signal }), isAbort);
    assert.equal(asked.received.length, 0);
  });

  it('by closing the client ends all that is under way, and what comes later', async () => {
    const asked = await server(never);
    const client = api(asked.origin);
    const running = [
      client.client().accounts.list(),
      client.client().tags.delete(account, '7' as TagId),
      client.connections.list(),
      client.download(`${asked.origin}/x.mp3`, { allowedHosts: [new URL(asked.origin).host] }),
    ];
    await until('the requests to arrive', () => asked.received.length === 4);
    client.dispose();
    for (const each of running) await assert.rejects(each, isAbort);
    await assert.rejects(client.client().accounts.list(), isAbort);
    await until('the connections to be closed', () => asked.sockets.size === 0);
    client.dispose();
  });

  it('by one of two who share a request leaves it to the other', async () => {
    let answer: () => void = () => undefined;
    const asked = await server((request, response) => {
      answer = () => json(accounts)(request, response);
    });
    const client = api(asked.origin).client();
    const controller = new AbortController();
    const leaving = client.accounts.list({}, { signal: controller.signal });
    const staying = client.accounts.list();
    await until('the request to arrive', () => asked.received.length === 1);
    controller.abort();
    await assert.rejects(leaving, isAbort);
    answer();
    assert.equal((await staying).items.length, 1);
    assert.equal(asked.received.length, 1);
  });
});
