import assert from 'node:assert/strict';
import type { CallPatch } from '../../../src/api/schemas/call';
import { CompanyId, TagId } from '../../../src/api/schemas/ids';
import type { Tag } from '../../../src/api/schemas/tag';
import { BulkEdit } from '../../../src/core/bulkEdit';
import type { EditHistory } from '../../../src/core/editHistory';
import { undoLastEdit, type AskAnyway, type ChangedSince } from '../../../src/core/undoEdit';
import type { CallRecord } from '../../../src/sandbox/records';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

describe('The history of edits', () => {
  const at = useSession({ calls: 100 });
  let history: EditHistory;
  beforeEach(() => (history = at().keepHistory()));
  afterEach(() => history.dispose());

  const plainCall = () =>
    at().call(call => call.leadStatus === null && call.note === null && call.tags.length === 0);
  const update = (call: CallRecord, patch: CallPatch) =>
    at().callEditor.update(at().callRef(call), patch);
  const methods = (requests: { method: string }[]) => requests.map(({ method }) => method);
  const tagNames = (call: CallRecord) => call.tags.map(({ name }) => name);
  const noQuestion: AskAnyway = () => assert.fail('Nothing was to be asked.');
  const undo = (ask: AskAnyway = noQuestion) => {
    const { session, callEditor, tagEditor } = at();
    return undoLastEdit({ session, callEditor, tagEditor, history }, ask);
  };
  const refOf = (call: CallRecord) => at().callRef(call);
  const someTag = async (fits: (tag: Tag) => boolean = () => true) =>
    (await at().tagEditor.all(at().accountRef())).find(fits)!;

  it('costs no request for a call that is known', async () => {
    const call = plainCall();
    await at().calls.get(at().callRef(call));
    const requests = await at().requests(() => update(call, { note: 'Hi' }));
    assert.deepEqual(methods(requests), ['PUT', 'GET']);
    assert.equal(history.size, 1);
  });

  it('costs one request for a call that is not', async () => {
    const call = plainCall();
    const requests = await at().requests(() => update(call, { note: 'Hi' }));
    assert.deepEqual(methods(requests), ['GET', 'PUT', 'GET']);
    const last = history.last;
    assert.ok(last?.kind === 'call');
    assert.deepEqual([last.before, last.after], [{ note: null }, { note: 'Hi' }]);
  });

  it('keeps the last twenty', async () => {
    const call = plainCall();
    for (let count = 0; count < 22; count++) await update(call, { note: String(count) });
    assert.equal(history.size, 20);
    for (let count = 20; count >= 1; count--) {
      await undo();
      assert.equal(call.note, String(count));
    }
    assert.equal(await undo(), undefined);
  });

  it('leaves out what changed nothing, what was refused, and bulk edits', async () => {
    const call = plainCall();
    await update(call, { lead_status: null });
    at().sandbox.faults.add({ method: 'PUT', path: call.id, status: 403 });
    await failure('forbidden', update(call, { note: 'No' }));
    const bulk = new BulkEdit(at().callEditor, at().calls, at().accountRef());
    const { items } = await at().calls.ask(at().accountRef(), { per_page: 3 });
    const wish = { kind: 'leadStatus', status: 'not_a_lead' } as const;
    assert.ok((await bulk.run(bulk.plan(items, wish))).changed > 0);
    await bulk.undo();
    assert.equal(history.size, 0);
  });

  it('reads anew what was seen a while ago, so that an undo restores what others wrote', async () => {
    const call = plainCall();
    await at().calls.get(refOf(call));
    call.note = 'Theirs';
    at().clock.time += 2 * 60_000;
    await update(call, { note: 'Mine' });
    await undo();
    assert.equal(call.note, 'Theirs');
  });

  describe('counts what was written, and nothing else:', () => {
    const failing = async (
      fault: { method: string; status: number; times?: number },
      patch: CallPatch = { note: 'No' },
    ) => {
      const call = plainCall();
      await at().calls.get(refOf(call));
      at().sandbox.faults.add({ path: call.id, ...fault });
      await assert.rejects(update(call, patch));
      return call;
    };

    for (const status of [401, 403, 429])
      it(`not a write that was answered by ${status}`, async () => {
        const call = await failing({ method: 'PUT', status, times: 8 });
        assert.equal(call.note, null);
        assert.equal(history.size, 0);
      });

    it('one that could not be read back', async () => {
      const call = await failing({ method: 'GET', status: 403 });
      assert.equal(call.note, 'No');
      await undo();
      assert.equal(call.note, null);
    });

    it('one of which only a part was written', async () => {
      const call = plainCall();
      await at().calls.get(refOf(call));
      let puts = 0;
      const listening = at().sandbox.onDidFinish(({ method }) => {
        if (method === 'PUT' && ++puts === 1)
          at().sandbox.faults.add({ method: 'PUT', path: call.id, status: 403 });
      });
      await failure('forbidden', update(call, { note: 'Yes', value: '5' }));
      listening.dispose();
      assert.equal(call.note, 'Yes');
      await undo();
      assert.equal(call.note, null);
    });

    it('a change of a tag that nobody saw answered', async () => {
      const tag = await someTag();
      const ref = { ...at().accountRef(), tagId: tag.id };
      const path = `/tags/${tag.id}.json`;
      at().sandbox.faults.add({ method: 'PUT', path, status: 500, times: 8 });
      await failure('server', at().tagEditor.update(ref, { name: 'Won' }));
      assert.equal(history.size, 1);
    });

    it('not a tag that somebody else had deleted', async () => {
      const tag = await someTag();
      const record = at().account.tags.find(({ id }) => TagId.parse(id) === tag.id)!;
      at().state.deleteTag(at().account, record);
      await at().tagEditor.delete(at().accountRef(), tag);
      assert.equal(history.size, 0);
    });
  });

  it('takes in nothing that a change of session has cut off', async () => {
    const call = plainCall();
    await at().calls.get(refOf(call));
    const started = new Promise<void>(resolve => {
      const listening = at().session.onDidChange(() => {
        listening.dispose();
        resolve();
      });
    });
    at().sandbox.faults.add({ method: 'PUT', path: call.id, delayMs: 60_000 });
    const updated = assert.rejects(update(call, { note: 'Hi' }));
    await at().session.startDemo();
    await started;
    await updated;
    assert.equal(at().session.mode, 'demo');
    assert.equal(history.size, 0);
  });

  it('tells when there is more or less to undo', async () => {
    const sizes: number[] = [];
    history.onDidChange(() => sizes.push(history.size));
    await update(plainCall(), { note: 'Hi' });
    await undo();
    assert.deepEqual(sizes, [1, 0]);
  });

  it('is emptied by another key and by the demo, and not by another proxy', async () => {
    await update(plainCall(), { note: 'Hi' });
    at().reach = { ...at().reach, recordingHosts: [] };
    at().session.reconfigure();
    assert.equal(history.size, 1);
    await at().session.startDemo();
    assert.equal(history.size, 0);
  });

  it('forgets the edits of a call that was marked as spam', async () => {
    const [one, other] = [plainCall(), at().call(({ note }) => note !== null)];
    await update(one, { note: 'Hi' });
    await update(other, { note: 'Hi' });
    await at().callEditor.markAsSpam(at().callRef(other));
    assert.equal(history.size, 1);
    await undo();
    assert.equal(one.note, null);
  });

  describe('undoes', () => {
    it('all that an edit changed of a call, and nothing else', async () => {
      const call = plainCall();
      Object.assign(call, { note: 'Old', value: 100 });
      const name = call.customer.name;
      await update(call, { note: 'New', value: '5', lead_status: 'good_lead', customer_name: 'X' });
      const outcome = await undo();
      assert.ok(outcome?.kind === 'restored');
      assert.deepEqual(outcome.fields.sort(), ['customer_name', 'lead_status', 'note', 'value']);
      assert.deepEqual([call.note, call.value, call.leadStatus], ['Old', 100, null]);
      assert.equal(call.customer.name, name);
    });

    it('in three requests, once', async () => {
      const call = plainCall();
      await update(call, { note: 'Hi' });
      const requests = await at().requests(() => undo());
      assert.deepEqual(methods(requests), ['GET', 'PUT', 'GET']);
      assert.equal(history.size, 0);
      assert.deepEqual(await at().requests(() => undo()), []);
    });

    it('tags that were put on or taken off, and keeps those of others', async () => {
      const call = plainCall();
      await at().callEditor.addTags(at().callRef(call), ['A', 'B']);
      await at().callEditor.removeTags(at().callRef(call), ['A']);
      const elsewhere = at().account.tags.find(({ disabled }) => !disabled)!;
      call.tags.push(elsewhere);
      await undo();
      assert.deepEqual(tagNames(call).sort(), ['A', 'B', elsewhere.name].sort());
      await undo();
      assert.deepEqual(tagNames(call), [elsewhere.name]);
    });

    it('only the tags that it has put on, however old what was seen is', async () => {
      const call = plainCall();
      await at().calls.get(refOf(call));
      const elsewhere = at().account.tags.find(({ disabled }) => !disabled)!;
      call.tags.push(elsewhere);
      await at().callEditor.addTags(refOf(call), ['Brand new']);
      await undo();
      assert.deepEqual(tagNames(call), [elsewhere.name]);
    });

    it('one edit at a time, however fast it is asked for', async () => {
      const call = plainCall();
      await update(call, { note: 'One' });
      await update(call, { note: 'Two' });
      const outcomes = await Promise.all([undo(), undo(), undo()]);
      assert.deepEqual(
        outcomes.map(outcome => outcome?.kind),
        ['restored', 'restored', undefined],
      );
      assert.equal(call.note, null);
    });

    it('the last edit of one record, where that is asked', async () => {
      const [one, other] = [plainCall(), at().call(({ note }) => note !== null)];
      const note = other.note;
      await update(one, { note: 'One' });
      await update(other, { note: 'Other' });
      const { session, callEditor, tagEditor } = at();
      const services = { session, callEditor, tagEditor, history };
      const undoOf = (call: CallRecord) =>
        undoLastEdit(services, noQuestion, {
          of: { ...at().accountRef(), kind: 'call', id: call.id },
        });
      assert.equal((await undoOf(one))?.kind, 'restored');
      assert.deepEqual([one.note, other.note], [null, 'Other']);
      assert.equal(await undoOf(one), undefined);
      assert.equal((await undoOf(other))?.kind, 'restored');
      assert.equal(other.note, note);
    });

    it('nothing where somebody did so before', async () => {
      const call = plainCall();
      await update(call, { note: 'Hi' });
      call.note = null;
      const requests = await at().requests(async () => {
        assert.equal((await undo())?.kind, 'same');
      });
      assert.deepEqual(methods(requests), ['GET']);
      assert.equal(history.size, 0);
    });

    it('an edit whose outcome nobody saw', async () => {
      const call = plainCall();
      const ref = at().callRef(call);
      await at().calls.get(ref);
      at().sandbox.faults.add({ method: 'GET', path: call.id, status: 401 });
      await failure('unauthorized', at().callEditor.update(ref, { note: 'Hi', value: '5' }));
      assert.equal(call.note, 'Hi');
      assert.equal((await undo())?.kind, 'restored');
      assert.deepEqual([call.note, call.value], [null, null]);
    });

    it('not a state that CallRail only shows', async () => {
      const call = at().call(each => each.leadStatus === 'previously_marked_good_lead');
      await update(call, { lead_status: 'not_a_lead' });
      const outcome = await undo();
      assert.ok(outcome?.kind === 'not-settable');
      assert.deepEqual(outcome.fields, ['lead_status']);
      assert.equal(call.leadStatus, 'not_a_lead');
    });
  });

  it('undoes the rest of an edit where a part cannot be', async () => {
    const call = at().call(each => each.leadStatus === 'previously_marked_good_lead');
    const note = call.note;
    await update(call, { note: 'Hi', lead_status: null });
    const outcome = await undo();
    assert.ok(outcome?.kind === 'restored');
    assert.deepEqual([outcome.fields, outcome.notSettable], [['note'], ['lead_status']]);
    assert.equal(call.note, note);
  });

  describe('asks where a value was changed since', () => {
    const changedSince = async (answer: 'restore' | 'leave' | undefined) => {
      const call = plainCall();
      await update(call, { note: 'Mine', lead_status: 'good_lead' });
      call.note = 'Theirs';
      let asked: readonly ChangedSince[] = [];
      const outcome = await undo((_, fields) => {
        asked = fields;
        return Promise.resolve(answer);
      });
      return { call, asked, kind: outcome?.kind };
    };

    it('telling it, and restores it all the same', async () => {
      const { call, asked } = await changedSince('restore');
      assert.deepEqual(asked, [{ field: 'note', before: null, after: 'Mine', now: 'Theirs' }]);
      assert.deepEqual([call.note, call.leadStatus], [null, null]);
    });

    it('leaves that value, and restores the others', async () => {
      const { call } = await changedSince('leave');
      assert.deepEqual([call.note, call.leadStatus], ['Theirs', null]);
      assert.equal(history.size, 0);
    });

    it('writes nothing where the session changes while it asks', async () => {
      const call = plainCall();
      await update(call, { note: 'Mine' });
      call.note = 'Theirs';
      const asked = undo(async () => {
        await at().session.startDemo();
        return 'restore';
      });
      await assert.rejects(asked, { name: 'InterruptedError' });
      assert.equal(call.note, 'Theirs');
      assert.ok(!at().demos[0]?.log.some(({ method }) => method === 'PUT'));
    });

    it('does nothing where it is not answered, and can be asked again', async () => {
      const { call, kind } = await changedSince(undefined);
      assert.equal(kind, 'dismissed');
      assert.deepEqual([call.note, call.leadStatus], ['Theirs', 'good_lead']);
      assert.equal(history.size, 1);
    });
  });

  describe('of a tag', () => {
    it('restores name, color and status', async () => {
      const tag = await someTag(({ status }) => status !== 'disabled');
      const ref = { ...at().accountRef(), tagId: tag.id };
      const color = tag.color === 'blue1' ? 'blue2' : 'blue1';
      await at().tagEditor.update(ref, { name: 'Won', color, disabled: true });
      const outcome = await undo();
      assert.ok(outcome?.kind === 'restored');
      const now = await someTag(({ id }) => id === tag.id);
      assert.deepEqual([now.name, now.color, now.status], [tag.name, tag.color, tag.status]);
    });

    it('that was deleted creates it again, as it was, for edits before that as well', async () => {
      const tag = await someTag(({ status, company_id }) => status === 'disabled' || !!company_id);
      const ref = { ...at().accountRef(), tagId: tag.id };
      await at().tagEditor.update(ref, { name: 'Renamed' });
      await at().tagEditor.update(ref, { disabled: true });
      await at().tagEditor.delete(at().accountRef(), await someTag(({ id }) => id === tag.id));
      const outcome = await undo();
      assert.ok(outcome?.kind === 'recreated');
      const { id, name, color, company_id, status } = await someTag(
        each => each.id === outcome.tag.id,
      );
      assert.notEqual(id, tag.id);
      assert.deepEqual(
        { name, color, company_id, status },
        { name: 'Renamed', color: tag.color, company_id: tag.company_id, status: 'disabled' },
      );
      while (history.size > 0) await undo();
      assert.equal((await someTag(each => each.id === id)).name, tag.name);
    });

    it('leaves the fields that others have changed', async () => {
      const tag = await someTag(({ status }) => status !== 'disabled');
      const ref = { ...at().accountRef(), tagId: tag.id };
      const record = at().account.tags.find(({ id }) => TagId.parse(id) === tag.id)!;
      record.name = 'Theirs';
      const color = tag.color === 'blue1' ? 'blue2' : 'blue1';
      await at().tagEditor.update(ref, { color }, { before: tag });
      await undo();
      assert.deepEqual([record.name, record.color], ['Theirs', tag.color]);
    });

    it('whose old name is taken by now lets what was done before be undone', async () => {
      const call = plainCall();
      await update(call, { note: 'Hi' });
      const tag = await someTag(({ company_id }) => company_id == null);
      const ref = { ...at().accountRef(), tagId: tag.id };
      await at().tagEditor.update(ref, { name: 'Won' });
      const draft = { name: tag.name, tag_level: 'account' as const };
      const taken = await at().tagEditor.create(at().accountRef(), draft);
      await failure('invalid-request', undo());
      assert.equal((await undo())?.kind, 'restored');
      assert.equal(call.note, null);
      await at().tagEditor.update({ ...ref, tagId: taken.id }, { name: 'Lost' }, { told: false });
      assert.equal((await undo())?.kind, 'restored');
      assert.equal((await someTag(({ id }) => id === tag.id)).name, tag.name);
    });

    it('does not count the creation of a tag, which would be deleted by an undo', async () => {
      const company_id = CompanyId.parse(at().account.companies[0]!.id);
      const draft = { name: 'Brand new', tag_level: 'company' as const, company_id };
      await at().tagEditor.create(at().accountRef(), draft);
      assert.equal(history.size, 0);
    });

    it('that is gone forgets the edit, and says so', async () => {
      const tag = await someTag();
      await at().tagEditor.update({ ...at().accountRef(), tagId: tag.id }, { name: 'Won' });
      const record = at().account.tags.find(({ id }) => TagId.parse(id) === tag.id)!;
      at().state.deleteTag(at().account, record);
      await failure('not-found', undo());
      assert.equal(history.size, 0);
    });
  });

  it('keeps of an edit what CallRail would not take back', async () => {
    const call = plainCall();
    await update(call, { note: 'Hi', value: '5' });
    at().account.refusesValue = true;
    const outcome = await undo();
    assert.ok(outcome?.kind === 'restored');
    assert.deepEqual(
      outcome.update?.refused.map(({ field }) => field),
      ['value'],
    );
    assert.deepEqual([call.note, call.value], [null, 500]);
    at().account.refusesValue = false;
    assert.equal((await undo())?.kind, 'restored');
    assert.equal(call.value, null);
    assert.equal(history.size, 0);
  });

  it('keeps an edit whose undo failed in passing', async () => {
    const call = plainCall();
    await update(call, { note: 'Hi' });
    at().sandbox.faults.add({ path: call.id, status: 403 });
    await failure('forbidden', undo());
    assert.equal((await undo())?.kind, 'restored');
    assert.equal(call.note, null);
  });
});
