import assert from 'node:assert/strict';
import { askedBy } from '../../../src/base/asker';
import type { RecordedRequest } from '../../../src/core/requests/recordedRequest';
import { shortPath, snippetOf, textOf } from '../../../src/core/requests/requestParts';
import { responseText, requestText } from '../../../src/core/requests/requestText';
import { requestWords } from '../../support/requestWords';
import { useRequestHistory } from '../../support/useRequestHistory';
import { testKey } from '../../support/useSandbox';

/** All that a request holds, as text. */
const everythingOf = (record: RecordedRequest) =>
  [
    JSON.stringify({ ...record, body: undefined, sentBody: undefined }),
    record.body && textOf(record.body),
    record.sentBody && textOf(record.sentBody),
  ].join();

describe('The history of requests', () => {
  const { at, history, calls } = useRequestHistory();

  it('keeps what was sent and what came back, newest first', async () => {
    const { connectionId, accountId } = at().accountRef();
    await at().session.connections();
    await calls();
    const [second, first] = history().all;
    assert.ok(first && second);
    assert.equal(history().all.length, 2);
    assert.deepEqual([first.method, first.plane, first.path], ['GET', 'control', '/connections']);
    assert.equal(second.path, `/callrail/v3/a/${accountId}/calls.json`);
    assert.equal(shortPath(second), 'calls.json');
    const { path } = second;
    assert.equal(
      shortPath({ path: path.replace('.json', '/CAL1/recording.json') }),
      'calls/CAL1/recording.json',
    );
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
    assert.equal(history().all.length, 1);
    await calls(true);
    assert.equal(history().all.length, 2);
  });

  it('keeps what a write has sent', async () => {
    const ref = at().callRef(at().call());
    const client = await at().session.client(ref.connectionId);
    await client.calls.update(ref.accountId, ref.callId, { note: 'Call back' });
    const write = history().all.find(({ method }) => method === 'PUT');
    assert.deepEqual(JSON.parse(textOf(write!.sentBody!)), { note: 'Call back' });
    assert.deepEqual(snippetOf(write!)?.body, { note: 'Call back' });
    assert.match(
      requestText(write, requestWords),
      /^# asked by nobody\nPUT http.*\nauthorization: Bearer \$MATON_API_KEY\n/,
    );
    assert.match(
      requestText(write, requestWords),
      /\n\n\{\n {2}"note": "Call back"\n\}\n\n###\n\n# 200\n# /,
    );
  });

  it('holds the key nowhere, nor the header that it goes in', async () => {
    await calls();
    for (const record of history().all) {
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
      history().all.map(({ asker }) => asker),
      [undefined, 'panel', 'export', 'tree'],
    );
    // Whoever asked first has sent it.
    sandbox.faults.add({ path: '/calls.json', delayMs: 50, times: 1 });
    history().clear();
    await Promise.all([askedBy('table', () => calls(true)), askedBy('analytics', () => calls())]);
    assert.deepEqual(
      history().all.map(({ asker }) => asker),
      ['table'],
    );
  });

  it('has an entry for each try', async () => {
    at().sandbox.faults.add({ path: '/calls.json', status: 503, times: 2 });
    await askedBy('tree', () => calls());
    assert.deepEqual(
      history().all.map(({ status, attempt, asker, error }) => [status, attempt, asker, error]),
      [
        [200, 3, 'tree', undefined],
        [503, 2, 'tree', 'server'],
        [503, 1, 'tree', 'server'],
      ],
    );
    for (const record of history().all) assert.ok(record.body!.size > 0);
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
    const ended = new Promise<void>(resolve => void history().onDidChange(resolve));
    await arrived;
    leaving.abort();
    await assert.rejects(asking, { name: 'AbortError' });
    await ended;
    sandbox.faults.add({ path: '/calls.json', reset: true, times: 1 });
    await assert.rejects(client.calls.list(accountId, {}, { attempts: 1 }));
    const [reset, cancelled] = history().all;
    assert.equal(cancelled?.error, 'cancelled');
    assert.ok(cancelled.sent);
    assert.equal(reset?.error, 'network');
    assert.match(textOf(reset.body!), /^\{"page":1/);
    assert.equal(responseText(cancelled, requestWords), '// no body\n');
  });

  it('gives those that a task has caused, and its failure', async () => {
    const api = await at().session.api();
    const { records, failure } = await history().follow(async () => {
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
    assert.equal(history().all.length, 3);
  });

  it('keeps the check of a key that was refused', async () => {
    const { session } = at();
    await assert.rejects(session.signIn('another-key-1234567890'));
    const [refused] = history().all;
    assert.deepEqual([refused?.path, refused?.status], ['/connections', 401]);
    assert.ok(!everythingOf(refused!).includes('another-key'));
  });

  it('counts by connection, and with another key anew', async () => {
    const { session, clock } = at();
    await calls();
    await calls(true);
    const [quota] = history().quotas.at(clock.now());
    assert.equal(quota?.connectionId, at().accountRef().connectionId);
    assert.equal(quota.reading.hour.used, 2);
    assert.equal(quota.reading.hour.allowed, 1_000);
    const [later] = history().quotas.at(clock.now() + 3_600_000);
    assert.equal(later?.reading.hour.used, 0);
    assert.equal(later.reading.day.used, 2);
    const [tomorrow] = history().quotas.at(clock.now() + 86_400_000);
    assert.equal(tomorrow?.reading.day.used, 0);
    await session.startDemo();
    assert.deepEqual(history().quotas.at(clock.now()), []);
  });

  it('says so of a request that it does not have', () => {
    assert.equal(requestText(undefined, requestWords), '# not kept\n');
    assert.equal(responseText(history().find('77'), requestWords), '// not kept\n');
  });
});
