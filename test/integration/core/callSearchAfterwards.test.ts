import assert from 'node:assert/strict';
import type { CallRecord } from '../../../src/sandbox/records';
import { useCallSearch } from '../../support/useCallSearch';
import { useSession } from '../../support/useSession';

describe('Searching calls', () => {
  const { at, find } = useCallSearch();

  describe('after fetching', () => {
    it('says what it filters, and what it looked at', async () => {
      const { account } = at();
      const fits = ({ duration }: CallRecord) => (duration ?? 0) >= 60;
      const plan = await at().search.plan(at().accountRef(), 'min-duration:60 smith has:note');
      assert.deepEqual(plan.after, ['min-duration:1m', 'has:note']);
      assert.equal(plan.text, 'smith min-duration:1m has:note');
      let page = await find('min-duration:1m', 100);
      assert.equal(page.total, undefined);
      assert.deepEqual(page.facts, {
        looked: page.facts.requests * 250,
        matched: page.items.length,
        requests: page.facts.requests,
        whole: account.calls.length,
      });
      for (let next = await page.next(); next; next = await page.next()) page = next;
      assert.deepEqual(page.facts, {
        looked: account.calls.length,
        matched: account.calls.filter(fits).length,
        requests: Math.ceil(account.calls.length / 250),
        whole: account.calls.length,
      });
      assert.equal(page.hasMore, false);
      assert.equal(page.total, page.facts.matched);
    });

    it('goes on until it has as many as wanted, and no further', async () => {
      const positions = at().account.calls.flatMap((call, index) =>
        call.note === null ? [] : [index],
      );
      const wanted = positions.filter(position => position < 250).length + 1;
      const requests = await at().requests(() => find('has:note', wanted));
      const last = positions[wanted - 1]!;
      assert.equal(requests.length, Math.floor(last / 250) + 1);
    });

    it('filters nothing that CallRail filters', async () => {
      const page = await find('status:missed', 50);
      const missed = at().account.calls.filter(
        ({ outcome }) => outcome === 'missed' || outcome === 'abandoned',
      ).length;
      assert.equal(page.items.length, 50);
      assert.equal(page.total, missed);
      assert.deepEqual(page.facts, { looked: 50, matched: 50, requests: 1, whole: missed });
    });
  });
});

describe('Searching many calls', () => {
  const at = useSession({ calls: 6_000 });

  it('stops after 2,000 calls without enough of them, and goes on when asked', async () => {
    const { account } = at();
    for (const call of account.calls) call.note = null;
    account.calls[2_600]!.note = 'The one';
    const ref = at().accountRef();
    const first = await at().search.find(ref, 'has:note', { perPage: 50 });
    assert.deepEqual(first.items, []);
    assert.equal(first.hasMore, true);
    assert.deepEqual(
      { ...first.facts },
      { looked: 2_000, matched: 0, requests: 8, whole: account.calls.length },
    );
    const second = await first.next();
    assert.deepEqual(
      second?.items.map(({ id }) => id),
      [account.calls[2_600]!.id],
    );
  });

  it('loses nothing when a request fails on the way, and shows nothing twice', async () => {
    const { account, sandbox } = at();
    for (const [index, call] of account.calls.entries())
      call.note = index % 100 === 0 ? 'Here' : null;
    const ref = at().accountRef();
    const first = await at().search.find(ref, 'has:note', { perPage: 10 });
    sandbox.faults.add({ path: /page=6/, status: 400 });
    await assert.rejects(async () => first.next());
    // Two calls arrive, and push those on the border of each page to the next one.
    const [newest] = account.calls;
    account.calls.unshift(
      { ...newest!, id: 'CALnew1', note: 'Here' },
      { ...newest!, id: 'CALnew2', note: 'Here' },
    );
    const ids = first.items.map(({ id }) => id);
    for (let page = await first.next(); page; page = await page.next())
      ids.push(...page.items.map(({ id }) => id));
    const expected = account.calls
      .filter(({ id, note }) => note === 'Here' && !id.startsWith('CALnew'))
      .map(({ id }) => id);
    assert.deepEqual(ids, expected);
  });
});
