import assert from 'node:assert/strict';
import type { CallPatch } from '../../../src/api/schemas/call';
import type { WritableCallField } from '../../../src/core/callPatch';
import type { CallChange } from '../../../src/core/callStore';
import type { CallRecord } from '../../../src/sandbox/records';
import { methodsOf } from '../../support/sandboxRequests';
import { tagNames } from '../../support/tagNames';
import { useSession } from '../../support/useSession';

describe('The editor of calls', () => {
  const at = useSession();

  describe('changes', () => {
    const changes: [CallPatch, (call: CallRecord) => unknown, unknown][] = [
      [{ note: 'Call back\non Monday' }, call => call.note, 'Call back\non Monday'],
      [{ note: '  👋 <b>=1+1</b>' }, call => call.note, '  👋 <b>=1+1</b>'],
      [{ lead_status: 'good_lead' }, call => call.leadStatus, 'good_lead'],
      [{ lead_status: 'not_a_lead' }, call => call.leadStatus, 'not_a_lead'],
      [{ value: '$1250.50' }, call => call.value, 125_050],
      [{ value: '0' }, call => call.value, 0],
      [{ customer_name: 'Jane Caller' }, call => call.customer.name, 'Jane Caller'],
      [{ tags: ['Brand new'] }, call => tagNames(call).join(), 'Brand new'],
    ];
    for (const [patch, read, expected] of changes)
      it(`${JSON.stringify(patch)}, in two requests`, async () => {
        const call = at().plainCall();
        const requests = await at().requests(async () => {
          const { ignored, refused } = await at().update(call, patch);
          assert.deepEqual({ ignored, refused }, { ignored: [], refused: [] });
        });
        assert.deepEqual(methodsOf(requests), ['PUT', 'GET']);
        assert.deepEqual(read(call), expected);
      });

    for (const cleared of [null, ''])
      it(`to nothing with ${JSON.stringify(cleared)}`, async () => {
        const call = at().plainCall();
        Object.assign(call, { note: 'Old', leadStatus: 'good_lead', value: 100 });
        const { call: read, ...problems } = await at().update(call, {
          note: cleared,
          value: cleared,
          lead_status: null,
        });
        assert.deepEqual(problems, { ignored: [], refused: [] });
        assert.deepEqual([call.note, call.leadStatus, call.value], [null, null, null]);
        assert.equal(read.note, null);
      });

    it('all at once, the value by itself', async () => {
      const call = at().plainCall();
      const patch: CallPatch = { note: 'Hi', lead_status: 'good_lead', value: '5' };
      const requests = await at().requests(() => at().update(call, patch));
      assert.deepEqual(methodsOf(requests), ['PUT', 'PUT', 'GET']);
      assert.deepEqual(requests[0]?.body, { note: 'Hi', lead_status: 'good_lead' });
      assert.deepEqual(requests[1]?.body, { value: '5' });
    });

    it('nothing but what was asked for', async () => {
      const call = at().plainCall();
      Object.assign(call, { note: 'Old', value: 100 });
      await at().update(call, { lead_status: 'good_lead' });
      assert.deepEqual([call.note, call.value, call.leadStatus], ['Old', 100, 'good_lead']);
    });

    it('and hands back the call as it is now, telling everybody once', async () => {
      const call = at().plainCall();
      const told: CallChange[] = [];
      at().calls.onDidChange(change => told.push(change));
      const { call: read } = await at().update(call, { note: 'Hi' });
      assert.equal(read.note, 'Hi');
      assert.deepEqual(
        told.map(change => change.call),
        [read],
      );
      const requests = await at().requests(async () =>
        assert.equal(await at().calls.get(at().callRef(call)), read),
      );
      assert.deepEqual(requests, []);
    });

    it('a name for all calls of that person', async () => {
      const call = at().call(each => each.customer.calls.length > 1);
      await at().update(call, { customer_name: 'Renamed Person' });
      const other = call.customer.calls.find(each => each !== call)!;
      const read = await at().calls.get(at().callRef(other), { fresh: true });
      assert.equal(read.customer_name, 'Renamed Person');
    });

    it('a call of an account that writes names of tags', async () => {
      const account = at().state.accounts[1]!;
      const call = at().call(each => each.tags.length === 0, account);
      const result = await at().callEditor.addTags(at().callRef(call), ['Fresh']);
      assert.deepEqual(result.ignored, []);
      assert.deepEqual(tagNames(call), ['Fresh']);
    });
  });

  describe('finds', () => {
    const all: CallPatch = {
      note: 'Hi',
      tags: ['New'],
      lead_status: 'good_lead',
      value: '5',
      customer_name: 'Jane Caller',
    };
    const wireNames: Record<WritableCallField, string[]> = {
      note: ['note'],
      tags: ['tags', 'tag_list'],
      lead_status: ['lead_status'],
      value: ['value'],
      customer_name: ['customer_name'],
    };
    for (const field of Object.keys(wireNames) as WritableCallField[])
      it(`that ${field} was ignored without a word`, async () => {
        const call = at().plainCall();
        at().sandbox.faults.ignoreFields(...wireNames[field]);
        const { ignored, refused } = await at().update(call, all);
        assert.deepEqual(ignored, [field]);
        assert.deepEqual(refused, []);
      });

    it('that a write was swallowed as a whole', async () => {
      const call = at().plainCall();
      at().sandbox.faults.add({ method: 'PUT', path: call.id, body: { id: call.id } });
      const { ignored, call: read } = await at().update(call, {
        note: 'Hi',
        lead_status: 'good_lead',
      });
      assert.deepEqual(ignored, ['note', 'lead_status']);
      assert.equal(read.note, null);
    });
  });
});
