import assert from 'node:assert/strict';
import { allRecords } from '../../../src/api/pagination';
import { AccountId, CompanyId } from '../../../src/api/schemas/ids';
import { keptDates } from '../../../src/core/dateRange';
import { sandboxNow } from '../../support/sandboxFetch';
import { useSession } from '../../support/useSession';

describe('The number of requests', () => {
  const at = useSession({ calls: 1_600 });

  it('is one a level for account, company and trackers', async () => {
    const { session } = at();
    const { connectionId, accountId } = at().accountRef();
    const client = await session.client(connectionId);
    const level = async (task: () => Promise<unknown>) => (await at().requests(task)).length;
    const company = CompanyId.parse(at().account.companies[0]!.id);
    const byName = { sort: 'name', order: 'asc' } as const;
    const levels = [
      await level(() => session.connections()),
      await level(() => at().directory.accountPage(connectionId)),
      await level(() => client.companies.list(accountId, byName)),
      await level(() => client.trackers.list(accountId, { company_id: company, ...byName })),
      await level(() => client.tags.list(accountId, { company_id: company })),
      await level(() => client.users.list(accountId)),
    ];
    assert.deepEqual(levels, [1, 1, 1, 1, 1, 1]);
  });

  it('is none for a level that was opened a moment ago', async () => {
    const { session } = at();
    const { connectionId, accountId } = at().accountRef();
    const client = await session.client(connectionId);
    const open = () => client.companies.list(accountId, { sort: 'name', order: 'asc' });
    await open();
    assert.deepEqual(await at().requests(open), []);
  });

  it('is one for two who open a level at once', async () => {
    const client = await at().session.client(at().accountRef().connectionId);
    const accountId = AccountId.parse(at().account.id);
    const both = () => Promise.all([client.users.list(accountId), client.users.list(accountId)]);
    assert.equal((await at().requests(both)).length, 1);
  });

  it('is four for 1,000 calls with all that is shown of them', async () => {
    const { calls, account } = at();
    assert.ok(account.calls.length >= 1_000);
    const scope = { ...at().accountRef(), label: 'All' };
    const dates = keptDates(sandboxNow);
    const requests = await at().requests(async () => {
      let page = await calls.list(scope, dates, { perPage: 250 });
      const listed = [...page.items];
      while (listed.length < 1_000) {
        page = (await page.next())!;
        listed.push(...page.items);
      }
      assert.equal(new Set(listed.map(({ id }) => id)).size, 1_000);
      for (const call of listed) await calls.get({ ...at().accountRef(), callId: call.id });
    });
    assert.equal(requests.length, 4);
    assert.ok(requests.every(({ path }) => path.includes('/calls.json?')));
  });

  it('is one for a call that was not listed, and one more for its audio’s address', async () => {
    const call = at().call(each => each.recordingSeconds !== null);
    const ref = at().callRef(call);
    const requests = await at().requests(async () => {
      await at().calls.get(ref);
      await at().recordings.link(ref);
    });
    assert.equal(requests.length, 2);
  });

  it('is as many as there are pages for a list that is wanted as a whole', async () => {
    const { state, account } = at();
    for (let index = 0; index < 500; index++)
      state.addTag(account, null, `Tag ${String(index)}`, 'gray1', 0);
    const client = await at().session.client(at().accountRef().connectionId);
    const list = () => allRecords(client.tags.list(AccountId.parse(account.id), { per_page: 250 }));
    const requests = await at().requests(list);
    assert.equal(requests.length, Math.ceil(account.tags.length / 250));
  });
});
