import assert from 'node:assert/strict';
import type { BulkWish } from '../../../src/core/bulkPlan';
import { tagNames } from '../../support/tagNames';
import { idsOf, imageOf, untroubled, useBulkEdit } from '../../support/useBulkEdit';

describe('A change of many calls', () => {
  const { at, newEdit, listed, make, some } = useBulkEdit();

  it('cannot bring back what CallRail does not take, and says which call', async () => {
    const records = some(2);
    records[0]!.leadStatus = 'previously_marked_good_lead';
    records[1]!.leadStatus = 'good_lead';
    const edit = newEdit();
    const { plan } = await make(edit, records, { kind: 'leadStatus', status: 'not_a_lead' });
    assert.equal(plan.irreversible, 1);
    const undone = await edit.undo();
    assert.deepEqual(
      [undone.changed, undone.failed.map(({ id, cause }) => [id, cause.kind])],
      [1, [[records[0]!.id, 'not-settable']]],
    );
    assert.equal(records[1]!.leadStatus, 'good_lead');
    assert.equal(edit.canUndo, false);
  });

  describe('that is undone', () => {
    it('keeps what others have done since', async () => {
      const { state, account } = at();
      const theirs = state.addTag(account, null, 'Theirs', 'gray1', 0);
      const records = some(2);
      const before = records.map(imageOf);
      const edit = newEdit();
      await make(edit, records, { kind: 'addTags', tags: ['New'] });
      records[0]!.tags = [...records[0]!.tags, theirs];
      await edit.undo();
      assert.deepEqual(tagNames(records[0]!), [...before[0]!.tags, 'Theirs']);
      assert.deepEqual(tagNames(records[1]!), before[1]!.tags);
    });

    it('keeps what others had done since the calls were seen', async () => {
      const { state, account } = at();
      const [seen, theirs] = ['Seen', 'Theirs'].map(name =>
        state.addTag(account, null, name, 'gray1', 0),
      );
      const [call, other] = some(2);
      assert.ok(seen && theirs && call && other);
      call.tags = other.tags = [seen];
      const edit = newEdit();
      const plan = edit.plan(await listed([call, other]), { kind: 'addTags', tags: ['New'] });
      call.tags = [seen, theirs];
      other.tags = [];
      await edit.run(plan);
      await edit.undo();
      assert.deepEqual([tagNames(call), tagNames(other)], [['Seen', 'Theirs'], []]);
    });

    it('brings back the lead status that was set just before', async () => {
      const [call] = some(1);
      assert.ok(call);
      call.leadStatus = null;
      const edit = newEdit();
      const plan = edit.plan(await listed([call]), { kind: 'leadStatus', status: 'good_lead' });
      call.leadStatus = 'not_a_lead';
      await edit.run(plan);
      await edit.undo();
      assert.equal(call.leadStatus, 'not_a_lead');
    });

    it('leaves a lead status that was set since, and says so', async () => {
      const records = some(2);
      for (const call of records) call.leadStatus = null;
      const edit = newEdit();
      await make(edit, records, { kind: 'leadStatus', status: 'good_lead' });
      records[0]!.leadStatus = 'not_a_lead';
      const undone = await edit.undo();
      assert.deepEqual(
        undone.failed.map(({ id, cause }) => [id, cause.kind]),
        [[records[0]!.id, 'changed-since']],
      );
      assert.deepEqual([records[0]!.leadStatus, records[1]!.leadStatus], ['not_a_lead', null]);
    });

    it('in part only can be undone further', async () => {
      const records = some(6);
      const before = records.map(imageOf);
      const edit = newEdit();
      await make(edit, records, { kind: 'addTags', tags: ['New'] });
      const fault = at().sandbox.faults.add({
        method: 'PUT',
        path: `/calls/${records[0]!.id}.json`,
        status: 403,
        times: Infinity,
      });
      const first = await edit.undo();
      assert.deepEqual([first.changed, idsOf(first.failed)], [5, [records[0]!.id]]);
      assert.ok(first.undoable && edit.canUndo);
      fault.dispose();
      assert.deepEqual(await edit.undo(), untroubled(1, false));
      assert.deepEqual(records.map(imageOf), before);
      assert.deepEqual(await edit.undo(), untroubled(0, false));
    });

    it('is the last one that changed anything', async () => {
      const [call] = some(1);
      assert.ok(call);
      call.leadStatus = null;
      const edit = newEdit();
      const { tags } = imageOf(call);
      await make(edit, [call], { kind: 'addTags', tags: ['New'] });
      await make(edit, [call], { kind: 'leadStatus', status: 'good_lead' });
      const wish: BulkWish = { kind: 'leadStatus', status: 'good_lead' };
      const { result } = await make(edit, [call], wish);
      // Its undo is not offered as the way back from this one.
      assert.deepEqual([result.undoable, edit.canUndo], [false, true]);
      await edit.undo();
      assert.deepEqual(imageOf(call), { tags: [...tags, 'New'], lead: null });
    });
  });
});
