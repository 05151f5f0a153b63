import assert from 'node:assert/strict';
import { until } from '../../support/until';
import { ask } from '../../support/useMcp';
import { useMcpProgram } from '../../support/useMcpProgram';
import { testKey, useSandbox } from '../../support/useSandbox';

describe('The MCP server as a program, when something fails', () => {
  const program = useMcpProgram();
  const sandbox = useSandbox({ calls: 200 });
  const environment = () => ({
    MATON_API_KEY: testKey,
    CALLRAIL_GATEWAY_URL: sandbox().origin,
    CALLRAIL_CONTROL_URL: sandbox().origin,
  });
  const companies = () => ({ account_id: sandbox().account.id });
  afterEach(() => sandbox().reset());

  const faults: [string, object, RegExp][] = [
    [
      'the limit is reached',
      { status: 429, retryAfter: 120 },
      /^CallRail's limit of requests is reached\. Wait 1\d\d s/,
    ],
    ['CallRail fails', { status: 500 }, /^CallRail or the gateway failed\. One more try may help/],
    ['an answer is cut off', { truncate: true }, /JSON\. One more try may help/],
    ['an answer breaks off', { reset: true }, /^There was no answer from the gateway/],
  ];
  for (const [what, effect, sentence] of faults)
    it(`answers in a sentence when ${what}, and goes on serving`, async () => {
      const { client, errors, strays } = await program().connect(environment());
      sandbox().faults.add({ path: 'companies', times: Infinity, ...effect });
      const { isError, text } = await ask(client, 'callrail_list_companies', companies());
      assert.ok(isError);
      assert.match(text, sentence);
      sandbox().faults.clear();
      assert.ok(!(await ask(client, 'callrail_api_reference')).isError);
      assert.doesNotMatch(errors(), /\bat .*:\d+:\d+/, 'No stack is told.');
      assert.ok(![text, errors()].join().includes(testKey));
      assert.deepEqual(strays, []);
    });

  it('gives a request up when its client cancels, down to the socket', async () => {
    const { client, strays } = await program().connect(environment());
    const gate = sandbox().faults.holdNext('companies');
    let aborted = false;
    const watch = sandbox().onDidFinish(request => (aborted ||= request.aborted));
    const cancelled = new AbortController();
    const { signal } = cancelled;
    const asking = ask(client, 'callrail_list_companies', companies(), { signal });
    await gate.reached;
    cancelled.abort('No longer wanted');
    await assert.rejects(asking, /No longer wanted/);
    await until('the request is given up', () => aborted);
    watch.dispose();
    gate.release();
    assert.ok(!(await ask(client, 'callrail_list_companies', companies())).isError);
    assert.deepEqual(strays, []);
  });
});
