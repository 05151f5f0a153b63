import assert from 'node:assert/strict';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

describe('The editor of calls places a call', () => {
  const at = useSession();

  const draft = () => ({
    caller_id: at().account.trackers.find(tracker => tracker.disabledAt === null)!.numbers[0]!,
    business_phone_number: '+13035550188',
    customer_phone_number: '+13035550123',
  });

  it('that rings once', async () => {
    const count = at().account.calls.length;
    const call = await at().callEditor.place(at().accountRef(), draft());
    assert.equal(call.direction, 'outbound');
    assert.equal(at().account.calls.length, count + 1);
  });

  it('and never tries again, whatever happens', async () => {
    const { faults } = at().sandbox;
    for (const fault of [{ status: 503 }, { status: 429, retryAfter: 1 }, { reset: true }]) {
      faults.add({ method: 'POST', path: '/calls.json', times: Infinity, ...fault });
      const requests = await at().requests(() =>
        at()
          .callEditor.place(at().accountRef(), draft())
          .catch(() => undefined),
      );
      assert.equal(requests.length, 1, JSON.stringify(fault));
      faults.clear();
    }
  });

  it('not to numbers that CallRail does not take', async () => {
    const wrong = { ...draft(), customer_phone_number: '+442079460958' };
    const error = await failure('invalid-request', at().callEditor.place(at().accountRef(), wrong));
    assert.match(error.serverMessage ?? '', /US or Canadian/);
  });
});
