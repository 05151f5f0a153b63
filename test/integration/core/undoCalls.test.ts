import assert from 'node:assert/strict';
import { BulkEdit } from '../../../src/core/bulkEdit';
import type { BulkWish } from '../../../src/core/bulkPlan';
import type { UndoMany } from '../../../src/core/undoEdit';
import { tagNames } from '../../support/tagNames';
import { useEditHistory } from '../../support/useEditHistory';

describe('A change of many calls in the history of edits', () => {
  const { at, history, undo } = useEditHistory();
  const tag: BulkWish = { kind: 'addTags', tags: ['In bulk'] };

  /** Changes the newest calls of the account. */
  async function change(wish: BulkWish, count = 3) {
    const { callEditor, calls } = at();
    const edit = new BulkEdit({ callEditor, calls, history: history() }, at().accountRef());
    const { items } = await at().search.find(at().accountRef(), '', { perPage: 250 });
    await edit.run(edit.plan(items.slice(0, count), wish));
    return { edit, records: at().account.calls.slice(0, count) };
  }
  const isTagged = (record: Parameters<typeof tagNames>[0]) => tagNames(record).includes('In bulk');

  it('is one edit, which is undone as a whole, and is then none of the table either', async () => {
    const { edit, records } = await change(tag);
    assert.ok(records.every(isTagged));
    assert.equal(history().size, 1);
    const outcome = await undo();
    assert.ok(outcome?.kind === 'calls');
    assert.equal(outcome.result.changed, 3);
    assert.ok(!records.some(isTagged));
    assert.deepEqual([history().size, edit.canUndo], [0, false]);
    assert.equal((await edit.undo()).changed, 0);
  });

  it('stands in its place among the edits of single calls', async () => {
    const call = at().plainCall();
    await at().update(call, { note: 'Before' });
    const { records } = await change(tag);
    await at().update(call, { note: 'After' });
    await undo();
    assert.equal(call.note, 'Before');
    assert.ok(records.every(isTagged));
    await undo();
    assert.ok(!records.some(isTagged));
    await undo();
    assert.equal(call.note, null);
  });

  it('is gone from the history once the table has undone it', async () => {
    const { edit, records } = await change(tag);
    assert.equal((await edit.undo()).changed, 3);
    assert.ok(!records.some(isTagged));
    assert.equal(history().size, 0);
    assert.equal(await undo(), undefined);
  });

  it('asks before, and stays where the answer is no', async () => {
    const { records } = await change(tag);
    const asked: number[] = [];
    const no: UndoMany = ({ change }) => {
      asked.push(change.size, change.requests);
      return Promise.resolve(undefined);
    };
    const requests = await at().requests(async () =>
      assert.deepEqual(await undo(undefined, undefined, no), { kind: 'dismissed' }),
    );
    assert.deepEqual(asked, [3, 9]);
    assert.deepEqual(requests, []);
    assert.ok(records.every(isTagged));
    assert.equal(history().size, 1);
  });

  it('stays with what is left when it is cancelled, and goes on from there', async () => {
    const { records } = await change(tag, 9);
    const stop = new AbortController();
    const cancelled: UndoMany = (_, run) =>
      run({ signal: stop.signal, onProgress: () => stop.abort() });
    const first = await undo(undefined, undefined, cancelled);
    assert.ok(first?.kind === 'calls' && first.result.left > 0);
    assert.ok(records.some(isTagged));
    const second = await undo();
    assert.ok(second?.kind === 'calls');
    assert.equal(first.result.changed + second.result.changed, 9);
    assert.ok(!records.some(isTagged));
    assert.equal(history().size, 0);
  });

  it('lets other edits be undone where CallRail refuses it for a call', async () => {
    const call = at().call(({ note }) => note === null);
    await at().update(call, { note: 'Single' });
    const { records } = await change(tag);
    const [refused] = records;
    assert.ok(refused);
    const fault = at().sandbox.faults.add({
      method: 'PUT',
      path: `/calls/${refused.id}.json`,
      status: 500,
      times: Infinity,
    });
    const outcome = await undo();
    assert.ok(outcome?.kind === 'calls');
    assert.deepEqual(
      outcome.result.failed.map(({ id }) => id),
      [refused.id],
    );
    fault.dispose();
    await undo();
    assert.equal(call.note, null);
    await undo();
    assert.ok(!records.some(isTagged));
  });

  it('is forgotten with the key', async () => {
    await change(tag);
    await at().session.signOut();
    assert.equal(history().size, 0);
  });
});
