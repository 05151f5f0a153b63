import assert from 'node:assert/strict';
import type { CallChange } from '../../../src/core/callStore';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

describe('The editor of calls marks as spam', () => {
  const at = useSession();

  it('for good: the call is gone, and everybody hears of it', async () => {
    const call = at().plainCall();
    const ref = at().callRef(call);
    await at().calls.get(ref);
    const told: CallChange[] = [];
    at().calls.onDidChange(change => told.push(change));
    const requests = await at().requests(() => at().callEditor.markAsSpam(ref));
    assert.deepEqual(
      requests.map(({ body }) => body),
      [{ spam: true }],
    );
    assert.deepEqual(told, [{ ref, call: undefined }]);
    assert.equal(at().state.findCall(call.id), undefined);
    await failure('not-found', at().calls.get(ref));
    await failure('not-found', at().callEditor.update(ref, { note: 'Hi' }));
  });

  it('a call that is gone already, which is then known', async () => {
    const call = at().plainCall();
    const ref = at().callRef(call);
    at().state.removeCall(call);
    const told: CallChange[] = [];
    at().calls.onDidChange(change => told.push(change));
    await failure('not-found', at().callEditor.markAsSpam(ref));
    assert.deepEqual(told, [{ ref, call: undefined }]);
  });

  it('not where it is refused', async () => {
    const call = at().plainCall();
    const told: CallChange[] = [];
    at().calls.onDidChange(change => told.push(change));
    at().sandbox.faults.add({ method: 'PUT', path: call.id, status: 403 });
    await failure('forbidden', at().callEditor.markAsSpam(at().callRef(call)));
    assert.deepEqual(told, []);
  });
});
