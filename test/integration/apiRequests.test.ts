import assert from 'node:assert/strict';
import { account, accounts } from '../support/serverAnswers';
import { failure, json, useApi } from '../support/useApi';

describe('A request as it arrives', () => {
  const { api, server } = useApi();

  it('goes to its plane, with key, connection and encoded query', async () => {
    const gateway = await server(json(accounts));
    const control = await server(json({ connections: [] }));
    const client = api(gateway.origin, {
      endpoints: { gatewayUrl: `${gateway.origin}/under/`, controlUrl: control.origin },
    });
    await client
      .client('c-1')
      .calls.list(account, { tags: ['A b', 'C&D'] })
      .catch(() => undefined);
    await client.connections.list({ status: 'ACTIVE' });
    const [asked] = gateway.received;
    assert.equal(
      asked?.url,
      '/under/callrail/v3/a/ACC1/calls.json?tags%5B%5D=A%20b&tags%5B%5D=C%26D',
    );
    assert.equal(asked.headers['maton-connection'], 'c-1');
    assert.match(String(asked.headers['user-agent']), /callrail-explorer/);
    assert.equal(asked.headers['content-type'], undefined);
    assert.equal(control.received[0]?.url, '/connections?app=callrail&status=ACTIVE');
    assert.equal(control.received[0].headers['maton-connection'], undefined);
  });

  it('carries JSON when it changes something', async () => {
    const asked = await server(json({ id: 7, name: 'VIP' }));
    const draft = { name: 'Größe "X"', tag_level: 'account' } as const;
    await api(asked.origin).client().tags.create(account, draft);
    const [received] = asked.received;
    assert.equal(received?.method, 'POST');
    assert.equal(received.headers['content-type'], 'application/json');
    assert.deepEqual(JSON.parse(received.body), draft);
  });

  it('of raw JSON cannot leave the data plane', async () => {
    const asked = await server(json({ a: 1 }));
    const client = api(asked.origin).client();
    assert.deepEqual(await client.raw('a/ACC1/tags/7.json'), { a: 1 });
    for (const path of ['../../connections', '..%2f..%2fconnections/../../../connections', 'a?x=1'])
      await failure('untrusted-address', client.raw(path));
    assert.equal(asked.received.length, 1);
  });
});
