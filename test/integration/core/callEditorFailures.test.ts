import assert from 'node:assert/strict';
import type { CallPatch } from '../../../src/api/schemas/call';
import { isAbort } from '../../../src/base/abort';
import { methodsOf } from '../../support/sandboxRequests';
import { tagNames } from '../../support/tagNames';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

describe('The editor of calls', () => {
  const at = useSession();

  describe('is refused', () => {
    it('a good lead that was one before, in the words of CallRail', async () => {
      const call = at().call(each => each.leadStatus === 'previously_marked_good_lead');
      const { refused, ignored } = await at().update(call, { lead_status: 'good_lead' });
      assert.deepEqual(refused, [
        { field: 'lead_status', message: 'This lead was previously marked as a good lead' },
      ]);
      assert.deepEqual(ignored, []);
      assert.equal(call.leadStatus, 'previously_marked_good_lead');
    });

    it('one field among others, which are saved', async () => {
      const call = at().call(each => each.leadStatus === 'previously_marked_good_lead');
      const result = await at().update(call, {
        note: 'Hi',
        lead_status: 'good_lead',
        tags: ['New'],
      });
      assert.deepEqual(
        result.refused.map(({ field }) => field),
        ['lead_status'],
      );
      assert.deepEqual(result.ignored, []);
      assert.equal(result.call.note, 'Hi');
      assert.equal(call.note, 'Hi');
      assert.deepEqual(tagNames(call), ['New']);
    });

    it('two fields, each with its own words', async () => {
      const call = at().plainCall();
      const refuse = (status: number, error: string) =>
        at().sandbox.faults.add({ method: 'PUT', path: call.id, status, body: { error } });
      refuse(422, 'Two things are wrong');
      refuse(400, 'Note is too long');
      refuse(422, 'Lead status is closed');
      const { refused, ignored } = await at().update(call, {
        note: 'Hi',
        lead_status: 'good_lead',
        customer_name: 'Jane Caller',
      });
      assert.deepEqual(refused, [
        { field: 'note', message: 'Note is too long' },
        { field: 'lead_status', message: 'Lead status is closed' },
      ]);
      assert.deepEqual(ignored, []);
      assert.equal(call.customer.name, 'Jane Caller');
    });

    it('a value where the account cannot take one, and tries once only', async () => {
      const call = at().plainCall();
      at().account.refusesValue = true;
      const requests = await at().requests(async () => {
        const { refused, ignored } = await at().update(call, { note: 'Hi', value: '12.50' });
        assert.deepEqual(refused, [{ field: 'value', message: 'Internal server error' }]);
        assert.deepEqual(ignored, []);
      });
      assert.deepEqual(methodsOf(requests), ['PUT', 'PUT', 'GET']);
      assert.equal(call.note, 'Hi');
      assert.deepEqual(at().clock.sleeps, []);
    });

    it('a patch that CallRail cannot take, before anything is sent', async () => {
      const call = at().plainCall();
      const requests = await at().requests(async () => {
        const wrong = { note: 'Hi', value: 'a lot' };
        const error = await failure('invalid-request', at().update(call, wrong));
        assert.match(error.serverMessage ?? '', /^value: /);
        const unknown = { spam: false } as CallPatch;
        await failure('invalid-request', at().update(call, unknown));
      });
      assert.deepEqual(requests, []);
    });
  });

  describe('fails', () => {
    it('when the call is gone', async () => {
      const call = at().plainCall();
      const ref = at().callRef(call);
      at().state.removeCall(call);
      await failure('not-found', at().callEditor.update(ref, { note: 'Hi' }));
    });

    it('when the key is revoked in between, and does not pretend to know the call', async () => {
      const { sandbox, calls } = at();
      const call = at().plainCall();
      const ref = at().callRef(call);
      await calls.get(ref);
      const revoking = sandbox.onDidFinish(({ method }) => {
        if (method === 'PUT') sandbox.faults.revokeKey();
      });
      await failure('unauthorized', at().callEditor.update(ref, { note: 'Written' }));
      assert.equal(call.note, 'Written');
      revoking.dispose();
      sandbox.faults.restoreKey();
      assert.equal((await calls.get(ref)).note, 'Written');
    });

    it('with the server’s own error where it is no refusal', async () => {
      const call = at().plainCall();
      const { faults } = at().sandbox;
      faults.add({ method: 'PUT', path: call.id, status: 403, body: { error: 'No' } });
      await failure('forbidden', at().update(call, { note: 'Hi' }));
      faults.add({ method: 'PUT', path: call.id, status: 503, times: Infinity });
      await failure('server', at().update(call, { value: '5' }));
    });

    it('as cancelled, when it is cancelled', async () => {
      const call = at().plainCall();
      const gate = at().sandbox.faults.holdNext(call.id, { method: 'PUT' });
      const cancel = new AbortController();
      const updated = at()
        .callEditor.update(at().callRef(call), { note: 'Hi' }, { signal: cancel.signal })
        .catch((error: unknown) => error);
      await gate.reached;
      cancel.abort();
      assert.ok(isAbort(await updated));
    });

    it('after the retries of a write that does no harm twice', async () => {
      const call = at().plainCall();
      at().sandbox.faults.add({ method: 'PUT', path: call.id, status: 502, times: 2 });
      const requests = await at().requests(() => at().update(call, { note: 'Hi' }));
      assert.deepEqual(methodsOf(requests), ['PUT', 'PUT', 'PUT', 'GET']);
      assert.equal(call.note, 'Hi');
    });
  });
});
