import assert from 'node:assert/strict';
import type { CallChange } from '../../../src/core/callStore';
import { keptDates } from '../../../src/core/dateRange';
import type { CallScope } from '../../../src/core/refs';
import { sandboxNow } from '../../support/sandboxFetch';
import { failure } from '../../support/useApi';
import { testKey } from '../../support/useSandbox';
import { useSession } from '../../support/useSession';

const ever = keptDates(sandboxNow);

describe('The store of calls', () => {
  const at = useSession();

  const scope = (changes: Partial<CallScope> = {}): CallScope => ({
    ...at().accountRef(),
    label: 'Brightline Marketing',
    ...changes,
  });

  it('lists the newest calls first, with all that a list shows', async () => {
    const { calls, account } = at();
    const page = await calls.list(scope(), ever, {});
    assert.deepEqual(
      page.items.map(({ id }) => id),
      account.calls.slice(0, 100).map(({ id }) => id),
    );
    assert.equal(page.total, account.calls.length);
    const tagged = account.calls.slice(0, 100).find(call => call.tags.length > 0)!;
    const shown = page.items.find(({ id }) => id === tagged.id);
    assert.equal(shown?.company_name, tagged.company.name);
    assert.equal(shown.company_time_zone, tagged.company.timeZone);
    assert.deepEqual(
      shown.tags.map(({ name }) => name),
      tagged.tags.map(({ name }) => name),
    );
  });

  it('asks nobody for a call that was listed', async () => {
    const { calls } = at();
    const { items } = await calls.list(scope(), ever, {});
    const requests = await at().requests(async () => {
      for (const call of items)
        assert.equal(await calls.get({ ...at().accountRef(), callId: call.id }), call);
    });
    assert.deepEqual(requests, []);
  });

  it('tells the calls of an account that were seen, the latest first, and no others', async () => {
    const { calls } = at();
    assert.deepEqual(calls.seenOf(at().accountRef()), []);
    const { items } = await calls.list(scope(), ever, { perPage: 20 });
    const seen = calls.seenOf(at().accountRef());
    assert.deepEqual(seen.toReversed(), items);
    assert.deepEqual(calls.seenOf(at().accountRef(at().state.accounts[1])), []);
  });

  it('remembers every page', async () => {
    const { calls } = at();
    const first = await calls.list(scope(), ever, { perPage: 20 });
    const second = await first.next();
    const third = await second?.next();
    const last = third?.items.at(-1);
    assert.ok(last);
    const requests = await at().requests(() =>
      calls.get({ ...at().accountRef(), callId: last.id }),
    );
    assert.deepEqual(requests, []);
  });

  it('ends after the last page', async () => {
    const { calls, account } = at();
    let pages = 1;
    let page = await calls.list(scope(), ever, { perPage: 50 });
    for (let next = await page.next(); next; next = await page.next()) {
      page = next;
      pages += 1;
    }
    assert.equal(pages, Math.ceil(account.calls.length / 50));
    assert.equal(page.hasMore, false);
  });

  it('asks once for a call that was not listed', async () => {
    const { calls } = at();
    const ref = at().callRef(at().call());
    const requests = await at().requests(async () => {
      await calls.get(ref);
      await calls.get(ref);
    });
    assert.equal(requests.length, 1);
    assert.match(requests[0]?.path ?? '', /fields=.*milestones/);
  });

  it('asks anew when told to', async () => {
    const { calls } = at();
    const record = at().call();
    const ref = at().callRef(record);
    await calls.get(ref);
    record.note = 'Changed elsewhere';
    assert.notEqual((await calls.get(ref)).note, 'Changed elsewhere');
    assert.equal((await calls.get(ref, { fresh: true })).note, 'Changed elsewhere');
    assert.equal((await calls.get(ref)).note, 'Changed elsewhere');
  });

  it('lists the calls of a company, a tracker or a tag', async () => {
    const { calls, account } = at();
    const call = at().call(each => each.tags.length > 0);
    const company = await calls.list(scope({ companyId: at().companyId(call) }), ever, {});
    assert.equal(company.total, account.calls.filter(c => c.company === call.company).length);
    assert.ok(company.items.every(({ company_id }) => company_id === call.company.id));
    const first = company.items.find(({ id }) => id === call.id);
    const tracker = await calls.list(
      scope({ trackerId: first?.tracker_id ?? undefined }),
      ever,
      {},
    );
    assert.equal(tracker.total, account.calls.filter(c => c.tracker === call.tracker).length);
    const { name } = call.tags[0]!;
    const tagged = await calls.list(scope({ tagName: name }), ever, {});
    assert.ok(tagged.items.length > 0);
    assert.ok(tagged.items.every(({ tags }) => tags.some(tag => tag.name === name)));
  });

  it('searches', async () => {
    const { calls } = at();
    const record = at().call(each => each.customer.phone !== null);
    const page = await calls.list(scope(), ever, { search: record.customer.phone!.slice(2) });
    assert.ok(page.items.some(({ id }) => id === record.id));
    assert.ok((page.total ?? 0) < at().account.calls.length);
  });

  it('tells of a change, and knows the call as it is now', async () => {
    const { calls } = at();
    const ref = at().callRef(at().call());
    const call = { ...(await calls.get(ref)), note: 'Read back' };
    const changes: CallChange[] = [];
    calls.onDidChange(change => changes.push(change));
    calls.changed(ref, call);
    assert.deepEqual(changes, [{ ref, call }]);
    const requests = await at().requests(async () => assert.equal(await calls.get(ref), call));
    assert.deepEqual(requests, []);
  });

  it('tells of a call that is gone, and forgets it', async () => {
    const { calls, state } = at();
    const record = at().call();
    const ref = at().callRef(record);
    await calls.get(ref);
    state.removeCall(record);
    const changes: CallChange[] = [];
    calls.onDidChange(change => changes.push(change));
    calls.changed(ref, undefined);
    assert.deepEqual(changes, [{ ref, call: undefined }]);
    await failure('not-found', calls.get(ref, { fresh: true }));
  });

  it('asks anew for a call that was listed more than five minutes ago', async () => {
    const { calls, clock } = at();
    const record = at().call();
    await calls.list(scope(), ever, {});
    record.note = 'Changed elsewhere';
    clock.time += 299_000;
    assert.notEqual((await calls.get(at().callRef(record))).note, 'Changed elsewhere');
    clock.time += 2_000;
    assert.equal((await calls.get(at().callRef(record))).note, 'Changed elsewhere');
  });

  it('forgets one call, or those of one account', async () => {
    const { calls, state } = at();
    const [one, other] = state.accounts.slice(0, 2).map(account => account.calls[0]!);
    const [ref, otherRef] = [at().callRef(one!), at().callRef(other!)];
    const asked = async (task: () => unknown) => {
      await calls.get(ref);
      await calls.get(otherRef);
      task();
      one!.note = other!.note = `${one!.note}+`;
      const requests = await at().requests(async () => {
        await calls.get(ref, { attempts: 1 });
        await calls.get(otherRef);
      });
      return requests.length;
    };
    assert.equal(await asked(() => undefined), 0);
    // The client's own cache still holds an answer for half a minute.
    at().clock.time += 31_000;
    assert.equal(await asked(() => calls.forget(ref)), 1);
    at().clock.time += 31_000;
    assert.equal(await asked(() => calls.forgetAccount(otherRef)), 1);
  });

  it('forgets all when the key changes', async () => {
    const { calls, session } = at();
    const ref = at().callRef(at().call());
    await calls.get(ref);
    await session.signIn(testKey);
    const requests = await at().requests(() => calls.get(ref));
    assert.equal(requests.length, 1);
  });
});
