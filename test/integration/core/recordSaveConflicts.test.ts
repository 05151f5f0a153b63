import assert from 'node:assert/strict';
import { readEditable } from '../../../src/core/readEditable';
import type { RawRecord } from '../../../src/core/recordPatch';
import type { CallRecord } from '../../../src/sandbox/records';
import { methodsOf } from '../../support/sandboxRequests';
import { answering, useRecordSave, type Resolution } from '../../support/useRecordSave';

describe('Saving an edited record', () => {
  const { at, refOf, someTag, save, edit } = useRecordSave();

  describe('where others have changed the same field', () => {
    const conflict = async (resolve?: Resolution, more: RawRecord = {}) => {
      const call = at().plainCall();
      const asking = answering({ resolve });
      const outcome = await edit(
        refOf(call),
        { note: 'Mine', ...more },
        asking,
        () => (call.note = 'Theirs'),
      );
      return { call, outcome, ...asking };
    };

    it('asks, telling all three', async () => {
      const { asked } = await conflict();
      assert.deepEqual(asked.conflicts, [
        [{ field: 'note', base: null, theirs: 'Theirs', mine: 'Mine' }],
      ]);
    });

    it('leaves everything where nothing is chosen', async () => {
      const { call, outcome } = await conflict(undefined, { value: '5' });
      assert.deepEqual(outcome, { kind: 'kept' });
      assert.deepEqual([call.note, call.value], ['Theirs', null]);
    });

    it('shows what else is written where mine is kept', async () => {
      const { call, asked } = await conflict('mine', { lead_status: 'good_lead' });
      assert.deepEqual(asked.besides, [['lead_status']]);
      assert.deepEqual([call.note, call.leadStatus], ['Mine', 'good_lead']);
    });

    it('writes mine, without asking again', async () => {
      const { call, outcome, asked } = await conflict('mine');
      assert.equal(outcome.kind, 'saved');
      assert.equal(call.note, 'Mine');
      assert.deepEqual(asked.confirmed, []);
    });

    it('takes theirs, and asks about what else was changed', async () => {
      const { call, asked } = await conflict('theirs', { lead_status: 'good_lead' });
      assert.deepEqual([call.note, call.leadStatus], ['Theirs', 'good_lead']);
      assert.deepEqual(asked.confirmed, [['lead_status']]);
    });

    it('takes theirs without a write where nothing else was changed', async () => {
      const { outcome } = await conflict('theirs');
      assert.ok(outcome.kind === 'unchanged');
      assert.equal(outcome.theirs?.note, 'Theirs');
    });

    it('hands theirs out to be merged, and writes nothing', async () => {
      const { call, outcome } = await conflict('merge');
      assert.ok(outcome.kind === 'merge');
      assert.equal(outcome.theirs.note, 'Theirs');
      assert.equal(call.note, 'Theirs');
    });
  });

  describe('after a question that stood long', () => {
    const longAsked = async (change: (call: CallRecord) => unknown) => {
      const call = at().plainCall();
      let isFirst = true;
      const asking = answering({
        resolve: 'mine',
        meanwhile: () => {
          if (!isFirst) return;
          isFirst = false;
          at().clock.time += 60_000;
          change(call);
        },
      });
      const requests = await at().requests(() =>
        edit(refOf(call), { note: 'Mine', tags: ['Mine'] }, asking),
      );
      return { call, ...asking, requests };
    };

    it('reads again and writes what was agreed', async () => {
      const { call, asked, requests } = await longAsked(each => (each.value = 900));
      assert.deepEqual(methodsOf(requests), ['GET', 'GET', 'GET', 'PUT', 'GET', 'GET']);
      assert.deepEqual([call.note, call.value], ['Mine', 900]);
      assert.deepEqual(asked.confirmed, [['note', 'tags']]);
    });

    it('asks again where CallRail has changed', async () => {
      const { asked } = await longAsked(call => call.tags.push(someTag()));
      assert.deepEqual(asked.confirmed, [['note', 'tags']]);
      assert.deepEqual(
        asked.conflicts.map(conflicts => conflicts.map(({ field }) => field)),
        [['tags']],
      );
    });
  });

  describe('that was made of what nobody knows', () => {
    const draft = async (changes: RawRecord, resolve?: Resolution) => {
      const call = at().plainCall();
      const base = await readEditable(at(), refOf(call));
      Object.assign(call, { leadStatus: 'good_lead' });
      const asking = answering({ resolve });
      const edited = { ...base, ...changes };
      const outcome = await save(refOf(call), { base: undefined, edited }, asking);
      return { call, outcome, ...asking };
    };

    it('asks about each field that differs, and about nothing that CallRail fills in', async () => {
      const { asked, call } = await draft({ note: 'Mine', call_summary: 'Old' });
      assert.deepEqual(asked.conflicts[0], [
        { field: 'note', base: undefined, theirs: null, mine: 'Mine' },
        { field: 'lead_status', base: undefined, theirs: 'good_lead', mine: null },
      ]);
      assert.equal(call.note, null);
    });

    it('is written as it was chosen', async () => {
      const { call, outcome } = await draft({ note: 'Mine' }, 'mine');
      assert.equal(outcome.kind, 'saved');
      assert.deepEqual([call.note, call.leadStatus], ['Mine', null]);
    });

    it('is unchanged where nothing differs', async () => {
      const { outcome } = await draft({ lead_status: 'good_lead', call_summary: 'Old' });
      assert.equal(outcome.kind, 'unchanged');
    });
  });
});
