import assert from 'node:assert/strict';
import { read, readText, useMcp } from '../../support/useMcp';

describe('The MCP server resources', () => {
  const mcp = useMcp();
  const session = () => mcp().session;
  const call = () => session().call(({ tags }) => tags.length > 0);

  it('are the accounts, and every record by its kind and ids', async () => {
    const client = await mcp().connect();
    const { resources } = await client.listResources();
    assert.deepEqual(
      resources.map(({ uri, name }) => [uri, name]).sort(),
      session()
        .state.accounts.map(({ id, name }) => [`callrail://account/${id}`, name])
        .sort(),
    );
    const { resourceTemplates } = await client.listResourceTemplates();
    assert.deepEqual(
      resourceTemplates.map(({ name }) => name),
      ['account', 'company', 'tracker', 'tag', 'user', 'notification', 'call'],
    );
    const { account, state } = session();
    const { id, company, tracker } = call();
    const ids = {
      company: company.id,
      tracker: tracker.id,
      tag: account.tags[0]!.id,
      user: account.users[0]!.id,
      notification: account.notifications[0]!.id,
      call: id,
    };
    for (const [kind, own] of Object.entries(ids)) {
      const record = await read(client, `callrail://${kind}/${account.id}/${own}`);
      assert.equal(String(record.id), String(own), kind);
    }
    const other = state.accounts.at(-1)!;
    assert.equal((await read(client, `callrail://account/${other.id}`)).name, other.name);
  });

  it('hold no address that lets anybody in, and no user’s name', async () => {
    const client = await mcp().connect();
    const { account } = session();
    const { startedAt } = session().state;
    const recorded = session().call(
      ({ recordingSeconds, recordingReadyAt }) =>
        recordingSeconds !== null && recordingReadyAt < startedAt,
    );
    const { customer } = recorded;
    const text = await readText(client, `callrail://call/${account.id}/${recorded.id}`);
    assert.match(text, /"recording_player": ".*•••/);
    assert.doesNotMatch(text, /access_key=(?!•••)/);
    if (customer.name !== null) assert.ok(!text.includes(customer.name));
    const [user] = account.users;
    const shown = await readText(client, `callrail://user/${account.id}/${user!.id}`);
    assert.ok(!shown.includes(user!.email), shown);
    assert.match(shown, /"name": "\[name \d+\]"/);
  });

  it('that are not there are an error that says so', async () => {
    const client = await mcp().connect();
    const { id } = session().account;
    const failing: [string, RegExp][] = [
      [`callrail://call/${id}/CAL0`, /^McpError: MCP error -32600: CallRail has no such record/],
      ['callrail://call/ACC0/CAL0', /MCP error -32600: No account ACC0 is reached/],
      [`callrail://tag/${id}/1`, /MCP error -32600: CallRail has no such record/],
      [`callrail://tea/${id}/1`, /not found/],
      ['callrail://call/..%2F..%2Fa/CAL0', /The address holds an id that is none/],
      [`callrail://call/${id}/..%2Ftags`, /The address holds an id that is none/],
    ];
    for (const [uri, sentence] of failing)
      await assert.rejects(client.readResource({ uri }), sentence);
    session().sandbox.faults.revokeKey();
    await session().session.client(mcp().account.connection_id);
    await assert.rejects(
      client.readResource({ uri: `callrail://call/${id}/CAL0` }),
      /does not accept the API key/,
    );
  });
});
