import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import type { BulkWish } from '../../../src/core/bulkPlan';
import type { CallRecord } from '../../../src/sandbox/records';
import { tagNames } from '../../support/tagNames';
import { idsOf, imageOf, untroubled, useBulkEdit } from '../../support/useBulkEdit';

describe('A change of many calls', () => {
  const { at, newEdit, listed, make, some } = useBulkEdit();

  /** Requests to a call, to change it. */
  const put = ({ id }: CallRecord) => ({ method: 'PUT', path: `/calls/${id}.json` });

  it('tells what CallRail does not take again, and changes the others', async () => {
    const records = some(3);
    records[1]!.leadStatus = 'previously_marked_good_lead';
    records[0]!.leadStatus = records[2]!.leadStatus = null;
    const edit = newEdit();
    const wish: BulkWish = { kind: 'leadStatus', status: 'good_lead' };
    const { plan, result } = await make(edit, records, wish);
    assert.deepEqual([plan.impossible, result.changed, result.failed], [1, 2, []]);
    assert.equal(records[1]!.leadStatus, 'previously_marked_good_lead');
  });

  it('goes on past calls that fail, and names them', async () => {
    const records = some(12);
    const { faults } = at().sandbox;
    faults.add({ ...put(records[2]!), status: 403 });
    faults.add({ ...put(records[5]!), status: 400, body: { error: 'Not this one' } });
    records[8]!.tags = [];
    const edit = newEdit();
    const progress: unknown[] = [];
    const { result } = await make(
      edit,
      records,
      { kind: 'addTags', tags: ['New'] },
      { onProgress: each => progress.push(each) },
    );
    assert.equal(result.changed, 10);
    assert.equal(result.left, 0);
    assert.deepEqual(idsOf(result.failed), idsOf([records[2]!, records[5]!]));
    const causes = new Map(result.failed.map(({ id, cause }) => [id, cause]));
    assert.equal(causes.get(records[2]!.id)?.kind, 'error');
    assert.equal(causes.get(records[5]!.id)?.kind, 'update');
    assert.deepEqual(progress.at(-1), { done: 12, total: 12, failed: 2 });
    assert.equal(progress.length, 12);
    // What did not change is not undone.
    assert.equal((await edit.undo()).changed, 10);
    for (const call of records) assert.ok(!tagNames(call).includes('New'));
  });

  it('names calls of which CallRail ignored the change without a word', async () => {
    const records = some(2);
    for (const call of records) call.leadStatus = null;
    at().sandbox.faults.ignoreFields('lead_status');
    const edit = newEdit();
    const { result } = await make(edit, records, { kind: 'leadStatus', status: 'good_lead' });
    assert.deepEqual([result.changed, idsOf(result.failed)], [0, idsOf(records)]);
    assert.equal(edit.canUndo, false);
  });

  it('undoes also what may have been changed though its answer was lost', async () => {
    const [call] = some(1);
    assert.ok(call);
    const before = imageOf(call);
    // The change is taken; the reading back fails for good.
    at().sandbox.faults.add({
      method: 'GET',
      path: `/calls/${call.id}.json`,
      status: 500,
      times: 4,
    });
    const edit = newEdit();
    const { result } = await make(edit, [call], { kind: 'addTags', tags: ['New'] });
    assert.deepEqual([result.changed, idsOf(result.failed)], [0, [call.id]]);
    assert.ok(tagNames(call).includes('New'));
    assert.deepEqual(await edit.undo(), untroubled(1, false));
    assert.deepEqual(imageOf(call), before);
  });

  it('ends after the calls that are under way when it is cancelled', async () => {
    const records = some(20);
    const gate = at().sandbox.faults.holdNext(/\/calls\/CAL/, { method: 'PUT', times: 4 });
    const cancel = new AbortController();
    const edit = newEdit();
    const plan = edit.plan(await listed(records), { kind: 'addTags', tags: ['New'] });
    const running = edit.run(plan, { signal: cancel.signal });
    await gate.reached;
    cancel.abort();
    gate.release();
    const result = await running;
    assert.ok(result.changed >= 1 && result.changed <= 4);
    assert.deepEqual([result.failed, result.left], [[], 20 - result.changed]);
    const changed = records.filter(call => tagNames(call).includes('New'));
    assert.equal(changed.length, result.changed);
    assert.equal((await edit.undo()).changed, result.changed);
  });

  it('stops where the limit of requests lasts, and leaves the rest', async () => {
    const records = some(30);
    const edit = newEdit();
    const plan = edit.plan(await listed(records), { kind: 'addTags', tags: ['New'] });
    let sent = 0;
    at().sandbox.onDidRequest(({ method }) => {
      if (method === 'PUT' && ++sent === 10)
        at().sandbox.faults.add({
          path: '/calls/',
          status: 429,
          retryAfter: 3_000,
          times: Infinity,
        });
    });
    const result = await edit.run(plan);
    assert.equal((result.stopped as { code?: string } | undefined)?.code, 'rate-limited');
    assert.ok(result.left > 0);
    assert.equal(result.changed + result.failed.length + result.left, 30);
    at().sandbox.faults.clear();
    const before = records.filter(call => tagNames(call).includes('New')).length;
    assert.ok(before > 0);
    const undone = await edit.undo();
    assert.equal(undone.changed, before);
    assert.deepEqual(undone.failed, []);
    for (const call of records) assert.ok(!tagNames(call).includes('New'));
  });

  it('stops when the key is gone', async () => {
    const edit = newEdit();
    const plan = edit.plan(await listed(some(30)), { kind: 'addTags', tags: ['New'] });
    at().sandbox.faults.revokeKey();
    const result = await edit.run(plan);
    assert.equal((result.stopped as { code?: string } | undefined)?.code, 'unauthorized');
    assert.equal(result.changed, 0);
    assert.ok(result.left >= 26);
  });

  it('stops when the session ends', async () => {
    const edit = newEdit();
    const plan = edit.plan(await listed(some(30)), { kind: 'addTags', tags: ['New'] });
    const gate = at().sandbox.faults.holdNext(/\/calls\/CAL/, { method: 'PUT' });
    const running = edit.run(plan);
    await gate.reached;
    at().session.dispose();
    gate.release();
    const result = await running;
    assert.ok(result.left > 0);
    assert.ok(result.stopped instanceof Error);
    assert.ok(isAbort(result.stopped) || 'code' in result.stopped);
  });
});
