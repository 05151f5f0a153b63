import assert from 'node:assert/strict';
import { readEditable } from '../../../src/core/readEditable';
import { RecordEditError } from '../../../src/core/recordEditError';
import { methodsOf } from '../../support/sandboxRequests';
import { tagNames } from '../../support/tagNames';
import { answering, useRecordSave } from '../../support/useRecordSave';

describe('Saving an edited record', () => {
  const { at, refOf, save, edit } = useRecordSave();

  it('reads it, writes what was changed, and reads back what became of it', async () => {
    const call = at().plainCall();
    const base = await readEditable(at(), refOf(call));
    const asking = answering();
    const requests = await at().requests(async () => {
      const edited = { ...base, note: 'Call back', lead_status: 'good_lead' };
      const outcome = await save(refOf(call), { base, edited }, asking);
      assert.ok(outcome.kind === 'saved');
      assert.deepEqual([outcome.ignored, outcome.refused], [[], []]);
      assert.equal(outcome.now?.note, 'Call back');
    });
    assert.deepEqual(methodsOf(requests), ['GET', 'PUT', 'GET', 'GET']);
    assert.deepEqual(requests[1]?.body, { note: 'Call back', lead_status: 'good_lead' });
    assert.deepEqual(asking.asked.confirmed, [['note', 'lead_status']]);
    assert.deepEqual([call.note, call.leadStatus], ['Call back', 'good_lead']);
  });

  it('writes tags by name, whether they stand there as objects or as text', async () => {
    const call = at().call(({ tags }) => tags.length > 0);
    const [first] = tagNames(call);
    const { tags } = await readEditable(at(), refOf(call));
    await edit(refOf(call), { tags: [...(tags as unknown[]), 'Brand new'] });
    assert.deepEqual(tagNames(call).slice(-1), ['Brand new']);
    await edit(refOf(call), { tags: [first] });
    assert.deepEqual(tagNames(call), [first]);
  });

  it('names tags that an answer gave by bare ids, and sends no id as a name', async () => {
    const call = at().call(({ tags }) => tags.length > 0);
    const bare = () => ({
      path: `/calls/${call.id}.json`,
      method: 'GET',
      body: { id: call.id, note: null, tags: call.tags.map(({ id }) => id) },
    });
    const names = tagNames(call);
    at().sandbox.faults.add(bare());
    const base = await readEditable(at(), refOf(call));
    assert.deepEqual(
      (base.tags as { name: string }[]).map(({ name }) => name),
      names,
    );
    at().sandbox.faults.add(bare());
    const edited = { ...base, tags: [...(base.tags as unknown[]), 'Brand new'] };
    await save(refOf(call), { base, edited });
    assert.deepEqual(tagNames(call), [...names, 'Brand new']);
  });

  it('asks nobody and nothing where nothing was changed', async () => {
    const call = at().plainCall();
    const base = await readEditable(at(), refOf(call));
    const asking = answering();
    const requests = await at().requests(async () => {
      const edited = structuredClone(base);
      const outcome = await save(refOf(call), { base, edited }, asking);
      assert.deepEqual(outcome, { kind: 'unchanged' });
    });
    assert.deepEqual(requests, []);
    assert.deepEqual(asking.asked, { confirmed: [], conflicts: [], besides: [] });
  });

  it('refuses what cannot be written before anything is sent', async () => {
    const call = at().plainCall();
    const base = await readEditable(at(), refOf(call));
    const requests = await at().requests(async () => {
      for (const changes of [{ duration: 1 }, { value: 'a lot' }, { spam: true }]) {
        const edited = { ...base, note: 'Hi', ...changes };
        await assert.rejects(save(refOf(call), { base, edited }), RecordEditError);
      }
    });
    assert.deepEqual(requests, []);
    assert.equal(call.note, null);
  });

  it('writes nothing where the answer is no', async () => {
    const call = at().plainCall();
    const requests = await at().requests(async () => {
      const outcome = await edit(refOf(call), { note: 'Hi' }, answering({ confirm: false }));
      assert.deepEqual(outcome, { kind: 'kept' });
    });
    assert.deepEqual(methodsOf(requests), ['GET', 'GET']);
  });

  it('keeps what others changed in other fields', async () => {
    const call = at().plainCall();
    const asking = answering();
    await edit(refOf(call), { note: 'Mine' }, asking, () => (call.value = 900));
    assert.deepEqual([call.note, call.value], ['Mine', 900]);
    assert.deepEqual(asking.asked, { confirmed: [['note']], conflicts: [], besides: [] });
  });

  it('has nothing to write where others wrote the same', async () => {
    const call = at().plainCall();
    const requests = await at().requests(async () => {
      const outcome = await edit(
        refOf(call),
        { note: 'Same' },
        answering(),
        () => (call.note = 'Same'),
      );
      assert.equal(outcome.kind, 'unchanged');
    });
    assert.deepEqual(methodsOf(requests), ['GET', 'GET']);
  });

  describe('tells of a field', () => {
    it('that CallRail took and ignored', async () => {
      const call = at().plainCall();
      at().sandbox.faults.ignoreFields('note');
      const outcome = await edit(refOf(call), { note: 'Hi', value: '5' });
      assert.ok(outcome.kind === 'saved');
      assert.deepEqual([outcome.ignored, outcome.refused], [['note'], []]);
      assert.deepEqual([outcome.now?.note, call.value], [null, 500]);
    });

    it('that CallRail refused, the others being saved', async () => {
      const call = at().plainCall();
      at().account.refusesValue = true;
      const outcome = await edit(refOf(call), { note: 'Hi', value: '5' });
      assert.ok(outcome.kind === 'saved');
      assert.deepEqual(outcome.refused, [{ field: 'value', message: 'Internal server error' }]);
      assert.equal(outcome.now?.note, 'Hi');
    });
  });
});
