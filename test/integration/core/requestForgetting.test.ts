import assert from 'node:assert/strict';
import { startSandbox } from '../../../src/sandbox/server';
import { bytesOfBodies, bytesOfHeads } from '../../support/bytesOfRequests';
import { useRequestHistory } from '../../support/useRequestHistory';

describe('The history of requests', () => {
  const { at, history } = useRequestHistory();

  it('tells the demo’s from the live ones, and forgets all when the key goes', async () => {
    const { session } = at();
    await session.connections();
    await session.startDemo();
    await session.connections();
    assert.deepEqual(
      history().all.map(({ mode }) => mode),
      ['demo', 'live'],
    );
    await session.stopDemo();
    assert.equal(history().all.length, 2);
    let cleared = 0;
    history().onDidClear(() => cleared++);
    await session.signOut();
    assert.deepEqual(history().all, []);
    assert.equal(history().bytes, 0);
    assert.equal(cleared, 1);
  });

  it('keeps nothing of another key, but what the demo has brought', async () => {
    const { session, reach } = at();
    await session.connections();
    await session.startDemo();
    await session.connections();
    let cleared = 0;
    history().onDidClear(() => cleared++);
    await session.stopDemo();
    await session.connections();
    assert.deepEqual(
      history().all.map(({ mode }) => mode),
      ['live', 'demo', 'live'],
    );
    assert.equal(cleared, 0);
    const other = await startSandbox({ key: 'another-key-1234567890', calls: 5 });
    try {
      at().reach = { ...reach, endpoints: { gatewayUrl: other.origin, controlUrl: other.origin } };
      await session.signIn('another-key-1234567890');
      // The check of the new key is one of its own.
      assert.deepEqual(
        history().all.map(({ mode, base }) => [mode, base === other.origin]),
        [
          ['live', true],
          ['demo', false],
        ],
      );
      assert.equal(cleared, 1);
      assert.equal(history().bytes, bytesOfBodies(history().all) + bytesOfHeads(history().all));
    } finally {
      await other.close();
    }
  });

  it('forgets what a key has brought when it is removed, even while the demo runs', async () => {
    const { session } = at();
    await session.connections();
    await session.startDemo();
    await session.connections();
    let cleared = 0;
    history().onDidClear(() => cleared++);
    await session.signOut();
    assert.deepEqual(
      history().all.map(({ mode }) => mode),
      ['demo'],
    );
    assert.equal(cleared, 1);
  });

  it('forgets them when another window removes the key while the demo runs here', async () => {
    const { session, keys } = at();
    await session.connections();
    await session.startDemo();
    await keys.remove();
    await session.restore();
    assert.equal(session.mode, 'demo');
    assert.deepEqual(history().all, []);
  });
});
