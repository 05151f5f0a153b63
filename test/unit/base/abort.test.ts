import assert from 'node:assert/strict';
import { abandonable, isAbort, sleep } from '../../../src/base/abort';

describe('sleep', () => {
  it('ends when its time has passed', async () => {
    await sleep(1, new AbortController().signal);
  });

  it('rejects with the reason as soon as the signal aborts', async () => {
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const slept = sleep(60_000, controller.signal);
    controller.abort(reason);
    await assert.rejects(slept, error => error === reason);
  });

  it('does not begin under a signal that has aborted', async () => {
    await assert.rejects(sleep(60_000, AbortSignal.abort()), isAbort);
  });
});

describe('abandonable', () => {
  it('settles like its task', async () => {
    const { signal } = new AbortController();
    assert.equal(await abandonable(Promise.resolve(7), signal), 7);
    await assert.rejects(abandonable(Promise.reject(new Error('no')), signal), /no/);
    assert.equal(await abandonable(Promise.resolve(8)), 8);
  });

  it('leaves a task that goes on, whose later failure troubles nobody', async () => {
    const controller = new AbortController();
    const { promise, reject } = deferred();
    const waiting = abandonable(promise, controller.signal);
    controller.abort();
    await assert.rejects(waiting, isAbort);
    reject(new Error('too late to matter'));
  });

  it('leaves at once under a signal that has aborted, whatever becomes of the task', async () => {
    await assert.rejects(
      abandonable(Promise.reject(new Error('no')), AbortSignal.abort()),
      isAbort,
    );
  });
});

describe('isAbort', () => {
  it('knows cancellations from failures', () => {
    assert.ok(isAbort(new DOMException('', 'AbortError')));
    assert.ok(!isAbort(new DOMException('', 'TimeoutError')));
    assert.ok(!isAbort(new Error('AbortError')));
    assert.ok(!isAbort('AbortError'));
  });
});

function deferred() {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((_, refuse) => (reject = refuse));
  return { promise, reject };
}
