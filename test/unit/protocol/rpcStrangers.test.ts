import assert from 'node:assert/strict';
import fc from 'fast-check';
import { settled, start } from './demoProtocol';

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
