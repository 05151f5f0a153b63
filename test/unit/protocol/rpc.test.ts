import assert from 'node:assert/strict';
import { fails, settled, start } from './demoProtocol';

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
