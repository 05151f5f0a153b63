import assert from 'node:assert/strict';
import { failure } from '../../support/useApi';
import { testKey } from '../../support/useSandbox';
import { useSession } from '../../support/useSession';

describe('A session that shows the demo', () => {
  const at = useSession({ restored: false });

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
