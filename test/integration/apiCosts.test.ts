import assert from 'node:assert/strict';
import { allRecords, pages } from '../../src/api/pagination';
import { useSandboxClient, wholeRange } from '../support/useSandboxClient';

describe('The client with the sandbox', () => {
  const at = useSandboxClient();

  describe('costs no more than it must', () => {
    it('1,000 calls at 250 a page are 4 requests, and none per call', async () => {
      const { account, client } = at();
      let calls = 0;
      const first = client.calls.list(account.id, { ...wholeRange, per_page: 250 });
      for await (const page of pages(first)) {
        calls += page.items.length;
        if (calls >= 1_000) break;
      }
      assert.equal(calls, 1_000);
      assert.equal(at().seen(/calls/), 4);
    });

    it('a level of the tree is one request, and none when opened again', async () => {
      const { account, client, company, sandbox } = at();
      const before = sandbox.log.length;
      const level = () =>
        client.trackers.list(account.id, { company_id: company.id, per_page: 100 });
      await level();
      await level();
      assert.equal(sandbox.log.length, before + 1);
    });

    it('two who ask for the same at once share a request', async () => {
      const { account, client } = at();
      const lists = [client.users.list(account.id), client.users.list(account.id)];
      const [one, two] = (await Promise.all(lists)).map(list => [list.items.length, list.total]);
      assert.deepEqual(one, two);
      assert.equal(at().seen(/users/), 1);
    });

    it('forgetting, and asking for what is fresh, ask again', async () => {
      const { account, api, client } = at();
      await client.users.list(account.id);
      await client.users.list(account.id, {}, { fresh: true });
      api.forget();
      await client.users.list(account.id);
      assert.equal(at().seen(/users/), 3);
    });
  });

  describe('pages', () => {
    it('through all calls alike in both styles', async () => {
      const { account, client, company } = at();
      const query = { ...wholeRange, company_id: company.id, per_page: 100 };
      const counted = await allRecords(client.calls.list(account.id, query));
      const relative = await allRecords(client.calls.listRelative(account.id, query));
      assert.ok(counted.length > 100);
      assert.deepEqual(new Set(relative.map(({ id }) => id)), new Set(counted.map(({ id }) => id)));
      const first = await client.calls.list(account.id, query);
      assert.equal(first.total, counted.length);
    });

    it('through a list without total_pages', async () => {
      const { account, client } = at();
      const big = await allRecords(client.trackers.list(account.id, { per_page: 10 }));
      const { total } = await client.trackers.list(account.id, { per_page: 10 });
      assert.equal(big.length, total);
      assert.ok(big.length > 100);
    });

    it('asks the gateway alone, whatever next_page says', async () => {
      const { account, client, sandbox } = at();
      await allRecords(client.calls.listRelative(account.id, { ...wholeRange, per_page: 250 }));
      const paths = sandbox.log.map(({ path }) => path).filter(path => path.includes('calls'));
      assert.ok(paths.length > 2);
      for (const path of paths) assert.match(path, /^\/callrail\/v3\/a\/ACC\w+\/calls\.json\?/);
    });
  });
});
