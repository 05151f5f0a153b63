import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { isCallRailError } from '../../../src/api/errors';
import { failure } from '../../support/useApi';
import { testKey } from '../../support/useSandbox';
import { useSession } from '../../support/useSession';

const mask = '•••';

/** How a task ends: its value, or its error. */
const outcomeOf = (task: Promise<unknown>) =>
  task.then(
    value => value,
    (error: unknown) => error,
  );

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

  describe('that signs in', () => {
    beforeEach(() => (at().keys.key = undefined));

    it('stores the key, but not before it has been accepted', async () => {
      const { session, keys, sandbox } = at();
      await session.restore();
      const gate = sandbox.faults.holdNext('/connections');
      const signedIn = session.signIn(testKey);
      await gate.reached;
      assert.equal(keys.key, undefined);
      assert.equal(session.mode, 'signed-out');
      gate.release();
      const connections = await signedIn;
      assert.equal(connections.length, 2);
      assert.equal(keys.key, testKey);
      assert.equal(session.mode, 'live');
    });

    it('stores nothing when the key is wrong', async () => {
      const { session, keys } = at();
      await session.restore();
      await failure('unauthorized', session.signIn('wrong-key'));
      assert.deepEqual(keys.events, ['read']);
      assert.equal(session.mode, 'signed-out');
    });

    it('stores nothing when nobody knows whether the key is good', async () => {
      const { session, keys, sandbox } = at();
      await session.restore();
      sandbox.faults.add({ path: '/connections', status: 503, times: Infinity });
      await failure('server', session.signIn(testKey));
      assert.equal(keys.key, undefined);
      assert.equal(session.mode, 'signed-out');
    });

    it('stores nothing when it is cancelled', async () => {
      const { session, keys, sandbox } = at();
      await session.restore();
      const gate = sandbox.faults.holdNext('/connections');
      const cancel = new AbortController();
      const signedIn = outcomeOf(session.signIn(testKey, cancel.signal));
      await gate.reached;
      cancel.abort();
      assert.ok(isAbort(await signedIn));
      assert.equal(keys.key, undefined);
      assert.equal(session.mode, 'signed-out');
    });

    it('keeps the old session when another key is wrong', async () => {
      const { session, keys } = at();
      keys.key = testKey;
      await session.restore();
      let changes = 0;
      session.onDidChange(() => changes++);
      await failure('unauthorized', session.signIn('wrong-key'));
      assert.equal(keys.key, testKey);
      assert.equal(changes, 0);
      assert.equal((await session.connections()).length, 2);
    });

    it('sends the key in one header alone', async () => {
      const { session, sandbox } = at();
      await session.signIn(testKey);
      const [request] = sandbox.log;
      assert.equal(request?.headers.authorization, `Bearer ${testKey}`);
      const others = { ...request.headers, authorization: undefined };
      assert.ok(!JSON.stringify([request.path, request.body, others]).includes(testKey));
    });

    it('sends nothing to an address that the key may not go to', async () => {
      const { session, keys, sandbox, redactor } = at();
      const fixture = at();
      fixture.reach = {
        ...fixture.reach,
        endpoints: { gatewayUrl: sandbox.origin, controlUrl: 'http://ctrl.example' },
      };
      await failure('misconfigured', session.signIn(testKey));
      assert.equal(keys.key, undefined);
      assert.equal(redactor.redact(testKey), testKey);
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

  describe('that shows the demo', () => {
    it('asks the demo alone, with the key of the demo', async () => {
      const { session, sandbox, demos } = at();
      await session.restore();
      await session.startDemo();
      assert.equal(session.mode, 'demo');
      assert.equal((await session.connections()).length, 2);
      assert.deepEqual(sandbox.log, []);
      const [request] = demos[0]?.log ?? [];
      assert.equal(request?.headers.authorization, `Bearer ${demos[0]?.key ?? ''}`);
      assert.ok(!JSON.stringify(demos[0]?.log).includes(testKey));
    });

    it('returns to the stored key, by way of no other state', async () => {
      const fixture = at();
      const { session } = fixture;
      await session.restore();
      await session.startDemo();
      const modes: string[] = [];
      session.onDidChange(() => modes.push(session.mode));
      await session.stopDemo();
      assert.equal(session.mode, 'live');
      assert.ok(!modes.includes('signed-out'));
      assert.equal(fixture.demosClosed, 1);
      assert.equal((await session.connections()).length, 2);
    });

    it('returns to nothing where no key is stored', async () => {
      const { session, keys } = at();
      keys.key = undefined;
      await session.restore();
      await session.startDemo();
      await session.stopDemo();
      assert.equal(session.mode, 'signed-out');
    });

    it('gives way to a key that is set meanwhile', async () => {
      const fixture = at();
      const { session, keys } = fixture;
      keys.key = undefined;
      await session.startDemo();
      await session.signIn(testKey);
      assert.equal(session.mode, 'live');
      assert.equal(keys.key, testKey);
      assert.equal(fixture.demosClosed, 1);
      await session.stopDemo();
      assert.equal(session.mode, 'live');
    });

    it('stays when the key that is set meanwhile is wrong', async () => {
      const { session } = at();
      await session.startDemo();
      await failure('unauthorized', session.signIn('wrong-key'));
      assert.equal(session.mode, 'demo');
      assert.equal((await session.connections()).length, 2);
    });

    it('stays when another window changes the key, or the settings change', async () => {
      const { session, keys } = at();
      await session.startDemo();
      keys.key = 'another-key';
      await session.restore();
      session.reconfigure();
      assert.equal(session.mode, 'demo');
    });

    it('stays when the key is removed, which is then gone', async () => {
      const { session, keys } = at();
      await session.restore();
      await session.startDemo();
      await session.signOut();
      assert.equal(session.mode, 'demo');
      assert.equal(keys.key, undefined);
      await session.stopDemo();
      assert.equal(session.mode, 'signed-out');
    });

    it('can be started again', async () => {
      const { session, demos } = at();
      await session.startDemo();
      await session.stopDemo();
      await session.startDemo();
      assert.equal(session.mode, 'demo');
      assert.equal(demos.length, 2);
      assert.equal((await session.connections()).length, 2);
    });
  });

  describe('in a hurry', () => {
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
});
