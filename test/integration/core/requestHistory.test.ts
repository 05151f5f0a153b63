import assert from 'node:assert/strict';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { AccountId, CompanyId } from '../../../src/api/schemas/ids';
import { askedBy } from '../../../src/base/asker';
import { Emitter } from '../../../src/base/event';
import { RequestHistory } from '../../../src/core/requests/requestHistory';
import type { RecordedRequest } from '../../../src/core/requests/recordedRequest';
import { placeOf, shortPath, snippetOf, textOf } from '../../../src/core/requests/requestParts';
import { snippet, snippetFormats } from '../../../src/core/snippets/snippetFormats';
import { startSandbox } from '../../../src/sandbox/server';
import { harPieces } from '../../../src/core/requests/har';
import {
  responseText,
  requestText,
  type RequestWords,
} from '../../../src/core/requests/requestText';
import type { Session, SessionRequest } from '../../../src/core/session';
import { sandboxNow } from '../../support/sandboxFetch';
import { json, useApi } from '../../support/useApi';
import { testKey } from '../../support/useSandbox';
import { useSession } from '../../support/useSession';

const words: RequestWords = {
  facts: ({ asker }) => [`asked by ${asker ?? 'nobody'}`],
  outcome: ({ status, error }) => String(status ?? error),
  shortened: ({ shortened }) => shortened && `shortened: ${shortened}`,
  noBody: 'no body',
  notKept: 'not kept',
};

/** All that a request holds, as text. */
const everythingOf = (record: RecordedRequest) =>
  [
    JSON.stringify({ ...record, body: undefined, sentBody: undefined }),
    record.body && textOf(record.body),
    record.sentBody && textOf(record.sentBody),
  ].join();

const bytesOfBodies = (records: readonly RecordedRequest[]) =>
  records
    .flatMap(({ body, sentBody }) => [body, sentBody])
    .reduce((sum, body) => sum + (body?.bytes.byteLength ?? 0), 0);

/** What is said of requests: at the least their addresses and what came before the answers. */
const bytesOfHeads = (records: readonly RecordedRequest[]) =>
  records
    .flatMap(({ base, path, query, sent, headers }) => [
      ...[base, path, sent?.url ?? '', ...query.flat()],
      ...Object.entries({ ...sent?.headers }).flat(),
      ...Object.entries({ ...headers }).flat(),
    ])
    .reduce((sum, text) => sum + text.length, 0);

describe('The history of requests', () => {
  const at = useSession();
  let history: RequestHistory;

  beforeEach(() => {
    history = new RequestHistory(at().session);
  });
  afterEach(() => history.dispose());

  const calls = async (fresh = false) => {
    const { connectionId, accountId } = at().accountRef();
    const client = await at().session.client(connectionId);
    return client.calls.list(accountId, { per_page: 5 }, { fresh });
  };

  it('keeps what was sent and what came back, newest first', async () => {
    const { connectionId, accountId } = at().accountRef();
    await at().session.connections();
    await calls();
    const [second, first] = history.all;
    assert.ok(first && second);
    assert.equal(history.all.length, 2);
    assert.deepEqual([first.method, first.plane, first.path], ['GET', 'control', '/connections']);
    assert.equal(second.path, `/callrail/v3/a/${accountId}/calls.json`);
    assert.equal(shortPath(second), 'calls.json');
    assert.deepEqual(second.query[0]?.[0] !== undefined, true);
    assert.ok(second.query.some(pair => pair.join('=') === 'per_page=5'));
    assert.equal(second.connectionId, connectionId);
    assert.equal(second.status, 200);
    assert.equal(second.attempt, 1);
    assert.equal(second.mode, 'live');
    assert.match(second.headers?.['content-type'] ?? '', /json/);
    assert.equal(second.sent?.headers['maton-connection'], connectionId);
    const answer = JSON.parse(textOf(second.body!)) as { calls: unknown[] };
    assert.equal(answer.calls.length, 5);
    assert.ok(second.sent.url.startsWith(`${at().sandbox.origin}${second.path}?`));
    assert.deepEqual(snippetOf(second)?.query, second.query);
  });

  it('has a request once, however often its answer is given from the cache', async () => {
    await calls();
    await calls();
    assert.equal(history.all.length, 1);
    await calls(true);
    assert.equal(history.all.length, 2);
  });

  it('keeps what a write has sent', async () => {
    const ref = at().callRef(at().call());
    const client = await at().session.client(ref.connectionId);
    await client.calls.update(ref.accountId, ref.callId, { note: 'Call back' });
    const write = history.all.find(({ method }) => method === 'PUT');
    assert.deepEqual(JSON.parse(textOf(write!.sentBody!)), { note: 'Call back' });
    assert.deepEqual(snippetOf(write!)?.body, { note: 'Call back' });
    assert.match(
      requestText(write, words),
      /^# asked by nobody\nPUT http.*\nauthorization: Bearer \$MATON_API_KEY\n/,
    );
    assert.match(
      requestText(write, words),
      /\n\n\{\n {2}"note": "Call back"\n\}\n\n###\n\n# 200\n# /,
    );
  });

  it('holds the key nowhere, nor the header that it goes in', async () => {
    await calls();
    for (const record of history.all) {
      assert.ok(!everythingOf(record).includes(testKey));
      assert.equal(record.sent?.headers.authorization, undefined);
    }
  });

  it('knows who asked, through the queue, the cache and shared answers', async () => {
    const { sandbox } = at();
    await askedBy('tree', () => calls());
    await askedBy('export', () => at().session.connections());
    await askedBy('command', () =>
      askedBy('panel', async () => {
        await at().session.connections();
      }),
    );
    await at().session.connections();
    assert.deepEqual(
      history.all.map(({ asker }) => asker),
      [undefined, 'panel', 'export', 'tree'],
    );
    // Whoever asked first has sent it.
    sandbox.faults.add({ path: '/calls.json', delayMs: 50, times: 1 });
    history.clear();
    await Promise.all([askedBy('table', () => calls(true)), askedBy('analytics', () => calls())]);
    assert.deepEqual(
      history.all.map(({ asker }) => asker),
      ['table'],
    );
  });

  it('has an entry for each try', async () => {
    at().sandbox.faults.add({ path: '/calls.json', status: 503, times: 2 });
    await askedBy('tree', () => calls());
    assert.deepEqual(
      history.all.map(({ status, attempt, asker, error }) => [status, attempt, asker, error]),
      [
        [200, 3, 'tree', undefined],
        [503, 2, 'tree', 'server'],
        [503, 1, 'tree', 'server'],
      ],
    );
    for (const record of history.all) assert.ok(record.body!.size > 0);
  });

  it('has those that were cancelled, and those that nobody answered', async () => {
    const { sandbox } = at();
    const { connectionId, accountId } = at().accountRef();
    const client = await at().session.client(connectionId);
    sandbox.faults.add({ path: '/calls.json', delayMs: 60_000, times: 1 });
    const leaving = new AbortController();
    const arrived = new Promise<void>(resolve => {
      const listening = sandbox.onDidRequest(() => {
        listening.dispose();
        resolve();
      });
    });
    const asking = client.calls.list(accountId, {}, { signal: leaving.signal });
    const ended = new Promise<void>(resolve => void history.onDidChange(resolve));
    await arrived;
    leaving.abort();
    await assert.rejects(asking, { name: 'AbortError' });
    await ended;
    sandbox.faults.add({ path: '/calls.json', reset: true, times: 1 });
    await assert.rejects(client.calls.list(accountId, {}, { attempts: 1 }));
    const [reset, cancelled] = history.all;
    assert.equal(cancelled?.error, 'cancelled');
    assert.ok(cancelled.sent);
    assert.equal(reset?.error, 'network');
    assert.match(textOf(reset.body!), /^\{"page":1/);
    assert.equal(responseText(cancelled, words), '// no body\n');
  });

  it('gives those that a task has caused, and its failure', async () => {
    const api = await at().session.api();
    const { records, failure } = await history.follow(async () => {
      await api.get({ plane: 'control', path: '/connections', query: { app: 'callrail' } });
      await api.get({ plane: 'gateway', path: '/callrail/v3/a/ACC0/calls.json' });
    });
    await calls();
    assert.deepEqual(
      records.map(({ path, status }) => [path, status]),
      [
        ['/connections', 200],
        ['/callrail/v3/a/ACC0/calls.json', 404],
      ],
    );
    assert.match(String(failure), /404/);
    assert.equal(history.all.length, 3);
  });

  it('tells the demo’s from the live ones, and forgets all when the key goes', async () => {
    const { session } = at();
    await session.connections();
    await session.startDemo();
    await session.connections();
    assert.deepEqual(
      history.all.map(({ mode }) => mode),
      ['demo', 'live'],
    );
    await session.stopDemo();
    assert.equal(history.all.length, 2);
    let cleared = 0;
    history.onDidClear(() => cleared++);
    await session.signOut();
    assert.deepEqual(history.all, []);
    assert.equal(history.bytes, 0);
    assert.equal(cleared, 1);
  });

  it('keeps nothing of another key, but what the demo has brought', async () => {
    const { session, reach } = at();
    await session.connections();
    await session.startDemo();
    await session.connections();
    let cleared = 0;
    history.onDidClear(() => cleared++);
    await session.stopDemo();
    await session.connections();
    assert.deepEqual(
      history.all.map(({ mode }) => mode),
      ['live', 'demo', 'live'],
    );
    assert.equal(cleared, 0);
    const other = await startSandbox({ key: 'another-key-1234567890', calls: 5 });
    try {
      at().reach = { ...reach, endpoints: { gatewayUrl: other.origin, controlUrl: other.origin } };
      await session.signIn('another-key-1234567890');
      // The check of the new key is one of its own.
      assert.deepEqual(
        history.all.map(({ mode, base }) => [mode, base === other.origin]),
        [
          ['live', true],
          ['demo', false],
        ],
      );
      assert.equal(cleared, 1);
      assert.equal(history.bytes, bytesOfBodies(history.all) + bytesOfHeads(history.all));
    } finally {
      await other.close();
    }
  });

  it('forgets what a key has brought when it is removed, even while the demo runs', async () => {
    const { session } = at();
    await session.connections();
    await session.startDemo();
    await session.connections();
    let cleared = 0;
    history.onDidClear(() => cleared++);
    await session.signOut();
    assert.deepEqual(
      history.all.map(({ mode }) => mode),
      ['demo'],
    );
    assert.equal(cleared, 1);
  });

  it('forgets them when another window removes the key while the demo runs here', async () => {
    const { session, keys } = at();
    await session.connections();
    await session.startDemo();
    await keys.remove();
    await session.restore();
    assert.equal(session.mode, 'demo');
    assert.deepEqual(history.all, []);
  });

  it('says whether a request went to where the next would go', async () => {
    const { session } = at();
    await session.connections();
    const [live] = history.all;
    assert.ok(live);
    assert.equal(placeOf(live, session.credentials), 'here');
    await session.startDemo();
    await session.connections();
    const [demo] = history.all;
    assert.ok(demo);
    assert.equal(placeOf(live, session.credentials), 'live');
    assert.equal(placeOf(demo, session.credentials), 'here');
    const { credentials } = session;
    assert.ok(credentials);
    assert.equal(placeOf(demo, { ...credentials, key: 'of another demo' }), 'demo');
    await session.stopDemo();
    assert.equal(placeOf(live, session.credentials), 'here');
    assert.equal(placeOf(demo, session.credentials), 'demo');
    const present = session.credentials;
    assert.ok(present);
    assert.equal(placeOf(live, { ...present, key: 'another-key-1234567890' }), 'live');
    assert.equal(placeOf(live, undefined), 'live');
  });

  it('is copied for where it went, wherever the next would go', async () => {
    const { session } = at();
    await session.startDemo();
    const { accounts, connections } = at().demos[0]!.state;
    const [account] = accounts;
    const connection = connections.find(each => each.accounts.includes(account!));
    const client = await session.client(connection!.id);
    const accountId = AccountId.parse(account!.id);
    const companyId = CompanyId.parse(account!.companies[0]!.id);
    await client.tags.create(accountId, {
      name: 'Copied',
      tag_level: 'company',
      company_id: companyId,
    });
    await session.stopDemo();
    const written = history.all.find(({ method }) => method === 'POST');
    const request = written && snippetOf(written);
    assert.ok(request);
    assert.equal((request.body as { name: string }).name, 'Copied');
    for (const { id } of snippetFormats) {
      const text = snippet(id, request, session.credentials!.endpoints);
      assert.ok(text.includes(at().demos[0]!.origin), id);
      assert.ok(!text.includes(at().sandbox.origin), id);
    }
  });

  it('is not copied without the body that it was sent with', () => {
    const bytes = new TextEncoder().encode('{"note":"Ca');
    const record = { method: 'PUT', plane: 'gateway', path: '/a', query: [] } as const;
    for (const shortened of ['large', 'dropped'] as const)
      assert.equal(
        snippetOf({ ...record, sentBody: { bytes, size: 900_000, shortened } } as never),
        undefined,
      );
  });

  it('keeps the check of a key that was refused', async () => {
    const { session } = at();
    await assert.rejects(session.signIn('another-key-1234567890'));
    const [refused] = history.all;
    assert.deepEqual([refused?.path, refused?.status], ['/connections', 401]);
    assert.ok(!everythingOf(refused!).includes('another-key'));
  });

  it('counts by connection, and with another key anew', async () => {
    const { session, clock } = at();
    await calls();
    await calls(true);
    const [quota] = history.quotas.at(clock.now());
    assert.equal(quota?.connectionId, at().accountRef().connectionId);
    assert.equal(quota.reading.hour.used, 2);
    assert.equal(quota.reading.hour.allowed, 1_000);
    const [later] = history.quotas.at(clock.now() + 3_600_000);
    assert.equal(later?.reading.hour.used, 0);
    assert.equal(later.reading.day.used, 2);
    const [tomorrow] = history.quotas.at(clock.now() + 86_400_000);
    assert.equal(tomorrow?.reading.day.used, 0);
    await session.startDemo();
    assert.deepEqual(history.quotas.at(clock.now()), []);
  });

  it('is written as HAR, with what lets in or says who somebody is left out', async () => {
    const { connectionId, accountId } = at().accountRef();
    const call = at().call(
      ({ recordingSeconds, recordingReadyAt, customer }) =>
        recordingSeconds !== null && recordingReadyAt < sandboxNow && customer.phone !== null,
    );
    const client = await at().session.client(connectionId);
    await client.raw(`a/${accountId}/calls/${call.id}.json`, {
      fields: 'note,recording_player,customer_name',
      search: 'Ann',
    });
    await client.raw(`a/${accountId}/calls/${call.id}/recording.json`);
    await at().session.connections();
    const wire = history.all.map(record => textOf(record.body!)).join();
    const tokens = [...wire.matchAll(/(?:access_key|session_token)=([\w-]+)/g)].map(
      ([, token]) => token!,
    );
    assert.ok(tokens.length > 0);
    for (const people of [true, false]) {
      const pieces = [...harPieces(history.all, { people, version: '1.2.3' })];
      const har = JSON.parse(pieces.join('')) as {
        log: {
          version: string;
          creator: unknown;
          entries: {
            request: { url: string };
            response: { status: number; content: { text: string } };
          }[];
        };
      };
      const text = JSON.stringify(har);
      for (const token of [...tokens, testKey]) assert.ok(!text.includes(token));
      assert.equal(har.log.version, '1.2');
      assert.equal(har.log.entries.length, 3);
      for (const { response } of har.log.entries) {
        assert.equal(response.status, 200);
        JSON.parse(response.content.text);
      }
      assert.equal(text.includes(call.customer.phone!), !people);
      assert.equal(har.log.entries[0]!.request.url.includes('search=Ann'), !people);
    }
    // A document is the user's own window, but what lets others in is not told there either.
    for (const record of history.all)
      for (const token of tokens) assert.ok(!responseText(record, words).includes(token));
  });

  it('says so of a request that it does not have', () => {
    assert.equal(requestText(undefined, words), '# not kept\n');
    assert.equal(responseText(history.find('77'), words), '// not kept\n');
  });
});

describe('A request that is taken down', () => {
  const fixture = useApi();

  it('holds no key, even where the server repeats it', async () => {
    const key = 'odd"key/with%marks';
    const server = await fixture.server((request, response) => {
      const said = request.headers.authorization ?? '';
      response.writeHead(request.url?.includes('bad') ? 400 : 200, {
        'content-type': 'application/json',
        'x-echo': said,
      });
      response.end(JSON.stringify({ error: said, url: encodeURIComponent(key) }));
    });
    const api = fixture.api(server.origin, { key });
    const traces: SessionRequest['trace'][] = [];
    api.onDidRequest(trace => traces.push(trace));
    await api.get({ plane: 'gateway', path: '/ok', query: { search: key } });
    await assert.rejects(api.get({ plane: 'gateway', path: '/bad' }));
    for (const { exchange } of traces) {
      const text = JSON.stringify(exchange) + new TextDecoder().decode(exchange?.answer?.body);
      for (const form of [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)])
        assert.ok(!text.includes(form), text);
      assert.ok(exchange?.answer?.headers['x-echo']);
    }
    assert.equal(traces.length, 2);
  });

  it('is not, as long as nobody listens', async () => {
    const server = await fixture.server(json({}));
    const api = fixture.api(server.origin);
    const traces: SessionRequest['trace'][] = [];
    await api.get({ plane: 'gateway', path: '/before' });
    const listening = api.onDidRequest(trace => traces.push(trace));
    await api.get({ plane: 'gateway', path: '/now' });
    listening.dispose();
    assert.deepEqual(
      traces.map(({ path, exchange }) => [path, exchange?.answer?.status]),
      [['/now', 200]],
    );
  });

  it('knows the head of an answer that broke off', async () => {
    const server = await fixture.server((_request, response) => {
      response.writeHead(200, { 'content-length': '1000', 'x-request-id': 'r1' });
      response.write('{"a":1');
      setImmediate(() => response.destroy());
    });
    const api = fixture.api(server.origin);
    const traces: SessionRequest['trace'][] = [];
    api.onDidRequest(trace => traces.push(trace));
    await assert.rejects(api.get({ plane: 'gateway', path: '/a' }, { attempts: 1 }));
    assert.equal(traces[0]?.error, 'network');
    assert.equal(traces[0].exchange?.answer?.status, 200);
    assert.equal(traces[0].exchange.answer.headers['x-request-id'], 'r1');
    assert.equal(new TextDecoder().decode(traces[0].exchange.answer.body), '{"a":1');
  });

  it('has the beginning of an answer that broke off, also of a compressed one', async () => {
    const text = JSON.stringify(Array.from({ length: 5_000 }, (_, index) => ({ index })));
    for (const [encoding, compress] of [
      ['gzip', gzipSync],
      ['deflate', deflateSync],
      ['br', brotliCompressSync],
    ] as const) {
      const server = await fixture.server((_request, response) => {
        const whole = compress(text);
        response.writeHead(200, { 'content-length': whole.length, 'content-encoding': encoding });
        response.write(whole.subarray(0, whole.length - 200), () => response.destroy());
      });
      const api = fixture.api(server.origin);
      const traces: SessionRequest['trace'][] = [];
      api.onDidRequest(trace => traces.push(trace));
      await assert.rejects(api.get({ plane: 'gateway', path: '/a' }, { attempts: 1 }));
      const beginning = new TextDecoder().decode(traces[0]?.exchange?.answer?.body);
      assert.ok(beginning.length > 1_000 && text.startsWith(beginning), encoding);
    }
  });
});

describe('The memory of the history', () => {
  const requested = new Emitter<SessionRequest>();
  const session = {
    onDidRequest: requested.event,
    onDidChange: new Emitter<void>().event,
    onDidRemoveKey: new Emitter<void>().event,
    mode: 'live',
  } as unknown as Session;

  const send = (bytes: Uint8Array | undefined, { once = false, sent = '' } = {}) =>
    requested.fire({
      mode: 'live',
      access: 'mine',
      endpoints: { gatewayUrl: '', controlUrl: '' },
      trace: {
        id: 1,
        startedAt: 0,
        method: 'GET',
        plane: 'gateway',
        path: '/callrail/v3/a.json',
        query: '',
        attempt: 1,
        durationMs: 1,
        status: 200,
        exchange: {
          path: '/callrail/v3/a.json',
          query: [],
          once,
          sent: {
            url: 'https://gateway.example/',
            headers: {},
            body: sent === '' ? undefined : sent,
          },
          answer: { status: 200, headers: {}, body: bytes },
        },
      },
    });

  const kept = (record: RecordedRequest | undefined) => record?.body?.bytes.byteLength;

  it('keeps the beginning of a large body, and less of an export’s, and says so', () => {
    const history = new RequestHistory(session);
    send(new Uint8Array(300 * 1024));
    send(new Uint8Array(256 * 1024));
    send(new Uint8Array(100 * 1024), { once: true });
    send(new Uint8Array(0));
    const [empty, exported, whole, large] = history.all;
    assert.deepEqual(
      [kept(large), large?.body?.size, large?.body?.shortened],
      [262_144, 307_200, 'large'],
    );
    assert.deepEqual([kept(whole), whole?.body?.shortened], [262_144, undefined]);
    assert.deepEqual([kept(exported), exported?.body?.shortened], [16_384, 'once']);
    assert.equal(empty?.body, undefined);
    history.dispose();
  });

  it('keeps no more memory alive than the bytes that it keeps', () => {
    const history = new RequestHistory(session);
    const large = Buffer.alloc(1_000_000);
    send(large.subarray(10, 20));
    send(large);
    for (const { body } of history.all)
      assert.equal(body?.bytes.buffer.byteLength, body?.bytes.byteLength);
    history.dispose();
  });

  it('drops the oldest bodies first, and the oldest requests, within its limits', () => {
    const sizes = fc.array(
      fc.record({ size: fc.nat(5_000), sent: fc.nat(500), once: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 20_000 }), (requests, bytes) => {
        const history = new RequestHistory(session, { requests: 20, bytes });
        for (const { size, sent, once } of requests) {
          send(new Uint8Array(size), { once, sent: 'x'.repeat(sent) });
          const records = history.all;
          const bodies = bytesOfBodies(records);
          const total = bodies + bytesOfHeads(records);
          assert.equal(history.bytes, total);
          // Requests stay without their bodies, however little room there is.
          assert.ok(total <= bytes || bodies === 0);
          assert.ok(records.length <= 20);
        }
        const records = history.all;
        assert.deepEqual(
          records.map(({ id }) => Number(id)),
          requests
            .map((_, index) => index + 1)
            .reverse()
            .slice(0, 20),
        );
        // Newest first: once one has been dropped, so have all that are older.
        const withBodies = records.filter(({ body }) => body !== undefined);
        const dropped = withBodies.map(({ body }) => body?.shortened === 'dropped');
        assert.deepEqual(dropped, [...dropped].sort());
        history.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it('shows what is whole of a body that was cut', () => {
    const history = new RequestHistory(session);
    const calls = Array.from({ length: 9_000 }, (_, id) => ({ id, note: 'some text' }));
    send(new TextEncoder().encode(JSON.stringify({ calls })));
    const [note, ...lines] = responseText(history.all[0], words).split('\n');
    assert.equal(note, '// shortened: large');
    const shown = JSON.parse(lines.join('\n')) as { calls: unknown[] };
    assert.ok(shown.calls.length > 5_000 && shown.calls.length < 9_000);
    history.dispose();
  });
});
