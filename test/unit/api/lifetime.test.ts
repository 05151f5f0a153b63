import assert from 'node:assert/strict';
import { Lifetime } from '../../../src/api/transport/lifetime';
import { isAbort } from '../../../src/base/abort';

const forever = (signal: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error)),
  );

describe('Lifetime', () => {
  it('runs a task to its end', async () => {
    assert.equal(await new Lifetime().run(undefined, () => Promise.resolve(3)), 3);
  });

  it('ends what is under way as a cancellation, and lets nothing begin afterwards', async () => {
    const lifetime = new Lifetime();
    const running = [lifetime.run(undefined, forever), lifetime.run(undefined, forever)];
    lifetime.dispose();
    for (const each of running) await assert.rejects(each, isAbort);
    let begun = false;
    const late = lifetime.run(undefined, () => Promise.resolve((begun = true)));
    await assert.rejects(late, isAbort);
    assert.ok(!begun);
  });

  it('follows the caller’s signal, with its reason', async () => {
    const controller = new AbortController();
    const running = new Lifetime().run(controller.signal, forever);
    controller.abort(new Error('my reason'));
    await assert.rejects(running, /my reason/);
  });

  it('does not wait for a task that ignores its signal', async () => {
    const controller = new AbortController();
    const running = new Lifetime().run(controller.signal, () => new Promise(() => undefined));
    controller.abort();
    await assert.rejects(running, isAbort);
  });
});
