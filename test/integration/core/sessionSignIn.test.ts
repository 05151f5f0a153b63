import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { outcomeOf } from '../../support/outcomeOf';
import { failure } from '../../support/useApi';
import { testKey } from '../../support/useSandbox';
import { useSession } from '../../support/useSession';

describe('A session that signs in', () => {
  const at = useSession({ restored: false });
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
