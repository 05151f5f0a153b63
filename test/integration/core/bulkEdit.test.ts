import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { BulkEdit } from '../../../src/core/bulkEdit';
import type { BulkWish } from '../../../src/core/bulkPlan';
import type { BulkOptions } from '../../../src/core/bulkRun';
import type { CallRecord } from '../../../src/sandbox/records';
import type { SandboxRequest } from '../../../src/sandbox/server';
import { useSession } from '../../support/useSession';

describe('A change of many calls', () => {
  const at = useSession();

  const newEdit = (account = at().account) =>
    new BulkEdit(at().callEditor, at().calls, at().accountRef(account));

  /** Calls as a table has them, from a list that has just been asked for. */
  async function listed(records: readonly CallRecord[], account = at().account) {
    const found = await at().search.find(at().accountRef(account), '', { perPage: 250 });
    const calls = new Map(found.items.map(call => [call.id as string, call]));
    return records.map(({ id }) => calls.get(id)!);
  }

  /** Plans and makes a change, and gives what came of it. */
  async function make(
    edit: BulkEdit,
    records: readonly CallRecord[],
    wish: BulkWish,
    options?: BulkOptions,
    account = at().account,
  ) {
    const plan = edit.plan(await listed(records, account), wish);
    let requests: SandboxRequest[] = [];
    let result: Awaited<ReturnType<BulkEdit['run']>> | undefined;
    requests = await at().requests(async () => (result = await edit.run(plan, options)));
    return { plan, result: result!, requests };
  }

  const names = (call: CallRecord) => call.tags.map(({ name }) => name);
  const some = (count: number, account = at().account) => account.calls.slice(0, count);
  const image = (call: CallRecord) => ({ tags: names(call), lead: call.leadStatus });
  const ids = (failed: readonly { id: string }[]) => failed.map(({ id }) => id).sort();
  /** Requests to a call, to change it. */
  const put = ({ id }: CallRecord) => ({ method: 'PUT', path: `/calls/${id}.json` });

  /** What came of a change that met no trouble. */
  const all = (changed: number, undoable: boolean) => ({
    changed,
    same: 0,
    failed: [],
    left: 0,
    undoable,
  });

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
      const before = records.map(image);
      const edit = newEdit();
      const { plan, result, requests } = await make(edit, records, wish);
      assert.deepEqual(result, all(plan.steps.length, true));
      assert.ok(plan.steps.length > 0);
      assert.equal(requests.length, plan.requests);
      for (const [index, call] of records.entries()) {
        const step = plan.steps.find(each => each.call.id === call.id);
        if (!step) assert.deepEqual(image(call), before[index]);
        else {
          assert.deepEqual(names(call), step.after.tags);
          assert.equal(call.leadStatus, step.after.leadStatus);
        }
      }
      assert.ok(edit.canUndo);
      const undone = await edit.undo();
      assert.deepEqual(undone, all(plan.steps.length, false));
      assert.deepEqual(records.map(image), before);
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
    assert.deepEqual(await edit.run(plan), { ...all(0, false), same: 1 });
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
    assert.deepEqual(names(call), ['B']);
    await edit.undo();
    assert.deepEqual(names(call), ['A', 'B']);
  });

  it('works where tags are names alone', async () => {
    const account = at().state.accounts[1]!;
    const records = some(4, account);
    const before = records.map(image);
    const edit = newEdit(account);
    const wish: BulkWish = { kind: 'addTags', tags: ['New'] };
    const { result } = await make(edit, records, wish, undefined, account);
    assert.equal(result.changed, 4);
    for (const call of records) assert.ok(names(call).includes('New'));
    await edit.undo();
    assert.deepEqual(records.map(image), before);
  });

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
    assert.deepEqual(ids(result.failed), ids([records[2]!, records[5]!]));
    const causes = new Map(result.failed.map(({ id, cause }) => [id, cause]));
    assert.equal(causes.get(records[2]!.id)?.kind, 'error');
    assert.equal(causes.get(records[5]!.id)?.kind, 'update');
    assert.deepEqual(progress.at(-1), { done: 12, total: 12, failed: 2 });
    assert.equal(progress.length, 12);
    // What did not change is not undone.
    assert.equal((await edit.undo()).changed, 10);
    for (const call of records) assert.ok(!names(call).includes('New'));
  });

  it('names calls of which CallRail ignored the change without a word', async () => {
    const records = some(2);
    for (const call of records) call.leadStatus = null;
    at().sandbox.faults.ignoreFields('lead_status');
    const edit = newEdit();
    const { result } = await make(edit, records, { kind: 'leadStatus', status: 'good_lead' });
    assert.deepEqual([result.changed, ids(result.failed)], [0, ids(records)]);
    assert.equal(edit.canUndo, false);
  });

  it('undoes also what may have been changed though its answer was lost', async () => {
    const [call] = some(1);
    assert.ok(call);
    const before = image(call);
    // The change is taken; the reading back fails for good.
    at().sandbox.faults.add({
      method: 'GET',
      path: `/calls/${call.id}.json`,
      status: 500,
      times: 4,
    });
    const edit = newEdit();
    const { result } = await make(edit, [call], { kind: 'addTags', tags: ['New'] });
    assert.deepEqual([result.changed, ids(result.failed)], [0, [call.id]]);
    assert.ok(names(call).includes('New'));
    assert.deepEqual(await edit.undo(), all(1, false));
    assert.deepEqual(image(call), before);
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
    const changed = records.filter(call => names(call).includes('New'));
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
    const before = records.filter(call => names(call).includes('New')).length;
    assert.ok(before > 0);
    const undone = await edit.undo();
    assert.equal(undone.changed, before);
    assert.deepEqual(undone.failed, []);
    for (const call of records) assert.ok(!names(call).includes('New'));
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

  describe('that is undone', () => {
    it('keeps what others have done since', async () => {
      const { state, account } = at();
      const theirs = state.addTag(account, null, 'Theirs', 'gray1', 0);
      const records = some(2);
      const before = records.map(image);
      const edit = newEdit();
      await make(edit, records, { kind: 'addTags', tags: ['New'] });
      records[0]!.tags = [...records[0]!.tags, theirs];
      await edit.undo();
      assert.deepEqual(names(records[0]!), [...before[0]!.tags, 'Theirs']);
      assert.deepEqual(names(records[1]!), before[1]!.tags);
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
      assert.deepEqual([names(call), names(other)], [['Seen', 'Theirs'], []]);
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
      const before = records.map(image);
      const edit = newEdit();
      await make(edit, records, { kind: 'addTags', tags: ['New'] });
      const fault = at().sandbox.faults.add({ ...put(records[0]!), status: 403, times: Infinity });
      const first = await edit.undo();
      assert.deepEqual([first.changed, ids(first.failed)], [5, [records[0]!.id]]);
      assert.ok(first.undoable && edit.canUndo);
      fault.dispose();
      assert.deepEqual(await edit.undo(), all(1, false));
      assert.deepEqual(records.map(image), before);
      assert.deepEqual(await edit.undo(), all(0, false));
    });

    it('is the last one that changed anything', async () => {
      const [call] = some(1);
      assert.ok(call);
      call.leadStatus = null;
      const edit = newEdit();
      const { tags } = image(call);
      await make(edit, [call], { kind: 'addTags', tags: ['New'] });
      await make(edit, [call], { kind: 'leadStatus', status: 'good_lead' });
      const wish: BulkWish = { kind: 'leadStatus', status: 'good_lead' };
      const { result } = await make(edit, [call], wish);
      // Its undo is not offered as the way back from this one.
      assert.deepEqual([result.undoable, edit.canUndo], [false, true]);
      await edit.undo();
      assert.deepEqual(image(call), { tags: [...tags, 'New'], lead: null });
    });
  });
});
