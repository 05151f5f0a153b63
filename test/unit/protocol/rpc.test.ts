import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod';
import { connect, defineProtocol, RpcError, serve, type Handlers } from '../../../src/protocol/rpc';
import { channel, type Channel } from './channel';

const protocol = defineProtocol({
  requests: {
    add: { params: z.object({ a: z.number(), b: z.number() }), result: z.number() },
    shout: { params: z.string().trim().min(1), result: z.string() },
    bytes: { params: z.null(), result: z.instanceof(Uint8Array) },
    wait: { params: z.null(), result: z.null() },
  },
  events: { changed: z.object({ count: z.number() }) },
});
type Demo = typeof protocol;

const settled = () => new Promise(done => setImmediate(done));

function start(overrides: Partial<Handlers<Demo>> = {}, wire: Channel = channel()) {
  const signals: AbortSignal[] = [];
  const handlers: Handlers<Demo> = {
    add: ({ a, b }) => a + b,
    shout: text => text.toUpperCase(),
    bytes: () => new Uint8Array([1, 2, 3]),
    wait: (_, signal) => {
      signals.push(signal);
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    },
    ...overrides,
  };
  const service = serve(protocol, wire.host, handlers, error => ({
    code: 'mapped',
    message: error instanceof Error ? error.message : 'unknown',
  }));
  return { wire, service, signals, page: connect(protocol, wire.page) };
}

const fails = (promise: Promise<unknown>, code: string, message?: RegExp) =>
  assert.rejects(promise, error => {
    assert.ok(error instanceof RpcError);
    assert.equal(error.code, code);
    if (message) assert.match(error.message, message);
    return true;
  });

describe('Messages between page and host', () => {
  it('answers a request with its result', async () => {
    const { page } = start();
    assert.equal(await page.request('add', { a: 2, b: 3 }), 5);
  });

  it('answers requests out of order, each with its own', async () => {
    const release: (() => void)[] = [];
    const { page } = start({
      shout: text =>
        new Promise(resolve => {
          release.push(() => resolve(text.toUpperCase()));
        }),
    });
    const first = page.request('shout', 'one');
    const second = page.request('shout', 'two');
    await settled();
    release[1]?.();
    assert.equal(await second, 'TWO');
    release[0]?.();
    assert.equal(await first, 'ONE');
  });

  it('hands handlers what the schema makes of the parameters', async () => {
    const { page } = start();
    assert.equal(await page.request('shout', '  hello '), 'HELLO');
  });

  it('carries bytes', async () => {
    const { page } = start();
    assert.deepEqual(await page.request('bytes', null), new Uint8Array([1, 2, 3]));
  });

  it('turns what a handler throws into a code and words', async () => {
    const { page } = start({
      add: () => {
        throw new Error('No adding today.');
      },
      shout: () => Promise.reject(new Error('Too loud.')),
    });
    await fails(page.request('add', { a: 1, b: 1 }), 'mapped', /No adding today/);
    await fails(page.request('shout', 'x'), 'mapped', /Too loud/);
  });

  it('refuses parameters that do not fit, without asking the handler', async () => {
    let asked = 0;
    const { page } = start({
      shout: text => {
        asked += 1;
        return text;
      },
    });
    await fails(page.request('shout', '   '), 'invalid-params');
    await fails(page.request('shout', 7 as never), 'invalid-params');
    assert.equal(asked, 0);
  });

  it('refuses a request that nobody declared, and inherited names too', async () => {
    const { page } = start();
    await fails(page.request('explode' as never, null as never), 'unknown-request');
    await fails(page.request('constructor' as never, null as never), 'unknown-request');
    await fails(page.request('__proto__' as never, null as never), 'unknown-request');
  });

  it('refuses a result that does not fit', async () => {
    const { page } = start({ add: () => 'five' as never });
    await fails(page.request('add', { a: 2, b: 3 }), 'invalid-result');
  });

  it('says so when a result cannot be sent', async () => {
    const { page } = start({ add: () => (() => 1) as never });
    await fails(page.request('add', { a: 2, b: 3 }), 'mapped', /could not be cloned/);
  });

  it('passes events to their listeners until they are disposed', async () => {
    const { page, service } = start();
    const heard: number[] = [];
    const subscription = page.on('changed', ({ count }) => heard.push(count));
    service.push('changed', { count: 1 });
    await settled();
    subscription.dispose();
    service.push('changed', { count: 2 });
    await settled();
    assert.deepEqual(heard, [1]);
  });

  it('drops events that do not fit or that nobody declared', async () => {
    const { page, service, wire } = start();
    const heard: unknown[] = [];
    page.on('changed', payload => heard.push(payload));
    service.push('changed', { count: 'many' } as never);
    wire.tell('page', { kind: 'event', name: 'toString', payload: { count: 1 } });
    await settled();
    assert.deepEqual(heard, []);
  });
});

describe('Cancelling a request', () => {
  it('rejects with the reason and aborts the handler', async () => {
    const { page, signals } = start();
    const controller = new AbortController();
    const waiting = page.request('wait', null, controller.signal);
    await settled();
    const reason = new Error('No longer needed');
    controller.abort(reason);
    await assert.rejects(waiting, error => error === reason);
    await settled();
    assert.equal(signals[0]?.aborted, true);
  });

  it('sends nothing when the signal has aborted before', async () => {
    const { page, wire } = start();
    const before = wire.log.length;
    await assert.rejects(page.request('wait', null, AbortSignal.abort()), { name: 'AbortError' });
    assert.equal(wire.log.length, before);
  });

  it('answers nothing to a cancelled request', async () => {
    const { page, wire } = start();
    const controller = new AbortController();
    const waiting = page.request('wait', null, controller.signal);
    await settled();
    controller.abort();
    await assert.rejects(waiting);
    await settled();
    assert.deepEqual(
      wire.log.filter(({ to }) => to === 'page'),
      [],
    );
  });

  it('cancels nothing once the answer is there', async () => {
    const { page, wire } = start();
    const controller = new AbortController();
    await page.request('add', { a: 1, b: 1 }, controller.signal);
    controller.abort();
    await settled();
    assert.ok(!wire.log.some(({ message }) => (message as { kind: string }).kind === 'cancel'));
  });

  it('aborts what is in flight when the host disposes, and hears nothing any more', async () => {
    const { page, service, signals, wire } = start();
    void page.request('wait', null).catch(() => undefined);
    await settled();
    service.dispose();
    assert.equal(signals[0]?.aborted, true);
    assert.equal(wire.listening('host'), 0);
  });

  it('aborts what an earlier page asked for when a new one connects', async () => {
    const { page, signals, wire } = start();
    let answered = false;
    void page.request('wait', null).then(
      () => (answered = true),
      () => (answered = true),
    );
    await settled();
    const next = connect(protocol, wire.page);
    await settled();
    assert.equal(signals[0]?.aborted, true);
    assert.equal(await next.request('add', { a: 1, b: 2 }), 3);
    assert.equal(answered, false);
  });

  it('rejects what waits, and what comes after, once the page disposes', async () => {
    const { page, signals, wire } = start();
    const waiting = page.request('wait', null);
    await settled();
    page.dispose();
    await fails(waiting, 'closed');
    await fails(page.request('add', { a: 1, b: 1 }), 'closed');
    await settled();
    assert.equal(signals[0]?.aborted, true);
    assert.equal(wire.listening('page'), 0);
  });
});

describe('Messages that are not ours', () => {
  it('are ignored at both ends', async () => {
    const { page, wire } = start();
    for (const message of [
      null,
      undefined,
      'request',
      42,
      [],
      {},
      { kind: 'request' },
      { kind: 'request', id: 7, name: 'add' },
      { kind: 'request', id: '', name: 'add', params: {} },
      { kind: 'cancel', id: 'nobody' },
      { kind: 'result', id: 'nobody', result: 1 },
      { kind: 'error', id: 'nobody', code: 1 },
      { kind: 'event' },
    ]) {
      wire.tell('host', message);
      wire.tell('page', message);
    }
    await settled();
    assert.equal(await page.request('add', { a: 1, b: 1 }), 2);
  });

  it('answers the first of two requests with one id', async () => {
    const { wire } = start();
    const request = { kind: 'request', id: 'twice', name: 'wait', params: null };
    wire.tell('host', request);
    wire.tell('host', { ...request, name: 'add', params: { a: 1, b: 1 } });
    await settled();
    assert.deepEqual(
      wire.log.filter(({ to }) => to === 'page'),
      [],
    );
  });

  it('never break either end (property)', async () => {
    const word = fc.constantFrom('request', 'cancel', 'result', 'error', 'event', 'connected', 'x');
    const message = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          kind: word,
          id: fc.oneof(fc.string(), fc.integer()),
          name: fc.oneof(fc.constantFrom('add', 'shout', 'changed', '__proto__'), fc.string()),
          params: fc.jsonValue(),
          result: fc.jsonValue(),
          payload: fc.jsonValue(),
          code: fc.jsonValue(),
          message: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 12 }), async messages => {
        const { page, wire, service } = start();
        page.on('changed', ({ count }) => assert.equal(typeof count, 'number'));
        for (const one of messages) {
          wire.tell('host', one);
          wire.tell('page', one);
        }
        await settled();
        assert.equal(await page.request('add', { a: 20, b: 22 }), 42);
        service.dispose();
        page.dispose();
      }),
      { numRuns: 150 },
    );
  });

  it('every request gets exactly the answer of its own parameters (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ a: fc.integer(), b: fc.integer() }), { maxLength: 20 }),
        async pairs => {
          const { page } = start({
            add: async ({ a, b }) => {
              if (a % 2 === 0) await settled();
              return a + b;
            },
          });
          const sums = await Promise.all(pairs.map(pair => page.request('add', pair)));
          assert.deepEqual(
            sums,
            pairs.map(({ a, b }) => a + b),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
