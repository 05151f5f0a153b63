import assert from 'node:assert/strict';
import { useTools } from '../../support/useTools';

type Row = unknown[];

describe('Masked answers of tools', () => {
  const tools = useTools();

  it('tell of the pages and referrers of a breakdown no parameters', async () => {
    const { session, account } = tools();
    const key = 'https://acme.example/quote?name=Jane+Doe';
    const results = {
      total_results: { total_calls: 1 },
      grouped_results: [{ key, total_calls: 1 }],
    };
    session.sandbox.faults.add({ path: 'summary', status: 200, body: results, times: Infinity });
    const keys = async (group_by: string) => {
      const answer = await tools().answer('callrail_summarize_calls', { ...account, group_by });
      return (answer.rows as Row[]).map(([told]) => told);
    };
    assert.deepEqual(await keys('landing_page'), ['https://acme.example/quote?[masked]']);
    assert.deepEqual(await keys('referrer'), ['https://acme.example/quote?[masked]']);
    assert.deepEqual(await keys('source'), [key]);
  });

  it('mask a caller of an earlier answer in what callers are counted by', async () => {
    const { session, account } = tools();
    const call = session.call(({ customer }) => customer.name !== null);
    const { name } = call.customer;
    const [tag] = session.account.tags;
    assert.ok(name !== null && tag);
    tag.name = `${name} VIP`;
    const { customer_name } = await tools().answer('callrail_get_call', {
      ...account,
      call_id: call.id,
    });
    const { items } = await tools().answer('callrail_list_tags', { ...account, per_page: 50 });
    const names = (items as { name: string }[]).map(each => each.name);
    assert.ok(names.includes(`${String(customer_name)} VIP`), names.join());
  });
});
