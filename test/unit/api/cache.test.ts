import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { ApiRequest, ApiResponse, Send } from '../../../src/api/send';
import { Cache } from '../../../src/api/transport/cache';
import { isAbort } from '../../../src/base/abort';
import { TestClock } from '../../support/testClock';

const get = (path: string, more: Partial<ApiRequest> = {}): ApiRequest => ({
  method: 'GET',
  plane: 'gateway',
  path: `/callrail/v3/${path}`,
  ...more,
});

/** A source of numbered answers, each given when it is released (at once unless `held`). */
function source({ held = false, size = 10 } = {}) {
  const sent: { request: ApiRequest; release: () => void; fail: (error: Error) => void }[] = [];
  const send: Send = request =>
    new Promise<ApiResponse>((resolve, reject) => {
      const body = sent.length + 1;
      const release = () => resolve({ status: 200, headers: {}, body, size });
      request.signal?.addEventListener('abort', () => reject(request.signal?.reason as Error));
      sent.push({ request, release, fail: reject });
      if (!held || request.method !== 'GET') release();
    });
  return { sent, send };
}

function setup(options?: Parameters<typeof source>[0], maxBytes?: number) {
  const clock = new TestClock();
  const { sent, send } = source(options);
  const cache = new Cache(send, clock, maxBytes);
  const ask = async (request: ApiRequest) => (await cache.send(request)).body;
  return { clock, sent, cache, ask };
}

describe('Cache', () => {
  for (const [what, path, lifetimeMs] of [
    ['accounts', 'a.json', 300_000],
    ['one account', 'a/ACC1.json', 300_000],
    ['companies', 'a/ACC1/companies.json', 300_000],
    ['tags', 'a/ACC1/tags.json', 300_000],
    ['calls', 'a/ACC1/calls.json', 30_000],
    ['one call', 'a/ACC1/calls/CAL1.json', 30_000],
    ['a summary', 'a/ACC1/calls/summary.json', 120_000],
    ['a time series', 'a/ACC1/calls/timeseries.json', 120_000],
  ] as const)
    it(`keeps ${what} for ${lifetimeMs / 1000} s`, async () => {
      const { ask, clock } = setup();
      assert.equal(await ask(get(path)), 1);
      clock.time += lifetimeMs;
      assert.equal(await ask(get(path)), 1);
      clock.time += 1;
      assert.equal(await ask(get(path)), 2);
    });

  it('never keeps the address of a recording, nor connections', async () => {
    const { ask } = setup();
    const recording = get('a/ACC1/calls/CAL1/recording.json');
    const connections = get('', { plane: 'control', path: '/connections' });
    assert.deepEqual([await ask(recording), await ask(recording)], [1, 2]);
    assert.deepEqual([await ask(connections), await ask(connections)], [3, 4]);
  });

  it('keeps connections and queries apart', async () => {
    const { ask } = setup();
    await ask(get('a.json'));
    await ask(get('a.json', { connectionId: 'one' }));
    await ask(get('a.json', { query: { page: 2 } }));
    assert.equal(await ask(get('a.json', { query: { page: 2, sort: undefined } })), 3);
    assert.equal(await ask(get('a.json')), 1);
  });

  it('asks anew when told to, and keeps the new answer', async () => {
    const { ask } = setup();
    await ask(get('a.json'));
    assert.equal(await ask(get('a.json', { fresh: true })), 2);
    assert.equal(await ask(get('a.json')), 2);
  });

  it('is passed by when told to, and keeps what it has', async () => {
    const { ask, sent } = setup();
    const calls = get('a/ACC1/calls.json');
    assert.equal(await ask(calls), 1);
    assert.equal(await ask({ ...calls, keep: false }), 2);
    assert.deepEqual([await ask(calls), sent.length], [1, 2]);
    const other = get('a/ACC1/calls.json', { query: { page: 2 } });
    await ask({ ...other, keep: false });
    assert.equal(await ask(other), 4);
  });

  it('keeps no failure', async () => {
    const { cache, sent, ask } = setup({ held: true });
    const failing = cache.send(get('a.json'));
    sent[0]!.fail(new Error('broken'));
    await assert.rejects(failing, /broken/);
    const again = ask(get('a.json'));
    sent[1]!.release();
    assert.equal(await again, 2);
  });

  it('does not give again what turned out to be of no use', async () => {
    const { cache, ask } = setup();
    const useless = await cache.send(get('a.json'));
    useless.discard?.();
    assert.equal(await ask(get('a.json')), 2);
    useless.discard?.();
    assert.equal(await ask(get('a.json')), 2);
  });

  it('forgets everything when told to, and what is under way then is not kept', async () => {
    const { cache, sent, ask } = setup({ held: true });
    const early = ask(get('a.json'));
    cache.forget();
    sent[0]!.release();
    assert.equal(await early, 1);
    const late = ask(get('a.json'));
    sent[1]!.release();
    assert.equal(await late, 2);
  });

  it('stays within its memory, dropping what was used longest ago', async () => {
    const { ask, sent } = setup({ size: 1_000 }, 32_000);
    for (let page = 1; page <= 20; page++) await ask(get('a.json', { query: { page } }));
    await ask(get('a.json', { query: { page: 20 } }));
    assert.equal(sent.length, 20);
    await ask(get('a.json', { query: { page: 1 } }));
    assert.equal(sent.length, 21);
  });

  it('does not keep an answer that would push out most others', async () => {
    const { ask } = setup({ size: 10_000 }, 32_000);
    assert.deepEqual([await ask(get('a.json')), await ask(get('a.json'))], [1, 2]);
  });

  describe('after a write', () => {
    const reads = {
      accounts: get('a.json'),
      account: get('a/ACC1.json'),
      tags: get('a/ACC1/tags.json'),
      calls: get('a/ACC1/calls.json', { query: { page: 1 } }),
      call: get('a/ACC1/calls/CAL1.json'),
      summary: get('a/ACC1/calls/summary.json'),
      companies: get('a/ACC1/companies.json'),
      otherTags: get('a/ACC10/tags.json'),
      otherCalls: get('a/ACC10/calls.json'),
    };
    const seen = async (write: ApiRequest) => {
      const { ask, sent } = setup();
      for (const request of Object.values(reads)) await ask(request);
      await ask(write);
      const dropped: string[] = [];
      for (const [name, request] of Object.entries(reads)) {
        const before = sent.length;
        await ask(request);
        if (sent.length > before) dropped.push(name);
      }
      return dropped;
    };
    const ofTag = ['tags', 'calls', 'call', 'summary'];
    const ofAll = ['account', ...ofTag, 'companies'];

    for (const [what, method, path, expected] of [
      ['a tag is made', 'POST', 'a/ACC1/tags.json', ofTag],
      ['a tag changes', 'PUT', 'a/ACC1/tags/7.json', ofTag],
      ['a tag goes', 'DELETE', 'a/ACC1/tags/7.json', ofTag],
      ['a call changes', 'PUT', 'a/ACC1/calls/CAL1.json', ofTag],
      ['a call is placed', 'POST', 'a/ACC1/calls.json', ofTag],
      ['a company changes', 'PUT', 'a/ACC1/companies/COM1.json', ofAll],
    ] as const)
      it(`asks again for what it may have changed: ${what}`, async () =>
        assert.deepEqual(await seen(get(path, { method })), expected));

    it('asks again whichever connection made it', async () =>
      assert.deepEqual(
        await seen(get('a/ACC1/tags/7.json', { method: 'PUT', connectionId: 'one' })),
        ofTag,
      ));

    it('asks again for everything when a connection has gone', async () => {
      const write = get('', { method: 'DELETE', plane: 'control', path: '/connections/one' });
      assert.deepEqual(await seen(write), Object.keys(reads));
    });

    it('asks again even if it failed, since it may have been done', async () => {
      let sent = 0;
      const send: Send = ({ method }) => {
        sent += 1;
        if (method === 'PUT') return Promise.reject(new Error('no answer'));
        return Promise.resolve({ status: 200, headers: {}, body: sent, size: 1 });
      };
      const cache = new Cache(send, new TestClock());
      await cache.send(reads.call);
      await assert.rejects(cache.send(get('a/ACC1/calls/CAL1.json', { method: 'PUT' })));
      assert.equal((await cache.send(reads.call)).body, 3);
    });

    it('does not keep what was read before it', async () => {
      const { sent, ask } = setup({ held: true });
      const early = ask(reads.call);
      await ask(get('a/ACC1/calls/CAL1.json', { method: 'PUT' }));
      const late = ask(reads.call);
      assert.equal(sent.length, 3);
      sent[2]!.release();
      assert.equal(await late, 3);
      sent[0]!.release();
      assert.equal(await early, 1);
      assert.equal(await ask(reads.call), 3);
    });
  });

  describe('sharing', () => {
    const request = get('a.json');

    it('sends one request for identical ones under way', async () => {
      const { sent, ask } = setup({ held: true });
      const all = [ask(request), ask(request), ask(get('a.json', { query: {} }))];
      sent[0]!.release();
      assert.deepEqual(await Promise.all(all), [1, 1, 1]);
      assert.equal(sent.length, 1);
    });

    it('shares failures too', async () => {
      const { sent, ask } = setup({ held: true });
      const both = [ask(request), ask(request)];
      sent[0]!.fail(new Error('broken'));
      for (const each of both) await assert.rejects(each, /broken/);
    });

    it('goes on for the others when one leaves, at once and with his own reason', async () => {
      const { sent, ask } = setup({ held: true });
      const controller = new AbortController();
      const leaving = ask({ ...request, signal: controller.signal });
      const staying = ask({ ...request, signal: new AbortController().signal });
      controller.abort(new Error('my own reason'));
      await assert.rejects(leaving, /my own reason/);
      assert.ok(!sent[0]!.request.signal?.aborted);
      sent[0]!.release();
      assert.equal(await staying, 1);
    });

    it('is aborted when all have left, and not joined any more', async () => {
      const { sent, ask } = setup({ held: true });
      const controllers = [new AbortController(), new AbortController()];
      const leaving = controllers.map(({ signal }) => ask({ ...request, signal }));
      for (const controller of controllers) controller.abort();
      for (const each of leaving) await assert.rejects(each, isAbort);
      assert.ok(sent[0]!.request.signal?.aborted);
      const next = ask(request);
      sent[1]!.release();
      assert.equal(await next, 2);
    });

    it('sends nothing for one who has left before', async () => {
      const { sent, ask } = setup();
      await assert.rejects(ask({ ...request, signal: AbortSignal.abort() }), isAbort);
      assert.equal(sent.length, 0);
    });

    it('joins the newest request, whose answer is kept whichever comes last', async () => {
      const { sent, ask } = setup({ held: true });
      const old = ask(request);
      const fresh = ask({ ...request, fresh: true });
      const joined = ask(request);
      sent[1]!.release();
      assert.deepEqual([await fresh, await joined], [2, 2]);
      sent[0]!.release();
      assert.equal(await old, 1);
      assert.equal(await ask(request), 2);
    });

    it('sends as often as needed, and never more, whoever leaves when', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async leaves => {
          const { sent, ask } = setup({ held: true });
          const outcomes = leaves.map(leaving => {
            const controller = new AbortController();
            const outcome = ask({ ...request, signal: controller.signal }).catch(() => 'left');
            return { leaving, controller, outcome };
          });
          for (const { leaving, controller } of outcomes) if (leaving) controller.abort();
          await new Promise(setImmediate);
          sent[0]!.release();
          for (const { leaving, outcome } of outcomes)
            assert.equal(await outcome, leaving ? 'left' : 1);
          assert.equal(sent.length, 1);
          assert.equal(sent[0]!.request.signal?.aborted, leaves.every(Boolean));
        }),
      );
    });
  });
});
