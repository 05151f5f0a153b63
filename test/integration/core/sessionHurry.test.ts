import assert from 'node:assert/strict';
import { isCallRailError } from '../../../src/api/errors';
import { isAbort } from '../../../src/base/abort';
import { outcomeOf } from '../../support/outcomeOf';
import { testKey } from '../../support/useSandbox';
import { useSession } from '../../support/useSession';

describe('A session in a hurry', () => {
  const at = useSession({ restored: false });

  /** A gate for the key store. */
  const hold = () => {
    let open: () => void = () => undefined;
    at().keys.gate = new Promise(resolve => (open = resolve));
    return () => {
      at().keys.gate = undefined;
      open();
    };
  };

  it('starts one demo for two who ask', async () => {
    const { session, demos } = at();
    await Promise.all([session.startDemo(), session.startDemo()]);
    assert.equal(demos.length, 1);
    assert.equal(session.mode, 'demo');
  });

  it('shows the demo that was asked for while the key was read', async () => {
    const { session } = at();
    const release = hold();
    const restored = session.restore();
    await session.startDemo();
    release();
    await restored;
    assert.equal(session.mode, 'demo');
    await session.stopDemo();
    assert.equal(session.mode, 'live');
  });

  it('stops a demo that is only starting', async () => {
    const fixture = at();
    const { session } = fixture;
    await session.restore();
    await Promise.all([session.startDemo(), session.stopDemo()]);
    assert.equal(session.mode, 'live');
    assert.equal(fixture.demosClosed, 1);
  });

  it('leaves no demo behind when the window closes while it starts', async () => {
    const fixture = at();
    const { session } = fixture;
    const started = session.startDemo();
    session.dispose();
    await started;
    assert.equal(fixture.demosClosed, 1);
    assert.notEqual(session.mode, 'demo');
  });

  it('ends the requests of a demo that stops', async () => {
    const { session, demos } = at();
    await session.restore();
    await session.startDemo();
    const gate = demos[0]?.faults.holdNext('/connections');
    const asked = outcomeOf(session.connections());
    await gate?.reached;
    await session.stopDemo();
    assert.ok(isAbort(await asked));
  });

  it('does not let a slow reading of the store undo a sign-in', async () => {
    const { session, keys } = at();
    keys.key = 'an-old-key';
    const release = hold();
    const restored = session.restore();
    await session.signIn(testKey);
    release();
    await restored;
    assert.equal(session.credentials?.key, testKey);
  });

  it('does not let a slow reading of the store undo a sign-out', async () => {
    const { session } = at();
    const release = hold();
    const restored = session.restore();
    await session.signOut();
    release();
    await restored;
    assert.equal(session.mode, 'signed-out');
  });

  it('believes the latest of two readings', async () => {
    const { session, keys } = at();
    keys.key = 'an-old-key';
    const release = hold();
    const first = session.restore();
    keys.gate = undefined;
    keys.key = testKey;
    await session.restore();
    release();
    await first;
    assert.equal(session.credentials?.key, testKey);
  });

  it('is quiet after the window has closed', async () => {
    const { session, sandbox, calls } = at();
    await session.restore();
    const gate = sandbox.faults.holdNext('/calls/');
    const asked = outcomeOf(calls.get(at().callRef(at().call())));
    await gate.reached;
    session.dispose();
    assert.ok(isAbort(await asked));
    const later = await outcomeOf(session.connections());
    assert.ok(isCallRailError(later, 'key-missing'));
  });
});
