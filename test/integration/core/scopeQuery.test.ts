import assert from 'node:assert/strict';
import { everyCall } from '../../../src/core/query/callQuery';
import { printQuery } from '../../../src/core/query/printQuery';
import { scopeQuery } from '../../../src/core/query/scopeQuery';
import { CallSearch } from '../../../src/core/callSearch';
import { useSession } from '../../support/useSession';

describe('The query for a place in the tree, when it is asked', () => {
  const at = useSession();

  it('means just that company, tracker or tag, whatever they are called', async () => {
    const { session, directory, tagEditor, calls, clock } = at();
    const search = new CallSearch({ session, directory, tagEditor, calls, clock });
    let asked = 0;
    for (const { ref } of await directory.accounts()) {
      const companies = await directory.companies(ref);
      const trackers = await directory.trackers(ref);
      const planned = async (scope: Parameters<typeof scopeQuery>[0]) => {
        asked += 1;
        const text = printQuery(scopeQuery(scope, { companies, trackers }));
        return (await search.plan(ref, text)).parameters;
      };
      for (const { id: companyId } of companies)
        assert.equal((await planned({ companyId })).company_id, companyId);
      for (const { id: trackerId } of trackers)
        assert.equal((await planned({ trackerId })).tracker_id, trackerId);
      for (const { name: tagName } of await tagEditor.all(ref))
        assert.deepEqual((await planned({ tagName })).tags, [tagName]);
    }
    assert.ok(asked > 50, `${asked} places`);
  });

  it('of an account is the query for every call', async () => {
    const { session, directory, tagEditor, calls, clock, account } = at();
    const search = new CallSearch({ session, directory, tagEditor, calls, clock });
    const query = scopeQuery({}, { companies: [], trackers: [] });
    assert.deepEqual(query, everyCall);
    const found = await search.find(at().accountRef(), printQuery(query));
    assert.equal(found.total, account.calls.length);
  });
});
