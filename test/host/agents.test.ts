import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { manifestTools } from '../../src/core/tools/manifestTools';
import { until } from '../support/until';
import { testKey } from '../support/useSandbox';
import { hostVersion } from './launch';
import { loneCall, type LoneCall } from './loneCall';
import { useProbe } from './useProbe';
import { useSignedIn } from './useSignedIn';

type Answer = Record<string, unknown> & { items: { id: string }[] };

describe('The tools of the editor', () => {
  const { probe, folder } = useProbe();
  const { w, sandbox, requestsOf } = useSignedIn({
    folder,
    probe: true,
    calls: 400,
    prepare: sandbox =>
      (found = loneCall(sandbox, 'Wilhelmina Findable', ({ tags }) => tags.length > 0)),
  });
  let found: LoneCall;
  const account = () => ({ account_id: sandbox().account.id });
  const answer = async (name: string, input: object = {}) =>
    JSON.parse(await probe.invoke(`callrail_${name}`, input)) as Answer;
  const call = () => {
    const record = sandbox().state.accounts[0]?.calls.find(({ id }) => id === found.id);
    assert.ok(record);
    return record;
  };

  /** Calls a tool that asks first, answers, and gives back what was asked and what came of it. */
  const asked = async (name: string, input: object, button: string) => {
    const invoked = probe.invoke(`callrail_${name}`, { ...account(), ...input });
    const outcome = invoked.then(
      told => ({ told, failed: undefined }),
      (error: unknown) => ({ told: '', failed: String(error) }),
    );
    const question = await w().dialog.press(button);
    return { question, ...(await outcome) };
  };

  it('are those of the manifest', async () => {
    const own = (await probe.tools()).filter(({ name }) => name.startsWith('callrail_'));
    const byName = (one: { name: string }, other: { name: string }) =>
      one.name.localeCompare(other.name);
    assert.deepEqual(
      own
        .map(({ name, description, inputSchema }) => ({ name, description, inputSchema }))
        .sort(byName),
      manifestTools()
        .tools.map(({ name, modelDescription, inputSchema }) => ({
          name,
          description: modelDescription,
          inputSchema: JSON.parse(JSON.stringify(inputSchema)) as unknown,
        }))
        .sort(byName),
    );
  });

  it('read at once, without a question', async () => {
    const [company] = (await answer('list_companies', account())).items;
    const [tracker] = (await answer('list_trackers', account())).items;
    const [user] = (await answer('list_users', account())).items;
    const call_id = found.id;
    const inputs: Record<string, object> = {
      list_connections: {},
      list_accounts: {},
      get_account: account(),
      get_company: { ...account(), company_id: company?.id },
      search_calls: { ...account(), query: 'status:answered' },
      get_call: { ...account(), call_id },
      get_transcript: { ...account(), call_id },
      summarize_calls: { ...account(), group_by: 'source' },
      call_timeseries: { ...account(), date_range: 'last_30_days' },
      get_tracker: { ...account(), tracker_id: tracker?.id },
      list_tags: account(),
      get_user: { ...account(), user_id: user?.id },
      list_integrations: { ...account(), company_id: company?.id },
      list_notifications: account(),
      explain_attribution: { ...account(), call_id },
      api_reference: { endpoint: 'calls.list' },
    };
    for (const [name, input] of Object.entries(inputs)) {
      const told = await answer(name, input);
      assert.ok(Object.keys(told).length > 0, name);
    }
  });

  it('say in a sentence what went wrong, and what masks keep', async () => {
    assert.match(
      await probe.invoke('callrail_get_call', { ...account(), call_id: 'CAL0' }),
      /^CallRail has no such record/,
    );
    assert.match(
      await probe.invoke('callrail_search_calls', { per_page: 500 }),
      /^The arguments do not fit\. per_page/,
    );
    const masked = await probe.invoke('callrail_get_call', { ...account(), call_id: found.id });
    assert.match(masked, /"customer_name":"\[name \d+\]"/);
    assert.ok(!masked.includes('Wilhelmina') && !masked.includes(testKey));
  });

  it('ask before they show who called', async () => {
    const input = { call_id: found.id, include_personal_data: true };
    const { question, told } = await asked('get_call', input, 'Yes');
    assert.match(question, /Show the agent personal data\?.*names, phone numbers/s);
    assert.match(told, /Wilhelmina Findable/);
  });

  it('ask before they write, with what is there and what will be', async () => {
    const before = call().note ?? '(none)';
    const note = 'called <b>back</b> [x](y).\n```\nonce *more*';
    let asking: Awaited<ReturnType<typeof asked>> | undefined;
    const requests = await requestsOf(async () => {
      asking = await asked('update_call', { call_id: found.id, note }, 'Yes');
    });
    const { question, told } = asking!;
    assert.match(question, /Let the agent change CallRail\?/);
    assert.ok(question.includes(`Change the call ${found.id}`), question);
    const marked = (sign: string, text: string) => text.split('\n').map(line => `${sign} ${line}`);
    const lines = ['note', ...marked('-', before), ...marked('+', note)];
    assert.ok(question.includes(lines.join('\n')), question);
    assert.deepEqual((JSON.parse(told) as Answer).now, { note });
    assert.deepEqual(requests, [`PUT calls/${found.id}`, `GET calls/${found.id}`]);
    assert.equal(call().note, note);
  });

  it('write nothing when the answer is no', async () => {
    const { note } = call();
    const input = { call_id: found.id, note: 'Not wanted.' };
    const { failed } = await asked('update_call', input, 'Cancel');
    assert.match(failed ?? '', /Cancel/);
    assert.equal(call().note, note);
  });

  it('create, change and delete tags, each after a question', async () => {
    const confirmed = async (name: string, input: object, question: RegExp) => {
      const asking = await asked(name, input, 'Yes');
      assert.match(asking.question, question);
      return JSON.parse(asking.told) as Answer;
    };
    const tag = { name: 'From an agent', tag_level: 'account' };
    const created = await confirmed('create_tag', tag, /Create a tag.*name\n\+ From an agent/s);
    const { id: tag_id } = created.tag as { id: string };
    await confirmed(
      'update_tag',
      { tag_id, color: 'blue1' },
      /Change the tag.*color\n(- .*\n)?\+ blue1/s,
    );
    const warned = /Delete the tag.*cannot be undone/s;
    assert.equal((await confirmed('delete_tag', { tag_id }, warned)).deleted, true);
  });

  it('leave their requests in the list of requests, in their own name', async () => {
    await answer('list_tags', { ...account(), status: 'enabled' });
    const requests = w().view('Requests');
    await requests.unfold();
    await until('the request', async () =>
      (await requests.labels()).some(l => l.includes('tags.json')),
    );
  });

  it('leave the MCP server to other programs, by a text without the key', async () => {
    await w().runCommand('CallRail: Copy MCP Configuration…');
    await w().quickInput.opened('CallRail: Copy MCP Configuration');
    await w().quickInput.pick('Cursor, Windsurf');
    await w().statusBarItem('MCP configuration copied').waitFor();
    const text = await w().clipboard();
    const { mcpServers } = JSON.parse(text) as {
      mcpServers: { callrail: { command: string; args: string[] } };
    };
    const { command, args } = mcpServers.callrail;
    assert.equal(command, 'node');
    assert.match(readFileSync(args[0] ?? '', 'utf8'), /MATON_API_KEY/);
    assert.ok(!text.includes(testKey));
  });
});

describe('The MCP server of the editor', () => {
  const { probe, folder } = useProbe();
  const { w, sandbox } = useSignedIn({
    folder,
    probe: true,
    calls: 200,
    settings: { 'chat.disableAIFeatures': false, 'callrail.mcp.enabled': true },
  });
  const served = async () => (await probe.tools()).filter(({ name }) => name.startsWith('mcp_'));

  const ask = (name: string, input: object = {}) => probe.invoke(`mcp_callrail_${name}`, input);

  /** Does something with the server, as people do. */
  const act = async (action: string) => {
    await w().runCommand('MCP: List Servers');
    await until('servers', async () => (await w().quickInput.labels()).includes('CallRail'));
    await w().quickInput.pick('CallRail');
    await w().quickInput.pick(action);
  };

  it('is listed, and started with the key', async () => {
    await act('Start Server');
    await until('its tools', async () => (await served()).length > 0, 60_000);
    assert.deepEqual(
      (await served()).map(({ name }) => name.replace('mcp_callrail_', '')).sort(),
      manifestTools()
        .tools.map(({ name }) => name)
        .sort(),
    );
    const told = await ask('callrail_list_companies', { account_id: sandbox().account.id });
    assert.match(told, /"items":\[\{"id":"COM/);
    assert.ok(!told.includes(testKey));
  });

  it('has the key no longer, once that is removed', async () => {
    await w().runCommand('CallRail: Remove API Key…');
    await w().dialog.press('Remove');
    // The oldest VS Code leaves it to people to start the server anew.
    if (hostVersion() === '1.103') await act('Restart Server');
    const isNew = async () =>
      (await ask('callrail_list_companies').catch(String)).includes('No API key is set');
    await until('a server without the key', isNew, 30_000);
  });
});
