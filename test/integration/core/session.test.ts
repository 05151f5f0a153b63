import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { outcomeOf } from '../../support/outcomeOf';
import { failure } from '../../support/useApi';
import { testKey } from '../../support/useSandbox';
import { useSession } from '../../support/useSession';

const mask = '•••';

describe('A session', () => {
  const at = useSession({ restored: false });

  describe('at the start', () => {
    it('takes up the stored key and asks nobody', async () => {
      const { session, sandbox } = at();
      assert.equal(session.mode, 'restoring');
      await session.restore();
      assert.equal(session.mode, 'live');
      assert.deepEqual(sandbox.log, []);
    });

    it('is signed out without a key, which an attempt to use it says', async () => {
      const { session, keys, sandbox } = at();
      keys.key = undefined;
      await session.restore();
      assert.equal(session.mode, 'signed-out');
      await failure('key-missing', session.connections());
      assert.deepEqual(sandbox.log, []);
    });

    it('tells once that it is there', async () => {
      const { session } = at();
      const modes: string[] = [];
      session.onDidChange(() => modes.push(session.mode));
      await session.restore();
      await session.restore();
      assert.deepEqual(modes, ['live']);
    });

    it('is signed out, and says why, when the store cannot be read', async () => {
      const { session, keys, log } = at();
      keys.failure = new Error('The keyring is locked.');
      await session.restore();
      assert.equal(session.mode, 'signed-out');
      assert.match(log.lines.join('\n'), /The keyring is locked/);
    });

    it('keeps its key when the store cannot be read later', async () => {
      const { session, keys } = at();
      await session.restore();
      keys.failure = new Error('The keyring is locked.');
      await session.restore();
      assert.equal(session.mode, 'live');
      assert.equal((await session.connections()).length, 2);
    });
  });

  describe('with a key', () => {
    beforeEach(() => at().session.restore());

    it('lists connections, the oldest first', async () => {
      const { session, state } = at();
      state.connections.reverse();
      const times = (await session.connections()).map(connection => connection.creation_time);
      assert.deepEqual(times, [...times].sort());
      assert.equal(times.length, 2);
    });

    it('takes up a key that another window has stored', async () => {
      const { session, keys } = at();
      keys.key = 'another-key';
      await session.restore();
      await failure('unauthorized', session.connections());
      keys.key = testKey;
      await session.restore();
      assert.equal((await session.connections()).length, 2);
    });

    it('is signed out when another window has removed the key', async () => {
      const { session, keys } = at();
      keys.key = undefined;
      await session.restore();
      assert.equal(session.mode, 'signed-out');
    });

    it('forgets everything on signing out', async () => {
      const { session, keys, redactor, calls } = at();
      const ref = at().callRef(at().call());
      await calls.get(ref);
      assert.equal(redactor.redact(testKey), mask);
      await session.signOut();
      assert.equal(session.mode, 'signed-out');
      assert.equal(session.credentials, undefined);
      assert.equal(keys.key, undefined);
      assert.equal(redactor.redact(testKey), testKey);
      await failure('key-missing', session.connections());
      // Nor is a call left that was seen.
      await failure('key-missing', calls.get(ref));
    });

    it('ends what is under way on signing out, and calls it no failure', async () => {
      const { session, sandbox } = at();
      const gate = sandbox.faults.holdNext('/connections');
      const asked = outcomeOf(session.connections());
      await gate.reached;
      await session.signOut();
      assert.ok(isAbort(await asked));
    });

    it('masks the key in the log for as long as it is used', async () => {
      const { session, redactor } = at();
      assert.equal(redactor.redact(`key ${testKey}.`), `key ${mask}.`);
      session.reconfigure();
      assert.equal(redactor.redact(testKey), mask);
      await outcomeOf(session.signIn('wrong-key-0123456789'));
      assert.equal(redactor.redact('wrong-key-0123456789'), 'wrong-key-0123456789');
    });

    it('goes where the settings say, as soon as they change', async () => {
      const fixture = at();
      const { session, sandbox } = fixture;
      const { reach } = fixture;
      fixture.reach = {
        ...reach,
        endpoints: { gatewayUrl: sandbox.origin, controlUrl: 'http://ctrl.example' },
      };
      session.reconfigure();
      await failure('misconfigured', session.connections());
      await failure('misconfigured', session.connections());
      fixture.reach = reach;
      session.reconfigure();
      assert.equal((await session.connections()).length, 2);
    });

    it('lets what is under way be while the settings say the same', async () => {
      const fixture = at();
      const { session, sandbox } = fixture;
      let changes = 0;
      session.onDidChange(() => changes++);
      const gate = sandbox.faults.holdNext('/connections');
      const asked = session.connections();
      await gate.reached;
      fixture.reach = structuredClone(fixture.reach);
      session.reconfigure();
      gate.release();
      assert.equal((await asked).length, 2);
      assert.equal(changes, 0);
    });

    it('passes on that connections changed, without a change of key', () => {
      const { session } = at();
      const heard: string[] = [];
      session.onDidChange(() => heard.push('key'));
      session.onDidChangeConnections(() => heard.push('connections'));
      session.connectionsChanged();
      assert.deepEqual(heard, ['connections']);
    });

    it('lets whoever asks while it is being read wait for it', async () => {
      const { session } = at();
      const restored = session.restore();
      assert.equal((await session.connections()).length, 2);
      await restored;
    });
  });
});
