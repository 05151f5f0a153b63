import assert from 'node:assert/strict';
import { join, relative } from 'node:path';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { readFileSync } from 'node:fs';
import { tools as table } from '../../../src/core/tools/toolTable';
import { until } from '../../support/until';
import { ask } from '../../support/useMcp';
import { useMcpProgram } from '../../support/useMcpProgram';
import { testKey, useSandbox } from '../../support/useSandbox';

type Item = Record<string, unknown> & { id: string };

describe('The MCP server as a program', () => {
  const program = useMcpProgram();
  const sandbox = useSandbox({ calls: 200 });
  const environment = (more: Record<string, string> = {}) => ({
    MATON_API_KEY: testKey,
    CALLRAIL_GATEWAY_URL: sandbox().origin,
    CALLRAIL_CONTROL_URL: sandbox().origin,
    ...more,
  });
  const companies = () => ({ account_id: sandbox().account.id });
  afterEach(() => sandbox().reset());

  /** The arguments by which each tool is tried, of what the tools themselves have found. */
  async function inputs(client: Client): Promise<Record<string, Record<string, unknown>>> {
    const items = async (name: string, input = {}) =>
      (await ask(client, `callrail_${name}`, input)).answer.items as Item[];
    const [reached] = await items('list_accounts');
    const account = { account_id: reached!.id, connection_id: reached!.connection_id };
    const [company] = await items('list_companies', account);
    const [tracker] = await items('list_trackers', account);
    const [user] = await items('list_users', account);
    const [tag] = await items('list_tags', account);
    const { rows } = (await ask(client, 'callrail_search_calls', account)).answer;
    const call_id = (rows as [string][])[0]![0];
    const call = { ...account, call_id };
    return {
      list_connections: {},
      list_accounts: {},
      get_account: account,
      list_companies: account,
      get_company: { ...account, company_id: company!.id },
      search_calls: { ...account, query: 'status:answered' },
      get_call: call,
      get_transcript: call,
      // Any call takes this status; one that was a good lead before does not become one again.
      update_call: { ...call, note: 'Called back.', lead_status: 'not_a_lead' },
      summarize_calls: { ...account, group_by: 'source' },
      call_timeseries: { ...account, date_range: 'last_30_days' },
      list_trackers: account,
      get_tracker: { ...account, tracker_id: tracker!.id },
      list_tags: account,
      create_tag: { ...account, name: 'From an agent', tag_level: 'account' },
      update_tag: { ...account, tag_id: tag!.id, color: 'blue1' },
      delete_tag: { ...account, tag_id: tag!.id },
      list_users: account,
      get_user: { ...account, user_id: user!.id },
      list_integrations: { ...account, company_id: company!.id },
      list_notifications: account,
      explain_attribution: call,
      api_reference: {},
    };
  }

  it('runs every tool on the demo, without a key', async () => {
    const { client, errors, strays } = await program().connect(
      { CALLRAIL_READ_ONLY: 'false' },
      '--demo',
    );
    const tried = await inputs(client);
    assert.deepEqual(
      Object.keys(tried).map(name => `callrail_${name}`),
      table.map(({ name }) => name),
    );
    for (const [name, input] of Object.entries(tried)) {
      const { isError, text } = await ask(client, `callrail_${name}`, input);
      assert.ok(!isError, `${name}: ${text}`);
    }
    assert.deepEqual([errors(), strays], ['', []]);
  });

  it('reaches CallRail with the key, which nothing that it says holds', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const { client, errors, strays } = await program().connect(environment());
    assert.equal(client.getServerVersion()?.version, version);
    const told = JSON.stringify([
      await client.listTools(),
      await client.listPrompts(),
      await client.listResources(),
      await ask(client, 'callrail_list_companies', companies()),
      await ask(client, 'callrail_list_connections'),
    ]);
    assert.match(told, /COM/);
    sandbox().faults.revokeKey();
    const refused = await ask(client, 'callrail_list_tags', companies());
    assert.match(refused.text, /does not accept the API key/);
    // What has failed is told beside the protocol, to whoever looks at the client's log.
    await until('a line about it', () => errors().endsWith('\n'));
    assert.match(errors(), /^#\d+ GET \/v3\/a\/ACC\w+\/tags\.json\S* 401 unauthorized.*\n$/);
    assert.ok(![told, refused.text, errors()].join().includes(testKey));
    assert.deepEqual(strays, []);
  });

  it('only reads, unless it is told otherwise', async () => {
    const { client } = await program().connect(environment());
    const input = { ...companies(), name: 'From an agent', tag_level: 'account' };
    const { isError, text } = await ask(client, 'callrail_create_tag', input);
    assert.ok(isError);
    assert.match(text, /only reading is allowed/);
    assert.equal(sandbox().log.length, 0);
  });

  it('says what is missing where there is no key, or nobody to ask', async () => {
    const none = await program().connect({});
    assert.match((await ask(none.client, 'callrail_list_companies')).text, /No API key is set/);
    await assert.rejects(none.client.listResources(), /No API key is set/);
    const dead = { CALLRAIL_GATEWAY_URL: 'http://127.0.0.1:9', CALLRAIL_CONTROL_URL: 'nowhere' };
    const unreached = await program().connect(environment(dead));
    const { isError, text } = await ask(unreached.client, 'callrail_list_companies');
    assert.ok(isError);
    assert.match(text, /^A setting names an address that the key must not be sent to/);
    const closed = environment({ ...dead, CALLRAIL_CONTROL_URL: 'http://127.0.0.1:9' });
    const other = await program().connect(closed);
    const answer = await ask(other.client, 'callrail_list_companies');
    assert.match(answer.text, /^There was no answer from the gateway/);
    for (const { errors, strays } of [none, unreached, other]) {
      assert.doesNotMatch(errors(), /\bat .*:\d+:\d+/, 'No stack is told.');
      assert.ok(!errors().includes(testKey));
      assert.deepEqual(strays, []);
    }
  });

  it('ends at once, with a sentence, when its environment cannot be meant', async () => {
    const cases: [Record<string, string>, string[], string][] = [
      [{ CALLRAIL_READ_ONLY: 'maybe' }, [], 'CALLRAIL_READ_ONLY has to be true or false.\n'],
      [{}, ['--write'], 'There is no option --write.\n'],
    ];
    for (const [env, args, sentence] of cases) {
      const { code, out, err } = await program().launch(environment(env), ...args).ended;
      assert.deepEqual([code, out, err], [2, '', sentence]);
    }
  });

  it('explains itself beside the protocol', async () => {
    const { code, out, err } = await program().launch({}, '--help').ended;
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /--demo[\s\S]+MATON_API_KEY/);
  });

  const endings: [
    string,
    (process: ReturnType<ReturnType<typeof program>['launch']>) => unknown,
  ][] = [
    ['its standard input closes', ({ child }) => child.stdin.end()],
    ['it is told to', ({ child }) => child.kill('SIGTERM')],
    ['it is interrupted', ({ child }) => child.kill('SIGINT')],
    [
      'nobody reads what it says',
      ({ child, send }) => {
        child.stdout.destroy();
        send('tools/list');
      },
    ],
  ];
  for (const [what, act] of endings)
    it(`ends when ${what}, with what is under way`, async () => {
      const running = program().launch(environment());
      await running.begin();
      const gate = sandbox().faults.holdNext('companies');
      let aborted = false;
      const watch = sandbox().onDidFinish(request => (aborted ||= request.aborted));
      running.send('tools/call', { name: 'callrail_list_companies', arguments: companies() });
      await gate.reached;
      act(running);
      const { code, signal, err } = await running.ended;
      assert.deepEqual([code, signal, err], [0, null, '']);
      await until('the request is given up', () => aborted);
      watch.dispose();
      gate.release();
    });

  it('ends with its demo', async () => {
    const running = program().launch({}, '--demo');
    await running.begin();
    await running.answered('tools/call', { name: 'callrail_list_accounts', arguments: {} });
    running.child.stdin.end();
    assert.equal((await running.ended).code, 0);
    // Also when that is only starting.
    const early = program().launch({}, '--demo');
    await early.begin();
    early.child.stdin.end();
    assert.deepEqual([(await early.ended).code, (await early.ended).err], [0, '']);
  });

  it('passes over a line that is no message', async () => {
    const running = program().launch({});
    await running.begin();
    running.child.stdin.write('What calls are there?\n');
    await running.answered('tools/list');
    running.child.stdin.end();
    const { code, out, err } = await running.ended;
    assert.deepEqual([code, err], [0, '']);
    const lines = out.trim().split('\n');
    for (const line of lines)
      assert.equal((JSON.parse(line) as { jsonrpc: string }).jsonrpc, '2.0');
    assert.equal(lines.length, 2);
  });

  it('needs nothing of VS Code', () => {
    const { metafile, folder } = program();
    const reached = new Set([join(relative('.', folder), 'mcp.js')]);
    for (const file of reached)
      for (const { path, external } of metafile.outputs[file]?.imports ?? []) {
        if (!external) reached.add(path);
        else assert.match(path, /^node:|^[a-z_/]+$/);
        assert.notEqual(path, 'vscode', file);
      }
    assert.ok(reached.size > 5);
    const sources = [...reached].flatMap(file => Object.keys(metafile.outputs[file]?.inputs ?? {}));
    const rooms = new Set(sources.map(file => /^src\/([^/]+)/.exec(file)?.[1]));
    for (const room of ['host', 'commands', 'tree', 'panels', 'documents', 'extension.ts'])
      assert.ok(!rooms.has(room), room);
  });
});
