import assert from 'node:assert/strict';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { toolNamed, tools as table } from '../../../src/core/tools/toolTable';
import { until } from '../../support/until';
import { ask, useMcp } from '../../support/useMcp';
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

  it('gives a request up when its client cancels, and goes on serving', async () => {
    const client = await mcp().connect();
    const gate = session().sandbox.faults.holdNext('companies');
    const gone = new Promise<string>(resolve => {
      const subscription = session().sandbox.onDidFinish(({ path, aborted }) => {
        if (!aborted) return;
        subscription.dispose();
        resolve(path);
      });
    });
    const cancelled = new AbortController();
    const { account } = mcp();
    const { signal } = cancelled;
    const asking = ask(client, 'callrail_list_companies', account, { signal });
    await gate.reached;
    cancelled.abort('No longer wanted');
    await assert.rejects(asking, /No longer wanted/);
    assert.match(await gone, /companies\.json/);
    gate.release();
    assert.ok(!(await ask(client, 'callrail_list_companies', account)).isError);
  });

  it('gives up what is under way when its client goes', async () => {
    const client = await mcp().connect();
    const gate = session().sandbox.faults.holdNext('companies');
    let aborted = false;
    session().sandbox.onDidFinish(request => (aborted ||= request.aborted));
    const asking = ask(client, 'callrail_list_companies', mcp().account);
    await gate.reached;
    await Promise.all([assert.rejects(asking, /closed/i), client.close()]);
    await until('the request is given up', () => aborted);
    gate.release();
  });

  const failures: [string, () => unknown, RegExp][] = [
    [
      'the limit is reached',
      () => fault({ status: 429, retryAfter: 120 }),
      /limit of requests is reached\. Wait 120 s/,
    ],
    ['CallRail fails', () => fault({ status: 500 }), /failed\. One more try may help/],
    ['the answer is cut off', () => fault({ truncate: true }), /try/],
    [
      'the key is revoked',
      () => session().sandbox.faults.revokeKey(),
      /does not accept the API key/,
    ],
    ['nobody is there', () => fault({ reset: true }), /One more try may help/],
  ];
  const fault = (effect: object) =>
    session().sandbox.faults.add({ path: 'companies', times: Infinity, ...effect });

  for (const [what, arrange, sentence] of failures)
    it(`answers in a sentence when ${what}`, async () => {
      const client = await mcp().connect();
      arrange();
      const { isError, text } = await ask(client, 'callrail_list_companies', mcp().account);
      assert.ok(isError);
      assert.match(text, sentence);
      assert.doesNotMatch(text, /\n|\bat \w+ \(|Bearer/);
      assert.ok(!text.includes(testKey));
      assert.ok(!(await ask(client, 'callrail_api_reference')).isError, 'It goes on serving.');
    });

  it('says what does not fit of a call: the tool, or its arguments', async () => {
    const client = await mcp().connect();
    const unknown = await ask(client, 'callrail_make_coffee');
    assert.deepEqual(
      [unknown.isError, unknown.text],
      [true, 'There is no tool callrail_make_coffee.'],
    );
    const odd = await ask(client, 'callrail_search_calls', { per_page: 500, colour: 'red' });
    assert.match(odd.text, /^The arguments do not fit\. per_page: .*colour: no such argument/);
  });

  it('says that there is no key, or that it could not begin', async () => {
    await session().session.signOut();
    const client = await mcp().connect();
    const { isError, text } = await ask(client, 'callrail_list_companies');
    assert.ok(isError);
    assert.match(text, /No API key is set.*MATON_API_KEY/);
    const ready = Promise.reject(new Error('no port is free'));
    const broken = await mcp().connect({}, { ready });
    assert.ok((await ask(broken, 'callrail_list_companies')).isError);
    await assert.rejects(broken.listResources(), /MCP error -32600: Something unexpected/);
  });

  describe('resources', () => {
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
        [`callrail://call/${id}/CAL0`, /MCP error -32600: CallRail has no such record/],
        ['callrail://call/ACC0/CAL0', /MCP error -32600: No account ACC0 is reached/],
        [`callrail://tag/${id}/1`, /MCP error -32600: CallRail has no such record/],
        [`callrail://tea/${id}/1`, /not found/],
        ['callrail://call/..%2F..%2Fa/CAL0', /MCP error/],
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

  it('has prompts for the common jobs, which name tools that there are', async () => {
    const client = await mcp().connect();
    const { prompts } = await client.listPrompts();
    assert.deepEqual(
      prompts.map(({ name }) => name),
      ['why_did_calls_drop', 'find_untagged_leads', 'explain_call_source', 'check_integration'],
    );
    for (const { name } of prompts) {
      const { messages } = await client.getPrompt({ name, arguments: { call_id: 'CAL1' } });
      const [{ content } = { content: undefined }] = messages;
      assert.equal(content?.type, 'text');
      const named = content.text.match(/callrail_[a-z_]*[a-z]/g) ?? [];
      assert.ok(named.length > 0);
      for (const tool of named) assert.ok(toolNamed(tool), tool);
    }
    const asked = { period: 'last_month', company: 'Bright Smile Dental' };
    const { messages } = await client.getPrompt({ name: 'why_did_calls_drop', arguments: asked });
    assert.match(JSON.stringify(messages), /calls of Bright Smile Dental dropped in last_month/);
    await assert.rejects(client.getPrompt({ name: 'explain_call_source' }), /MCP error -32602/);
  });
});

async function readText(client: Client, uri: string): Promise<string> {
  const { contents } = await client.readResource({ uri });
  const [first] = contents;
  assert.equal(first?.mimeType, 'application/json');
  assert.equal(first.uri, uri);
  assert.ok('text' in first);
  assert.ok(!first.text.includes(testKey));
  return first.text;
}

async function read(client: Client, uri: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readText(client, uri)) as Record<string, unknown>;
}
