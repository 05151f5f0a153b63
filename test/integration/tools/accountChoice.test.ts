import assert from 'node:assert/strict';
import { useTools } from '../../support/useTools';

type Next = { tool: string; arguments: object };

describe('The account and the connection that tools are about', () => {
  const tools = useTools();

  it('need no account where there is only one', async () => {
    const [connection] = tools().session.state.connections;
    connection!.accounts = connection!.accounts.slice(0, 1);
    for (const other of tools().session.state.connections.slice(1)) other.accounts = [];
    const { id } = await tools().answer('callrail_get_account');
    assert.equal(id, connection!.accounts[0]!.id);
    const requests = await tools().requests('callrail_list_companies');
    assert.equal(requests.length, 1, 'The accounts are known by now.');
  });

  it('name the accounts to choose from where there are several', async () => {
    const problem = await tools().problem('callrail_list_companies');
    for (const { id, name } of tools().session.state.accounts) {
      assert.ok(problem.includes(id), problem);
      assert.ok(problem.includes(name), problem);
    }
    assert.match(
      await tools().problem('callrail_get_account', { account_id: 'ACC1' }),
      /No account ACC1 is reached; there are ACC/,
    );
  });

  it('go through accounts and connections as next says', async () => {
    for (const name of ['callrail_list_accounts', 'callrail_list_connections']) {
      const whole = await tools().answer(name);
      assert.equal(whole.has_more, false);
      const items: unknown[] = [];
      let next: Next | undefined = { tool: name, arguments: { per_page: 1 } };
      while (next !== undefined) {
        const answer = await tools().answer(next.tool, next.arguments);
        assert.equal(answer.total, whole.total);
        items.push(...(answer.items as unknown[]));
        next = answer.next as Next | undefined;
      }
      assert.ok(items.length > 1);
      assert.deepEqual(items, whole.items);
    }
  });

  it('name the connections there are where one is named that cannot be used', async () => {
    const [active] = tools().session.state.connections;
    const { account_id } = tools().account;
    const made: [string, object][] = [
      ['callrail_list_accounts', {}],
      ['callrail_list_companies', {}],
      ['callrail_list_companies', { account_id }],
      ['callrail_get_call', { account_id, call_id: 'CAL1' }],
    ];
    for (const [name, input] of made) {
      const problem = await tools().problem(name, { ...input, connection_id: 'made-up' });
      assert.match(problem, /^There is no connection made-up; ACTIVE are /);
      assert.ok(problem.includes(active!.id), problem);
    }
    for (const connection of tools().session.state.connections) connection.status = 'PENDING';
    assert.match(
      await tools().problem('callrail_list_accounts', { connection_id: active!.id }),
      /is PENDING, and none is ACTIVE\. Ask the user/,
    );
  });
});
