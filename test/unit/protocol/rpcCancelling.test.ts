import assert from 'node:assert/strict';
import { connect } from '../../../src/protocol/rpc';
import { fails, protocol, settled, start } from './demoProtocol';

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
