import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { isAbort } from '../../src/base/abort';
import { systemClock } from '../../src/base/clock';
import type { AccountId, CallId, TagId } from '../../src/api/schemas/ids';
import { closedPort } from '../support/httpServers';
import { failure, json, useApi } from '../support/useApi';
import { until } from '../support/until';

const account = 'ACC1' as AccountId;
const accounts = { page: 1, per_page: 100, total_records: 1, accounts: [{ id: 'ACC1' }] };
const never: RequestListener = () => undefined;
const raw =
  (text: string): RequestListener =>
  (_request, response) =>
    void response.socket?.end(text);
const body =
  (text: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(text);
  };

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

describe('A server that is too slow', () => {
  const { api, server } = useApi();
  const slow = (limits: object) => ({ http: { limits } });

  it('no headers in time, asked once', async () => {
    const asked = await server(never);
    const list = api(asked.origin, slow({ headersMs: 400 }))
      .client()
      .accounts.list();
    await failure('timeout', list);
    assert.equal(asked.received.length, 1);
  });

  it('no more of the body in time', async () => {
    const asked = await server((_request, response) => {
      response.writeHead(200);
      response.write('{');
    });
    const list = api(asked.origin, slow({ bodyIdleMs: 400 }))
      .client()
      .accounts.list();
    await failure('timeout', list);
    assert.equal(asked.received.length, 1);
  });

  it('a body that drips without end', async () => {
    const asked = await server((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    });
    const list = api(asked.origin, slow({ jsonTotalMs: 400 }))
      .client()
      .accounts.list();
    const error = await failure('timeout', list);
    assert.match(error.message, /did not end in time/);
    await until('the connection to be closed', () => asked.sockets.size === 0);
  });

  it('a refusal whose explanation drips without end', async () => {
    const asked = await server((_request, response) => {
      response.writeHead(400);
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(timer));
    });
    await failure(
      'timeout',
      api(asked.origin, slow({ jsonTotalMs: 400 }))
        .client()
        .accounts.list(),
    );
  });
});

describe('An answer that is not what it should be', () => {
  const { api, server } = useApi();

  for (const [what, answer, words] of [
    ['truncated JSON', body('{"accounts":[{"id":"AC'), /incomplete or broken JSON/],
    ['an empty body', body(''), /is empty/],
    ['blanks', body(' \n'), /is empty/],
    ['a web page', body('<html><title>Sign in</title>'), /a web page, not JSON/],
    ['plain text', body('OK'), /not JSON/],
    ['JSON without the list', body('{"page":1}'), /not what CallRail documents/],
    ['JSON with another list', body('{"accounts":{"id":"ACC1"}}'), /not what CallRail documents/],
    ['a record without an id', body('{"accounts":[{"name":"x"}]}'), /\(at 0\.id\)/],
    ['JSON that is no object', body('[1,2]'), /not what CallRail documents/],
    ['null', body('null'), /not what CallRail documents/],
    ['an unknown encoding', body('x', { 'content-encoding': 'zstd' }), /unknown encoding/],
    ['204 where a list should be', json(undefined, 204), /not what CallRail documents/],
  ] as [string, RequestListener, RegExp][])
    it(`${what}, asked once`, async () => {
      const asked = await server(answer);
      const error = await failure('schema', api(asked.origin).client().accounts.list());
      assert.match(error.message, words);
      assert.equal(asked.received.length, 1);
    });

  for (const [what, answer] of [
    ['declared', body('x', { 'content-length': '2001' })],
    [
      'sent without end',
      (_request: unknown, response: Parameters<RequestListener>[1]) => {
        const write = () => {
          while (!response.destroyed && response.write(' '.repeat(900)));
          if (!response.destroyed) response.once('drain', write);
        };
        response.writeHead(200);
        write();
      },
    ],
    ['unpacked', body(gzipSync(' '.repeat(100_000)), { 'content-encoding': 'gzip' })],
  ] as [string, RequestListener][])
    it(`more than the cap, ${what}`, async () => {
      const asked = await server(answer);
      const limited = api(asked.origin, { http: { limits: { jsonBytes: 2_000 } } });
      await failure('too-large', limited.client().accounts.list());
      assert.equal(asked.received.length, 1);
      await until('the connection to be idle or closed', () => asked.sockets.size <= 1);
    });

  it('an honest answer is read: compressed, marked, with unknown fields and odd types', async () => {
    const text = `\uFEFF{"page":"1","accounts":[{"id":7,"name":"Ünï","new_field":{"a":1}}]}`;
    for (const [packed, encoding] of [
      [Buffer.from(text), ''],
      [gzipSync(text), 'gzip'],
    ] as const) {
      const asked = await server(body(packed, encoding ? { 'content-encoding': encoding } : {}));
      const { items } = await api(asked.origin).client().accounts.list();
      assert.deepEqual(
        { id: items[0]?.id, name: items[0]?.name, kept: items[0]?.new_field },
        { id: '7', name: 'Ünï', kept: { a: 1 } },
      );
    }
  });

  for (const [what, answer] of [
    ['nothing', json(undefined, 204)],
    ['an empty 200', body('')],
    ['a blank', body(' ')],
    ['a record', json({ id: 7 })],
  ] as [string, RequestListener][])
    it(`a deletion may be answered with ${what}`, async () => {
      const asked = await server(answer);
      await api(asked.origin)
        .client()
        .tags.delete(account, '7' as TagId);
    });

  it('marking as spam may be answered with nothing', async () => {
    const asked = await server(body(''));
    await api(asked.origin)
      .client()
      .calls.markAsSpam(account, 'CAL1' as CallId);
    assert.equal(asked.received[0]?.body, '{"spam":true}');
  });
});

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

describe('A request as it arrives', () => {
  const { api, server } = useApi();

  it('goes to its plane, with key, connection and encoded query', async () => {
    const gateway = await server(json(accounts));
    const control = await server(json({ connections: [] }));
    const client = api(gateway.origin, {
      endpoints: { gatewayUrl: `${gateway.origin}/under/`, controlUrl: control.origin },
    });
    await client
      .client('c-1')
      .calls.list(account, { tags: ['A b', 'C&D'] })
      .catch(() => undefined);
    await client.connections.list({ status: 'ACTIVE' });
    const [asked] = gateway.received;
    assert.equal(
      asked?.url,
      '/under/callrail/v3/a/ACC1/calls.json?tags%5B%5D=A%20b&tags%5B%5D=C%26D',
    );
    assert.equal(asked.headers['maton-connection'], 'c-1');
    assert.match(String(asked.headers['user-agent']), /callrail-explorer/);
    assert.equal(asked.headers['content-type'], undefined);
    assert.equal(control.received[0]?.url, '/connections?app=callrail&status=ACTIVE');
    assert.equal(control.received[0].headers['maton-connection'], undefined);
  });

  it('carries JSON when it changes something', async () => {
    const asked = await server(json({ id: 7, name: 'VIP' }));
    const draft = { name: 'Größe "X"', tag_level: 'account' } as const;
    await api(asked.origin).client().tags.create(account, draft);
    const [received] = asked.received;
    assert.equal(received?.method, 'POST');
    assert.equal(received.headers['content-type'], 'application/json');
    assert.deepEqual(JSON.parse(received.body), draft);
  });

  it('of raw JSON cannot leave the data plane', async () => {
    const asked = await server(json({ a: 1 }));
    const client = api(asked.origin).client();
    assert.deepEqual(await client.raw('a/ACC1/tags/7.json'), { a: 1 });
    for (const path of ['../../connections', '..%2f..%2fconnections/../../../connections', 'a?x=1'])
      await failure('untrusted-address', client.raw(path));
    assert.equal(asked.received.length, 1);
  });
});
