import assert from 'node:assert/strict';
import { previousCalls } from '../../../src/core/previousCalls';
import type { CallRecord, CustomerRecord } from '../../../src/sandbox/records';
import { sandboxNow } from '../../support/sandboxFetch';
import { useSession } from '../../support/useSession';

describe('The previous calls of a customer', () => {
  const at = useSession({ calls: 900 });

  const before = (call: CallRecord) => previousCalls(at().calls, at().callRef(call), sandboxNow);
  const ids = (calls: readonly { id: string }[]) => calls.map(({ id }) => id);
  /** A customer with a number, who called before the newest `calls` of the account. */
  const customerWithNumber = () => at().call(({ customer }) => customer.phone !== null).customer;
  /** These calls, newest first, become calls of one customer. */
  const give = (calls: readonly CallRecord[], customer: CustomerRecord) => {
    for (const call of calls) call.customer = customer;
  };

  it('are those that began before, newest first, in one request', async () => {
    const customer = customerWithNumber();
    const calls = at().account.calls.filter((_, index) => index % 20 === 0);
    for (const call of at().account.calls)
      if (call.customer === customer) call.customer = { ...customer, phone: '+12025550199' };
    give(calls, customer);
    const call = calls[calls.length - 6]!;
    await at().calls.get(at().callRef(call));
    const requests = await at().requests(async () => {
      const found = await before(call);
      assert.deepEqual(ids(found.calls), ids(calls.slice(-5)));
      assert.equal(found.more, false);
    });
    assert.equal(requests.length, 1);
  });

  it('of an old call are not pushed aside by newer ones', async () => {
    const customer = customerWithNumber();
    const { calls } = at().account;
    give(calls, customer);
    const call = calls.at(-4)!;
    assert.deepEqual(ids((await before(call)).calls), ids(calls.slice(-3)));
  });

  it('of the same day are told by the moment, not by the clock on the wall', async () => {
    const customer = customerWithNumber();
    const [later, call, earlier] = at().account.calls;
    assert.ok(later && call && earlier);
    give([later, call, earlier], { ...customer, phone: '+12025550198' });
    earlier.startedAt = call.startedAt - 1_000;
    assert.deepEqual(ids((await before(call)).calls), [earlier.id]);
  });

  it('say when there are more than were looked for', async () => {
    const customer = customerWithNumber();
    const { calls } = at().account;
    give(calls, customer);
    const found = await before(calls[0]!);
    assert.deepEqual(ids(found.calls), ids(calls.slice(1, 26)));
    assert.equal(found.more, true);
  });

  it('are looked for on further pages, but not without end', async () => {
    const { calls } = at().account;
    assert.ok(calls.length > 320);
    const customer = { ...customerWithNumber(), phone: '+12025550197' };
    for (const call of calls) call.note = '2025550197';
    give([calls[0]!, calls[150]!, calls[310]!], customer);
    await at().calls.get(at().callRef(calls[0]!));
    const requests = await at().requests(async () => {
      const found = await before(calls[0]!);
      assert.deepEqual(ids(found.calls), [calls[150]!.id]);
      assert.equal(found.more, true);
    });
    assert.equal(requests.length, 3);
  });

  it('are none, without a request, where the number is not known', async () => {
    const call = at().call();
    call.customer = { ...call.customer, phone: null };
    await at().calls.get(at().callRef(call));
    const requests = await at().requests(async () =>
      assert.deepEqual(await before(call), { calls: [], more: false }),
    );
    assert.deepEqual(requests, []);
  });
});
