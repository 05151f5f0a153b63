import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { tools as table } from '../../../src/core/tools/toolTable';
import { testKey } from '../../support/useSandbox';
import { useTools } from '../../support/useTools';

describe('Tools that fail', () => {
  const tools = useTools();
  const list = (input: object = {}) =>
    tools().problem('callrail_list_companies', { ...tools().account, ...input });
  const faults = () => tools().session.sandbox.faults;

  const failures: [string, () => unknown, RegExp][] = [
    [
      'the key is revoked',
      () => faults().revokeKey(),
      /does not accept the API key.*maton\.ai\/settings/,
    ],
    [
      'the limit is reached',
      () => faults().add({ path: 'companies', status: 429, retryAfter: 120, times: Infinity }),
      /limit of requests is reached\. Wait 120 s/,
    ],
    [
      'CallRail fails',
      () => faults().add({ path: 'companies', status: 500, times: Infinity }),
      /failed\. One more try may help/,
    ],
    [
      'the answer is cut off',
      () => faults().add({ path: 'companies', truncate: true, times: Infinity }),
      /One more try may help; after that tell the user\./,
    ],
    [
      'CallRail refuses',
      () =>
        faults().add({
          path: 'companies',
          status: 422,
          body: { error: 'Name is bad' },
          times: Infinity,
        }),
      /^CallRail refused this: Name is bad\. Change the arguments/,
    ],
    [
      'rights are missing',
      () => faults().add({ path: 'companies', status: 403, times: Infinity }),
      /does not allow this.*tell the user/,
    ],
  ];

  for (const [what, arrange, sentence] of failures)
    it(`say what to do next when ${what}, without a stack or the key`, async () => {
      arrange();
      const problem = await list();
      assert.match(problem, sentence);
      assert.doesNotMatch(problem, /\n|\bat \w+ \(|Bearer/);
      assert.ok(!problem.includes(testKey));
    });

  it('name every argument that does not fit', async () => {
    const problem = await list({ per_page: 500, colour: 'red' });
    assert.match(problem, /^The arguments do not fit\./);
    assert.match(problem, /per_page/);
    assert.match(problem, /colour: no such argument/);
  });

  it('repeat no more of a query than tells what is meant', async () => {
    const search = { ...tools().account, query: 'tag:x '.repeat(20_000) };
    const problem = await tools().problem('callrail_search_calls', search);
    assert.match(problem, /^The query cannot be asked\. .*: too-long, see 2000\.$/);
    assert.ok(problem.length < 200);
  });

  it('ask nobody for an id that could lead elsewhere in an address', async () => {
    const odd = ['..', '../../../x', '../calls/CAL1', 'CAL1?x=1#', 'a%2Fb', '[name 1]x', ' '];
    const requests = await tools().session.requests(async () => {
      for (const tool of table) {
        const names = Object.keys(tool.input.shape).filter(name => name.endsWith('_id'));
        for (const name of names)
          for (const id of odd)
            assert.match(
              await tools().problem(tool.name, { ...tools().account, [name]: id }),
              new RegExp(`${name}: no id, as answers have them|cannot be used as they are`),
              tool.name,
            );
      }
    });
    assert.equal(requests.length, 0);
  });

  it('repeat no long text', async () => {
    const long = 'x'.repeat(20_000);
    const inputs: [string, object][] = [
      ['callrail_api_reference', { endpoint: long }],
      ['callrail_create_tag', { name: long }],
      ['callrail_update_call', { call_id: 'CAL1', note: long }],
      ['callrail_list_companies', { [long]: 1 }],
      ['callrail_get_call', { call_id: long }],
    ];
    for (const [name, input] of inputs) {
      const problem = await tools().problem(name, input);
      assert.ok(problem.startsWith('The arguments do not fit'), name);
      assert.ok(problem.length < 400, `${name}: ${problem.length}`);
    }
  });

  it('say that there is no key, and how to set one', async () => {
    await tools().session.session.signOut();
    assert.match(await list(), /No API key is set.*MATON_API_KEY/);
  });

  it('end when they are cancelled, without an answer', async () => {
    const gate = faults().holdNext('companies');
    const cancelled = new AbortController();
    const running = tools().outcome('callrail_list_companies', tools().account, {
      signal: cancelled.signal,
    });
    await gate.reached;
    cancelled.abort();
    await assert.rejects(running, error => isAbort(error));
    gate.release();
  });
});
