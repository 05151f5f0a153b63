import assert from 'node:assert/strict';
import { DisposableStore, toDisposable } from '../../../src/base/disposable';

describe('DisposableStore', () => {
  it('disposes each item once', () => {
    const disposed: string[] = [];
    const store = new DisposableStore();
    store.add(toDisposable(() => disposed.push('a')));
    store.add(toDisposable(() => disposed.push('b')));
    store.dispose();
    store.dispose();
    assert.deepEqual(disposed, ['a', 'b']);
  });

  it('disposes at once what comes too late', () => {
    const store = new DisposableStore();
    store.dispose();
    let disposed = false;
    store.add(toDisposable(() => (disposed = true)));
    assert.ok(disposed);
  });

  it('disposes the rest when one fails, and says that it failed', () => {
    const store = new DisposableStore();
    let disposed = false;
    store.add(
      toDisposable(() => {
        throw new Error('stuck');
      }),
    );
    store.add(toDisposable(() => (disposed = true)));
    assert.throws(() => store.dispose(), /stuck/);
    assert.ok(disposed);
  });
});
