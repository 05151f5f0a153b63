import assert from 'node:assert/strict';
import { startSandbox } from '../../src/sandbox/index';
import { useStandAlone } from '../support/useStandAlone';

describe('sandbox server: CallRail’s native form', () => {
  const { sandbox, ask, send, below } = useStandAlone();

  it('takes any key, with and without quotes', async () => {
    for (const authorization of ['Token token="one"', 'Token token=another-key']) {
      const { status, json } = await ask('/v3/a.json', { headers: { authorization } });
      assert.equal(status, 200);
      assert.equal(json.accounts.length, 3);
    }
  });

  it('refuses a bearer, an empty key and none in CallRail’s words', async () => {
    for (const authorization of ['Bearer any', 'Token token=""', 'Token', '', 'Basic YTpi']) {
      const { status, text, headers } = await ask('/v3/a.json', { headers: { authorization } });
      assert.equal(status, 401, authorization);
      assert.equal(text, '{"error":"HTTP Token: Access denied"}');
      assert.equal(headers.get('x-rate-limit-hourly-used'), null);
    }
  });

  it('serves the gateway’s form and the control host at the same origin', async () => {
    const headers = { authorization: 'Bearer any' };
    const accounts = await ask('/callrail/v3/a.json', { headers });
    assert.equal(accounts.status, 200);
    const { json } = await ask('/connections?app=callrail', { headers });
    assert.equal(json.connections.length, 2);
  });

  it('leads through all calls by next_page as given', async () => {
    const ids = new Set<unknown>();
    let next: string | null = below(
      'calls.json?relative_pagination=true&per_page=40&start_date=2024-11-01',
    );
    let pages = 0;
    while (next) {
      const { status, json }: Awaited<ReturnType<typeof ask>> = await ask(next);
      assert.equal(status, 200);
      for (const { id } of json.calls) ids.add(id);
      next = json.next_page;
      if (next) {
        assert.ok(
          next.startsWith(`${sandbox().origin}/v3/a/${sandbox().account.numeric_id}/calls?`),
        );
      }
      pages++;
    }
    const { json } = await ask(below('calls.json?start_date=2024-11-01&per_page=1'));
    assert.equal(ids.size, json.total_records);
    assert.equal(pages, Math.ceil(ids.size / 40));
  });

  it('leads on by the Link header too', async () => {
    const { headers } = await ask(below('trackers.json?per_page=2'));
    const [, next = ''] = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '') ?? [];
    assert.ok(next.startsWith(sandbox().origin));
    const second = await ask(next);
    assert.equal(second.json.page, 2);
    assert.equal(second.json.trackers.length, 2);
  });

  it('leads to the audio by recording as given', async () => {
    const { json } = await ask(below('calls.json?date_range=last_30_days&per_page=250'));
    const call = json.calls.find(({ recording }) => recording !== null);
    const address = call?.recording ?? '';
    assert.ok(address.startsWith(sandbox().nativeUrl));
    const { json: link } = await ask(address);
    const audio = await fetch(link.url);
    assert.equal(audio.headers.get('content-type'), 'audio/wav');
    assert.ok((await audio.arrayBuffer()).byteLength > 1000);
  });

  it('keeps CallRail’s host in the links of the gateway’s form, as the gateway does', async () => {
    const path = `/callrail${below('calls.json?relative_pagination=true&per_page=1')}`;
    const { json } = await ask(path, { headers: { authorization: 'Bearer any' } });
    assert.match(json.next_page, /^https:\/\/api\.callrail\.com\/v3\/a\/\d+\/calls\?/);
  });

  it('edits, and shows the edit at once, in lists that were asked before', async () => {
    const list = below('calls.json?fields=note,tags&date_range=last_30_days');
    const [call] = (await ask(list)).json.calls;
    assert.ok(call);
    await ask(list);
    const update = await send('PUT', below(`calls/${call.id}.json`), {
      note: 'Edited',
      tags: ['Seen'],
    });
    assert.equal(update.status, 200);
    const [again] = (await ask(list)).json.calls;
    assert.equal(again?.note, 'Edited');
    assert.deepEqual(
      again.tags.map(({ name }) => name),
      ['Seen'],
    );
  });

  it('is as it was after a reset', async () => {
    const list = below('calls.json?fields=note&date_range=last_30_days');
    const before = await ask(list);
    await send('PUT', below(`calls/${before.json.calls[0]!.id}.json`), { note: 'Gone again' });
    assert.notEqual((await ask(list)).text, before.text);
    sandbox().reset();
    assert.equal((await ask(list)).text, before.text);
  });
});

describe('sandbox server: a key of one’s own', () => {
  const { ask } = useStandAlone({ key: 'the-only-key' });

  it('is the only one that is taken, in either form', async () => {
    const status = async (path: string, authorization: string) =>
      (await ask(path, { headers: { authorization } })).status;
    assert.equal(await status('/v3/a.json', 'Token token="the-only-key"'), 200);
    assert.equal(await status('/v3/a.json', 'Token token="other"'), 401);
    assert.equal(await status('/callrail/v3/a.json', 'Bearer the-only-key'), 200);
    assert.equal(await status('/callrail/v3/a.json', 'Bearer other'), 401);
  });
});

describe('sandbox server: rate limits', () => {
  const { sandbox, ask, send, below } = useStandAlone({ rateLimits: 'real', calls: 50 });

  it('lets ten requests a second through the gateway', async () => {
    const headers = { authorization: 'Bearer any' };
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => ask('/callrail/v3/a.json', { headers })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    assert.equal(refused.length, 2);
    assert.equal(typeof refused[0]?.json.message, 'string');
    sandbox().setNow('2026-11-22T12:00:01Z');
    assert.equal((await ask('/callrail/v3/a.json', { headers })).status, 200);
  });

  it('counts calls that are placed by themselves', async () => {
    const { json } = await ask(below('trackers.json?status=active&per_page=1'));
    const number = json.trackers[0]?.tracking_numbers[0];
    const body = {
      caller_id: number,
      business_phone_number: '+12065550101',
      customer_phone_number: '+12065550102',
    };
    for (let index = 0; index < 100; index++) {
      assert.equal((await send('POST', below('calls.json'), body)).status, 201);
    }
    assert.equal((await send('POST', below('calls.json'), body)).status, 429);
    assert.equal((await ask(below('calls.json'))).status, 200);
  });
});

describe('sandbox server: its start', () => {
  it('fails by a sentence where the port is taken, or an option is odd', async () => {
    const first = await startSandbox({ calls: 20 });
    try {
      const port = Number(new URL(first.origin).port);
      const message = `Port ${port} is taken. Choose another, or 0 for any free one.`;
      await assert.rejects(startSandbox({ port, calls: 20 }), { message });
    } finally {
      await first.close();
    }
    await assert.rejects(startSandbox({ now: 'noon' }), /The time "noon"/);
    await assert.rejects(startSandbox({ faults: ['GET'] }), /what goes wrong/);
    const odd: [object, RegExp][] = [
      [{ calls: -5 }, /^calls is a whole number from 0 to 1000000, not -5\.$/],
      [{ calls: '20' }, /^calls is a whole number/],
      [{ port: 70_000 }, /^port is a whole number from 0 to 65535/],
      [{ seed: 1.5 }, /^seed is/],
      [{ latency: [5, 1] }, /^latency is milliseconds, such as 100 or \[80, 200\], not \[5,1\]\.$/],
      [{ latency: -1 }, /^latency is/],
      [{ key: '' }, /^key is a text that is not empty/],
      [{ rateLimits: 'some' }, /^rateLimits is "off" or "real", not "some"\.$/],
      [{ latencey: 5 }, /^There is no option "latencey"\. Did you mean "latency"\?$/],
      [{ faults: 'GET * 500' }, /^faults is a list of rules, not "GET \* 500"\.$/],
      [{ now: 5 }, /^The time "5" is not written as ISO 8601 has it\.$/],
    ];
    for (const [options, message] of odd)
      await assert.rejects(startSandbox(options), error => message.test((error as Error).message));
    await assert.rejects(startSandbox({ record: '/none/such/file' }), /cannot be written/);
  });

  it('is ended by whoever disposes of it', async () => {
    const sandbox = await startSandbox({ calls: 20 });
    assert.equal((await fetch(sandbox.origin)).status, 404);
    await sandbox[Symbol.asyncDispose]();
    await assert.rejects(fetch(sandbox.origin));
  });

  it('takes back a rule, and refuses an odd time by a sentence', async () => {
    const sandbox = await startSandbox({ calls: 20 });
    try {
      const { id } = sandbox.addFault('GET a.json 503');
      assert.deepEqual([sandbox.removeFault(id), sandbox.removeFault(id)], [true, false]);
      assert.deepEqual(sandbox.faults(), []);
      const message = 'The time "5" is not written as ISO 8601 has it.';
      assert.throws(() => sandbox.setNow(5 as never), { message });
    } finally {
      await sandbox.close();
    }
  });

  it('makes each request take its time', async () => {
    const sandbox = await startSandbox({ calls: 20, latency: [30, 40] });
    try {
      await fetch(sandbox.origin);
      const [request] = sandbox.requests();
      assert.ok(request && request.tookMs >= 29, String(request?.tookMs));
    } finally {
      await sandbox.close();
    }
  });
});
