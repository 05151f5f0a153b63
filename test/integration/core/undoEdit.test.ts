import assert from 'node:assert/strict';
import type { ChangedSince } from '../../../src/core/undoPlan';
import type { CallRecord } from '../../../src/sandbox/records';
import { methodsOf } from '../../support/sandboxRequests';
import { tagNames } from '../../support/tagNames';
import { failure } from '../../support/useApi';
import { useEditHistory } from '../../support/useEditHistory';

describe('The history of edits', () => {
  const { at, history, undo } = useEditHistory();

  describe('undoes', () => {
    it('all that an edit changed of a call, and nothing else', async () => {
      const call = at().plainCall();
      Object.assign(call, { note: 'Old', value: 100 });
      const name = call.customer.name;
      await at().update(call, {
        note: 'New',
        value: '5',
        lead_status: 'good_lead',
        customer_name: 'X',
      });
      const outcome = await undo();
      assert.ok(outcome?.kind === 'restored');
      assert.deepEqual(outcome.fields.sort(), ['customer_name', 'lead_status', 'note', 'value']);
      assert.deepEqual([call.note, call.value, call.leadStatus], ['Old', 100, null]);
      assert.equal(call.customer.name, name);
    });

    it('in three requests, once', async () => {
      const call = at().plainCall();
      await at().update(call, { note: 'Hi' });
      const requests = await at().requests(() => undo());
      assert.deepEqual(methodsOf(requests), ['GET', 'PUT', 'GET']);
      assert.equal(history().size, 0);
      assert.deepEqual(await at().requests(() => undo()), []);
    });

    it('tags that were put on or taken off, and keeps those of others', async () => {
      const call = at().plainCall();
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
      const call = at().plainCall();
      await at().calls.get(at().callRef(call));
      const elsewhere = at().account.tags.find(({ disabled }) => !disabled)!;
      call.tags.push(elsewhere);
      await at().callEditor.addTags(at().callRef(call), ['Brand new']);
      await undo();
      assert.deepEqual(tagNames(call), [elsewhere.name]);
    });

    it('one edit at a time, however fast it is asked for', async () => {
      const call = at().plainCall();
      await at().update(call, { note: 'One' });
      await at().update(call, { note: 'Two' });
      const outcomes = await Promise.all([undo(), undo(), undo()]);
      assert.deepEqual(
        outcomes.map(outcome => outcome?.kind),
        ['restored', 'restored', undefined],
      );
      assert.equal(call.note, null);
    });

    it('the last edit of one record, where that is asked', async () => {
      const [one, other] = [at().plainCall(), at().call(({ note }) => note !== null)];
      const note = other.note;
      await at().update(one, { note: 'One' });
      await at().update(other, { note: 'Other' });
      const undoOf = ({ id }: CallRecord) =>
        undo(undefined, { ...at().accountRef(), kind: 'call', id });
      assert.equal((await undoOf(one))?.kind, 'restored');
      assert.deepEqual([one.note, other.note], [null, 'Other']);
      assert.equal(await undoOf(one), undefined);
      assert.equal((await undoOf(other))?.kind, 'restored');
      assert.equal(other.note, note);
    });

    it('nothing where somebody did so before', async () => {
      const call = at().plainCall();
      await at().update(call, { note: 'Hi' });
      call.note = null;
      const requests = await at().requests(async () => {
        assert.equal((await undo())?.kind, 'same');
      });
      assert.deepEqual(methodsOf(requests), ['GET']);
      assert.equal(history().size, 0);
    });

    it('an edit whose outcome nobody saw', async () => {
      const call = at().plainCall();
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
      await at().update(call, { lead_status: 'not_a_lead' });
      const outcome = await undo();
      assert.ok(outcome?.kind === 'not-settable');
      assert.deepEqual(outcome.fields, ['lead_status']);
      assert.equal(call.leadStatus, 'not_a_lead');
    });
  });

  it('undoes the rest of an edit where a part cannot be', async () => {
    const call = at().call(each => each.leadStatus === 'previously_marked_good_lead');
    const note = call.note;
    await at().update(call, { note: 'Hi', lead_status: null });
    const outcome = await undo();
    assert.ok(outcome?.kind === 'restored');
    assert.deepEqual([outcome.fields, outcome.notSettable], [['note'], ['lead_status']]);
    assert.equal(call.note, note);
  });

  describe('asks where a value was changed since', () => {
    const changedSince = async (answer: 'restore' | 'leave' | undefined) => {
      const call = at().plainCall();
      await at().update(call, { note: 'Mine', lead_status: 'good_lead' });
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
      assert.equal(history().size, 0);
    });

    it('writes nothing where the session changes while it asks', async () => {
      const call = at().plainCall();
      await at().update(call, { note: 'Mine' });
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
      assert.equal(history().size, 1);
    });
  });

  it('keeps of an edit what CallRail would not take back', async () => {
    const call = at().plainCall();
    await at().update(call, { note: 'Hi', value: '5' });
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
    assert.equal(history().size, 0);
  });

  it('keeps an edit whose undo failed in passing', async () => {
    const call = at().plainCall();
    await at().update(call, { note: 'Hi' });
    at().sandbox.faults.add({ path: call.id, status: 403 });
    await failure('forbidden', undo());
    assert.equal((await undo())?.kind, 'restored');
    assert.equal(call.note, null);
  });
});
