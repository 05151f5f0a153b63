import assert from 'node:assert/strict';
import { toolNamed, tools as table } from '../../../src/core/tools/toolTable';
import { ask, read, useMcp } from '../../support/useMcp';
import { testKey } from '../../support/useSandbox';

describe('The MCP server', () => {
  const mcp = useMcp();
  const session = () => mcp().session;
  const call = () => session().call(({ tags }) => tags.length > 0);

  /** The arguments by which each tool is tried. */
  const inputs = (): Record<string, Record<string, unknown>> => {
    const { account } = mcp();
    const { company, tracker, id } = call();
    const [tag] = session().account.tags;
    return {
      callrail_list_connections: {},
      callrail_list_accounts: {},
      callrail_get_account: account,
      callrail_list_companies: account,
      callrail_get_company: { ...account, company_id: company.id },
      callrail_search_calls: { ...account, per_page: 50, fields: ['note'] },
      callrail_get_call: { ...account, call_id: id },
      callrail_get_transcript: { ...account, call_id: id },
      callrail_update_call: { ...account, call_id: id, note: 'Called back.' },
      callrail_summarize_calls: { ...account, group_by: 'source' },
      callrail_call_timeseries: { ...account, date_range: 'last_30_days' },
      callrail_list_trackers: account,
      callrail_get_tracker: { ...account, tracker_id: tracker.id },
      callrail_list_tags: account,
      callrail_create_tag: { ...account, name: 'From an agent', tag_level: 'account' },
      callrail_update_tag: { ...account, tag_id: tag!.id, color: 'blue1' },
      callrail_delete_tag: { ...account, tag_id: tag!.id },
      callrail_list_users: account,
      callrail_get_user: { ...account, user_id: session().account.users[0]!.id },
      callrail_list_integrations: { ...account, company_id: company.id },
      callrail_list_notifications: account,
      callrail_explain_attribution: { ...account, call_id: id },
      callrail_api_reference: { endpoint: 'calls.list' },
    };
  };

  it('says who it is, and how its tools are to be used', async () => {
    const client = await mcp().connect();
    assert.deepEqual(client.getServerVersion(), {
      name: 'callrail',
      title: 'CallRail',
      version: '1.2.3',
    });
    assert.match(client.getInstructions() ?? '', /Before a write, say what will change/);
  });

  it('lists every tool, with what a client has to know of its effects', async () => {
    const { tools } = await (await mcp().connect()).listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      table.map(({ name }) => name),
    );
    for (const { name, annotations } of tools) {
      const { effect, destructive = false } = toolNamed(name)!;
      const writes = effect === 'write';
      assert.deepEqual(
        annotations,
        {
          readOnlyHint: !writes,
          destructiveHint: destructive,
          idempotentHint: true,
          openWorldHint: false,
        },
        name,
      );
      if (name === 'callrail_delete_tag') assert.ok(destructive);
    }
  });

  it('runs every tool, each answer as its schema says', async () => {
    const client = await mcp().connect({ readOnly: false });
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      Object.keys(inputs()),
    );
    for (const [name, input] of Object.entries(inputs())) {
      const { isError, text, answer } = await ask(client, name, input);
      assert.ok(!isError, `${name}: ${text}`);
      assert.equal(text, JSON.stringify(answer), name);
      assert.ok(Object.keys(answer).length > 0, name);
      assert.ok(!text.includes(testKey), name);
    }
    assert.equal(call().note, 'Called back.');
  });

  it('refuses every write where only reading is allowed, and asks nobody', async () => {
    const client = await mcp().connect();
    for (const { name } of table.filter(({ effect }) => effect === 'write')) {
      const requests = await session().requests(async () => {
        const { isError, text } = await ask(client, name, inputs()[name]);
        assert.ok(isError);
        assert.match(text, /only reading is allowed here\. Tell the user/);
      });
      assert.equal(requests.length, 0, name);
    }
  });

  it('masks people, the same person alike in tools and resources, unless told otherwise', async () => {
    const { id, customer } = session().call(each => each.customer.name !== null);
    const [client, open] = [await mcp().connect(), await mcp().connect({ redact: false })];
    const asked = { ...mcp().account, call_id: id };
    const { text, answer } = await ask(client, 'callrail_get_call', asked);
    assert.ok(!text.includes(customer.name ?? '') && !text.includes(customer.phone ?? ''));
    const seen = (await ask(open, 'callrail_get_call', asked)).answer;
    assert.equal(seen.customer_phone_number, customer.phone);
    const uri = `callrail://call/${mcp().account.account_id}/${id}`;
    const record = await read(client, uri);
    assert.equal(record.customer_name, answer.customer_name);
    assert.equal(record.customer_phone_number, answer.customer_phone_number);
    assert.equal((await read(open, uri)).customer_phone_number, customer.phone);
  });

  it('means the connection of its environment where a tool call names none', async () => {
    const { connection_id } = mcp().account;
    const client = await mcp().connect({ connectionId: connection_id });
    const other = session().state.connections.find(({ id }) => id !== connection_id)!;
    const { answer } = await ask(client, 'callrail_list_accounts');
    const items = answer.items as { connection_id: string }[];
    assert.ok(items.length > 0 && items.every(each => each.connection_id === connection_id));
    const named = await ask(client, 'callrail_list_accounts', { connection_id: other.id });
    assert.ok((named.answer.items as typeof items).every(each => each.connection_id === other.id));
    // It takes no connection, and is not given one.
    assert.ok(!(await ask(client, 'callrail_list_connections')).isError);
  });

  it('says that a wrong connection is that of its environment, unless a call named it', async () => {
    const { account_id } = mcp().account;
    for (const connectionId of ['made-up', 'no id at all']) {
      const client = await mcp().connect({ connectionId });
      for (const [name, input] of [
        ['callrail_list_accounts', {}],
        ['callrail_list_companies', { account_id }],
      ] as const)
        assert.match(
          (await ask(client, name, input)).text,
          /is MATON_CONNECTION in the environment/,
        );
    }
    const client = await mcp().connect({ connectionId: 'made-up' });
    const named = await ask(client, 'callrail_list_accounts', { connection_id: 'other' });
    assert.match(named.text, /^There is no connection other; ACTIVE are [\w-]+/);
    assert.doesNotMatch(named.text, /MATON_CONNECTION/);
    const uri = `callrail://call/${account_id}/CAL0`;
    await assert.rejects(
      client.readResource({ uri }),
      /There is no connection made-up; ACTIVE are .*MATON_CONNECTION/,
    );
  });
});
