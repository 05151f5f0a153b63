import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { closedPort } from '../support/httpServers';
import { account, accounts, body, raw } from '../support/serverAnswers';
import { failure, json, useApi } from '../support/useApi';

describe('A network that fails', () => {
  const { api, server, clock } = useApi();

  it('refused connections are tried again, then told', async () => {
    const list = api(`http://127.0.0.1:${await closedPort()}`)
      .client()
      .accounts.list();
    const error = await failure('network', list);
    assert.equal(error.networkReason, 'refused');
    assert.equal(clock.sleeps.length, 3);
  });

  it('a host name that does not exist', async () => {
    const list = api('https://nonexistent.invalid').client().accounts.list({}, { attempts: 1 });
    const error = await failure('network', list);
    assert.equal(error.networkReason, 'dns');
  });

  it('a connection that breaks off before the answer is tried again', async () => {
    let times = 0;
    const asked = await server((request, response) => {
      if (++times < 3) request.socket.resetAndDestroy();
      else json(accounts)(request, response);
    });
    assert.equal((await api(asked.origin).client().accounts.list()).items.length, 1);
    assert.equal(asked.received.length, 3);
  });

  for (const [what, answer] of [
    [
      'reset in mid-body',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"accounts":[', () => response.socket?.resetAndDestroy());
      },
    ],
    [
      'ended in mid-body',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"accounts":[', () => response.socket?.end());
      },
    ],
    [
      'ended in a chunk',
      (_request, response) => {
        response.writeHead(200);
        response.write('{"accounts":[', () => response.socket?.end());
      },
    ],
    ['ended before any answer', raw('')],
  ] as [string, RequestListener][])
    it(`an answer that is ${what}`, async () => {
      const asked = await server(answer);
      const error = await failure('network', api(asked.origin).client().accounts.list());
      assert.equal(error.networkReason, 'reset');
      assert.equal(asked.received.length, 4);
    });

  it('a POST whose answer broke off is not sent again', async () => {
    const asked = await server(request => request.socket.resetAndDestroy());
    const draft = { name: 'VIP', tag_level: 'account' } as const;
    await failure('network', api(asked.origin).client().tags.create(account, draft));
    assert.equal(asked.received.length, 1);
  });

  it('an answer that is not HTTP', async () => {
    const asked = await server(raw('SSH-2.0-OpenSSH_9.6\r\n'));
    const list = api(asked.origin).client().accounts.list({}, { attempts: 1 });
    assert.equal((await failure('network', list)).networkReason, 'unknown');
  });

  it('compressed JSON that was cut off', async () => {
    const cut = gzipSync(JSON.stringify(accounts)).subarray(0, -6);
    const asked = await server(body(cut, { 'content-encoding': 'gzip' }));
    const list = api(asked.origin).client().accounts.list({}, { attempts: 1 });
    assert.equal((await failure('network', list)).networkReason, 'reset');
  });
});

describe('The connection to a server', () => {
  const { api, server } = useApi();

  it('is kept and used again', async () => {
    const asked = await server(json(accounts));
    const client = api(asked.origin).client();
    for (let page = 1; page <= 5; page++) await client.accounts.list({ page });
    assert.equal(asked.received.length, 5);
    // The next request may come before the connection of the last one is free again.
    assert.ok(asked.sockets.size <= 2, String(asked.sockets.size));
  });

  it('that the server has closed meanwhile is replaced without a word', async () => {
    const asked = await server(json(accounts));
    const client = api(asked.origin).client();
    await client.accounts.list({ page: 1 });
    const [socket] = asked.sockets;
    socket!.destroy();
    await once(socket!, 'close');
    await client.accounts.list({ page: 2 });
    assert.equal(asked.received.length, 2);
  });

  it('is used by no more than 16 requests at once', async () => {
    let most = 0;
    const asked = await server((request, response) => {
      most = Math.max(most, asked.sockets.size);
      json(accounts)(request, response);
    });
    const client = api(asked.origin).client();
    await Promise.all(Array.from({ length: 60 }, (_, page) => client.accounts.list({ page })));
    assert.ok(most <= 16, String(most));
  });
});
