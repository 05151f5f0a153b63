import assert from 'node:assert/strict';
import { until } from '../../support/until';
import { ask, useMcp } from '../../support/useMcp';
import { testKey } from '../../support/useSandbox';

describe('The MCP server', () => {
  const mcp = useMcp();
  const session = () => mcp().session;

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
    ['the answer is cut off', () => fault({ truncate: true }), /One more try may help; after/],
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
});
