import assert from 'node:assert/strict';
import type { ConnectionId } from '../../src/api/schemas/ids';
import { parseTime } from '../../src/api/time';
import { failure } from '../support/useApi';
import { useSandboxClient } from '../support/useSandboxClient';

describe('The client with the sandbox connections', () => {
  const at = useSandboxClient();

  it('lists them, by status too', async () => {
    const { api } = at();
    assert.equal((await api.connections.list()).length, 2);
    assert.equal((await api.connections.list({ status: 'ACTIVE' })).length, 2);
    assert.equal((await api.connections.list({ status: 'PENDING' })).length, 0);
  });

  it('reads one', async () => {
    const { api } = at();
    const [first] = await api.connections.list();
    const read = await api.connections.get(first!.connection_id);
    assert.equal(read.connection_id, first!.connection_id);
    assert.ok(parseTime(read.creation_time));
  });

  it('creates one that waits for consent, and removes it', async () => {
    const { api } = at();
    const made = await api.connections.create();
    assert.equal(made.status, 'PENDING');
    assert.match(made.url ?? '', /session_token=/);
    await failure('connection-required', api.client(made.connection_id).accounts.list());
    await api.connections.delete(made.connection_id);
    await failure('not-found', api.connections.get(made.connection_id));
  });

  it('tells a key that is not good', async () => {
    const { api, client, sandbox } = at();
    sandbox.faults.revokeKey();
    await failure('unauthorized', api.connections.list());
    await failure('unauthorized', client.accounts.list({}, { fresh: true }));
  });

  it('shows through each what it leads to', async () => {
    const { api } = at();
    const [one, two] = await api.connections.list();
    const names = async (id: ConnectionId) =>
      (await api.client(id).accounts.list()).items.map(({ name }) => name);
    const [first, second] = [await names(one!.connection_id), await names(two!.connection_id)];
    assert.deepEqual([first.length, second.length], [2, 1]);
    assert.ok(!first.includes(second[0]));
  });

  it('notices one that has been removed meanwhile', async () => {
    const { api } = at();
    const [, two] = await api.connections.list();
    const pinned = api.client(two!.connection_id);
    await pinned.accounts.list();
    await api.connections.delete(two!.connection_id);
    await failure('connection-required', pinned.accounts.list());
  });

  it('counts requests by connection, as CallRail states them', async () => {
    const { api } = at();
    const [one, two] = await api.connections.list();
    await api.client(one!.connection_id).accounts.list();
    const { hour, stated } = api.quota(one!.connection_id);
    assert.ok(stated && hour.used > 0 && hour.allowed === 1_000);
    assert.equal(api.quota(two!.connection_id).hour.used, 0);
  });
});
