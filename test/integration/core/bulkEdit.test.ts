import assert from 'node:assert/strict';
import type { BulkWish } from '../../../src/core/bulkPlan';
import { tagNames } from '../../support/tagNames';
import { imageOf, untroubled, useBulkEdit } from '../../support/useBulkEdit';

describe('A change of many calls', () => {
  const { at, newEdit, listed, make, some } = useBulkEdit();

  const wishes: BulkWish[] = [
    { kind: 'addTags', tags: ['Brand new', 'Second'] },
    { kind: 'removeTags', tags: ['Brand new'] },
    { kind: 'leadStatus', status: 'good_lead' },
    { kind: 'leadStatus', status: 'not_a_lead' },
    { kind: 'leadStatus', status: null },
  ];
  for (const wish of wishes)
    it(`comes true and is undone exactly: ${JSON.stringify(wish)}`, async () => {
      const records = at()
        .account.calls.filter(({ leadStatus }) => leadStatus !== 'previously_marked_good_lead')
        .slice(0, 20);
      const tag = at().state.addTag(at().account, null, 'Brand new', 'gray1', 0);
      records.forEach((call, index) => {
        if (index % 3 === 0) call.tags = [tag, ...call.tags];
        if (index % 5 === 0) call.leadStatus = 'good_lead';
      });
      const before = records.map(imageOf);
      const edit = newEdit();
      const { plan, result, requests } = await make(edit, records, wish);
      assert.deepEqual(result, untroubled(plan.steps.length, true));
      assert.ok(plan.steps.length > 0);
      assert.equal(requests.length, plan.requests);
      for (const [index, call] of records.entries()) {
        const step = plan.steps.find(each => each.call.id === call.id);
        if (!step) assert.deepEqual(imageOf(call), before[index]);
        else {
          assert.deepEqual(tagNames(call), step.after.tags);
          assert.equal(call.leadStatus, step.after.leadStatus);
        }
      }
      assert.ok(edit.canUndo);
      const undone = await edit.undo();
      assert.deepEqual(undone, untroubled(plan.steps.length, false));
      assert.deepEqual(records.map(imageOf), before);
      assert.equal(edit.canUndo, false);
    });

  it('shows before what each call has, and what it would have', async () => {
    const [one, other] = some(2);
    assert.ok(one && other);
    const tag = at().state.addTag(at().account, null, 'Here', 'gray1', 0);
    one.tags = [tag];
    other.tags = [];
    const plan = newEdit().plan(await listed([one, other]), { kind: 'addTags', tags: ['here'] });
    assert.deepEqual(
      plan.steps.map(({ call, before, after }) => [call.id, before.tags, after.tags]),
      [[other.id, [], ['here']]],
    );
    assert.deepEqual([plan.unchanged, plan.requests], [1, 2]);
  });

  it('reads calls first that were not seen lately', async () => {
    const edit = newEdit();
    const calls = await listed(some(3));
    at().calls.forgetAccount(at().accountRef());
    const plan = edit.plan(calls, { kind: 'addTags', tags: ['New'] });
    assert.equal(plan.requests, 9);
    const requests = await at().requests(() => edit.run(plan));
    assert.equal(requests.length, 9);
  });

  it('leaves alone what has become so meanwhile', async () => {
    const edit = newEdit();
    const [call] = some(1);
    assert.ok(call);
    call.leadStatus = null;
    const calls = await listed([call]);
    const plan = edit.plan(calls, { kind: 'leadStatus', status: 'good_lead' });
    call.leadStatus = 'good_lead';
    assert.deepEqual(await edit.run(plan), { ...untroubled(0, false), same: 1 });
    assert.equal(edit.canUndo, false);
  });

  it('takes tags off without losing one that was put on meanwhile', async () => {
    const { state, account } = at();
    const [a, b] = ['A', 'B'].map(name => state.addTag(account, null, name, 'gray1', 0));
    const [call] = some(1);
    assert.ok(a && b && call);
    call.tags = [a];
    const edit = newEdit();
    const plan = edit.plan(await listed([call]), { kind: 'removeTags', tags: ['A'] });
    call.tags = [a, b];
    await edit.run(plan);
    assert.deepEqual(tagNames(call), ['B']);
    await edit.undo();
    assert.deepEqual(tagNames(call), ['A', 'B']);
  });

  it('works where tags are names alone', async () => {
    const account = at().state.accounts[1]!;
    const records = some(4, account);
    const before = records.map(imageOf);
    const edit = newEdit(account);
    const wish: BulkWish = { kind: 'addTags', tags: ['New'] };
    const { result } = await make(edit, records, wish, undefined, account);
    assert.equal(result.changed, 4);
    for (const call of records) assert.ok(tagNames(call).includes('New'));
    await edit.undo();
    assert.deepEqual(records.map(imageOf), before);
  });
});
