import assert from 'node:assert/strict';
import { readEditable } from '../../../src/core/readEditable';
import { RecordEditError } from '../../../src/core/recordEditError';
import type { FieldConflict, RawRecord } from '../../../src/core/recordPatch';
import { saveRecord, type SaveOutcome, type SaveQuestions } from '../../../src/core/recordSave';
import type { RecordRef } from '../../../src/core/records';
import type { CallRecord } from '../../../src/sandbox/records';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

describe('Saving an edited record', () => {
  const at = useSession({ calls: 100 });

  const plainCall = () =>
    at().call(call => call.leadStatus === null && call.note === null && call.tags.length === 0);
  const refOf = (call: CallRecord): RecordRef => ({
    ...at().accountRef(),
    kind: 'call',
    id: call.id,
  });
  const someTag = () => at().account.tags.find(({ disabled }) => !disabled)!;
  const tagRef = (): RecordRef => ({
    ...at().accountRef(),
    kind: 'tag',
    id: String(someTag().id),
  });
  const methods = (requests: { method: string }[]) => requests.map(({ method }) => method);

  /** What the questions of a save were about, and the answers to give. */
  const answering = (answers: {
    confirm?: boolean;
    resolve?: 'mine' | 'theirs' | 'merge';
    meanwhile?: () => unknown;
  }) => {
    const asked: { confirmed: string[][]; conflicts: FieldConflict[][]; besides: string[][] } = {
      confirmed: [],
      conflicts: [],
      besides: [],
    };
    const questions: SaveQuestions = {
      confirm: async changes => {
        asked.confirmed.push(changes.map(({ field }) => field));
        await answers.meanwhile?.();
        return answers.confirm ?? true;
      },
      resolve: (conflicts, _, changes) => {
        asked.conflicts.push([...conflicts]);
        asked.besides.push(changes.map(({ field }) => field));
        return Promise.resolve(answers.resolve);
      },
    };
    return { asked, questions };
  };
  /** Reads a record, edits it, lets something happen, and saves it. */
  const edit = async (
    ref: RecordRef,
    changes: RawRecord,
    { questions } = answering({}),
    meanwhile: () => unknown = () => undefined,
  ): Promise<SaveOutcome> => {
    const base = await readEditable(at(), ref);
    await meanwhile();
    return saveRecord(at(), ref, { base, edited: { ...base, ...changes } }, questions);
  };

  it('reads it, writes what was changed, and reads back what became of it', async () => {
    const call = plainCall();
    const base = await readEditable(at(), refOf(call));
    const { asked, questions } = answering({});
    const requests = await at().requests(async () => {
      const edited = { ...base, note: 'Call back', lead_status: 'good_lead' };
      const outcome = await saveRecord(at(), refOf(call), { base, edited }, questions);
      assert.ok(outcome.kind === 'saved');
      assert.deepEqual([outcome.ignored, outcome.refused], [[], []]);
      assert.equal(outcome.now?.note, 'Call back');
    });
    assert.deepEqual(methods(requests), ['GET', 'PUT', 'GET', 'GET']);
    assert.deepEqual(requests[1]?.body, { note: 'Call back', lead_status: 'good_lead' });
    assert.deepEqual(asked.confirmed, [['note', 'lead_status']]);
    assert.deepEqual([call.note, call.leadStatus], ['Call back', 'good_lead']);
  });

  it('writes tags by name, whether they stand there as objects or as text', async () => {
    const call = at().call(({ tags }) => tags.length > 0);
    const [first] = call.tags.map(({ name }) => name);
    const { tags } = await readEditable(at(), refOf(call));
    await edit(refOf(call), { tags: [...(tags as unknown[]), 'Brand new'] });
    assert.deepEqual(call.tags.map(({ name }) => name).slice(-1), ['Brand new']);
    await edit(refOf(call), { tags: [first] });
    assert.deepEqual(
      call.tags.map(({ name }) => name),
      [first],
    );
  });

  it('names tags that an answer gave by bare ids, and sends no id as a name', async () => {
    const call = at().call(({ tags }) => tags.length > 0);
    const bare = () => ({
      path: `/calls/${call.id}.json`,
      method: 'GET',
      body: { id: call.id, note: null, tags: call.tags.map(({ id }) => id) },
    });
    const names = call.tags.map(({ name }) => name);
    at().sandbox.faults.add(bare());
    const base = await readEditable(at(), refOf(call));
    assert.deepEqual(
      (base.tags as { name: string }[]).map(({ name }) => name),
      names,
    );
    at().sandbox.faults.add(bare());
    const edited = { ...base, tags: [...(base.tags as unknown[]), 'Brand new'] };
    await saveRecord(at(), refOf(call), { base, edited }, answering({}).questions);
    assert.deepEqual(
      call.tags.map(({ name }) => name),
      [...names, 'Brand new'],
    );
  });

  it('asks nobody and nothing where nothing was changed', async () => {
    const call = plainCall();
    const base = await readEditable(at(), refOf(call));
    const { asked, questions } = answering({});
    const requests = await at().requests(async () => {
      const edited = structuredClone(base);
      const outcome = await saveRecord(at(), refOf(call), { base, edited }, questions);
      assert.deepEqual(outcome, { kind: 'unchanged' });
    });
    assert.deepEqual(requests, []);
    assert.deepEqual(asked, { confirmed: [], conflicts: [], besides: [] });
  });

  it('refuses what cannot be written before anything is sent', async () => {
    const call = plainCall();
    const base = await readEditable(at(), refOf(call));
    const requests = await at().requests(async () => {
      for (const changes of [{ duration: 1 }, { value: 'a lot' }, { spam: true }]) {
        const edited = { ...base, note: 'Hi', ...changes };
        await assert.rejects(
          saveRecord(at(), refOf(call), { base, edited }, answering({}).questions),
          RecordEditError,
        );
      }
    });
    assert.deepEqual(requests, []);
    assert.equal(call.note, null);
  });

  it('writes nothing where the answer is no', async () => {
    const call = plainCall();
    const requests = await at().requests(async () => {
      const outcome = await edit(refOf(call), { note: 'Hi' }, answering({ confirm: false }));
      assert.deepEqual(outcome, { kind: 'kept' });
    });
    assert.deepEqual(methods(requests), ['GET', 'GET']);
  });

  it('keeps what others changed in other fields', async () => {
    const call = plainCall();
    const asking = answering({});
    await edit(refOf(call), { note: 'Mine' }, asking, () => (call.value = 900));
    assert.deepEqual([call.note, call.value], ['Mine', 900]);
    assert.deepEqual(asking.asked, { confirmed: [['note']], conflicts: [], besides: [] });
  });

  it('has nothing to write where others wrote the same', async () => {
    const call = plainCall();
    const requests = await at().requests(async () => {
      const outcome = await edit(
        refOf(call),
        { note: 'Same' },
        answering({}),
        () => (call.note = 'Same'),
      );
      assert.equal(outcome.kind, 'unchanged');
    });
    assert.deepEqual(methods(requests), ['GET', 'GET']);
  });

  describe('where others have changed the same field', () => {
    const conflict = async (resolve?: 'mine' | 'theirs' | 'merge', more: RawRecord = {}) => {
      const call = plainCall();
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
      const call = plainCall();
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
      assert.deepEqual(methods(requests), ['GET', 'GET', 'GET', 'PUT', 'GET', 'GET']);
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
    const draft = async (changes: RawRecord, resolve?: 'mine' | 'theirs' | 'merge') => {
      const call = plainCall();
      const base = await readEditable(at(), refOf(call));
      Object.assign(call, { leadStatus: 'good_lead' });
      const asking = answering({ resolve });
      const edited = { ...base, ...changes };
      const outcome = await saveRecord(
        at(),
        refOf(call),
        { base: undefined, edited },
        asking.questions,
      );
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

  describe('tells of a field', () => {
    it('that CallRail took and ignored', async () => {
      const call = plainCall();
      at().sandbox.faults.ignoreFields('note');
      const outcome = await edit(refOf(call), { note: 'Hi', value: '5' });
      assert.ok(outcome.kind === 'saved');
      assert.deepEqual([outcome.ignored, outcome.refused], [['note'], []]);
      assert.deepEqual([outcome.now?.note, call.value], [null, 500]);
    });

    it('that CallRail refused, the others being saved', async () => {
      const call = plainCall();
      at().account.refusesValue = true;
      const outcome = await edit(refOf(call), { note: 'Hi', value: '5' });
      assert.ok(outcome.kind === 'saved');
      assert.deepEqual(outcome.refused, [{ field: 'value', message: 'Internal server error' }]);
      assert.equal(outcome.now?.note, 'Hi');
    });
  });

  describe('fails', () => {
    const failing = async (
      code: Parameters<typeof failure>[0],
      fault: { status?: number; method?: string; times?: number; reset?: boolean },
      expected: string[],
    ) => {
      const call = plainCall();
      const base = await readEditable(at(), refOf(call));
      at().sandbox.faults.add({ path: `/calls/${call.id}.json`, ...fault });
      const requests = await at().requests(async () => {
        const edited = { ...base, note: 'Hi' };
        await failure(
          code,
          saveRecord(at(), refOf(call), { base, edited }, answering({}).questions),
        );
      });
      assert.deepEqual(methods(requests), expected);
      return call;
    };

    it('when the key is no longer good, before it writes', async () => {
      const call = await failing('unauthorized', { status: 401 }, ['GET']);
      assert.equal(call.note, null);
    });

    it('when the request limit stays used up', async () => {
      const call = await failing('rate-limited', { status: 429, times: Infinity }, [
        ...['GET', 'GET', 'GET', 'GET'],
      ]);
      assert.equal(call.note, null);
    });

    it('when the write is not allowed', async () => {
      const call = await failing('forbidden', { method: 'PUT', status: 403 }, ['GET', 'PUT']);
      assert.equal(call.note, null);
    });

    it('when the call is gone', async () => {
      const call = plainCall();
      const ref = refOf(call);
      const base = await readEditable(at(), ref);
      at().state.removeCall(call);
      const edited = { ...base, note: 'Hi' };
      await failure('not-found', saveRecord(at(), ref, { base, edited }, answering({}).questions));
    });

    it('when nobody answers', async () => {
      const call = plainCall();
      const ref = refOf(call);
      const base = await readEditable(at(), ref);
      at().reach.endpoints = { gatewayUrl: 'http://127.0.0.1:9', controlUrl: 'http://127.0.0.1:9' };
      at().session.reconfigure();
      const edited = { ...base, note: 'Hi' };
      const saved = saveRecord(at(), ref, { base, edited }, answering({}).questions);
      await failure('network', saved);
      assert.equal(call.note, null);
    });

    it('when the demo began while it was asked: nothing goes there', async () => {
      const call = plainCall();
      const asking = answering({ meanwhile: () => at().session.startDemo() });
      await assert.rejects(edit(refOf(call), { note: 'Hi' }, asking), { name: 'InterruptedError' });
      assert.equal(call.note, null);
      assert.ok(!at().demos[0]?.log.some(({ method }) => method === 'PUT'));
    });

    it('but not for what cannot be read once it is written', async () => {
      const call = plainCall();
      const ref = refOf(call);
      const base = await readEditable(at(), ref);
      let gets = 0;
      const listening = at().sandbox.onDidFinish(({ method }) => {
        // The first reads it before, the second what became of it; the third would show it.
        if (method === 'GET' && ++gets === 2)
          at().sandbox.faults.add({ path: `/calls/${call.id}.json`, status: 403 });
      });
      const edited = { ...base, note: 'Hi' };
      const outcome = await saveRecord(at(), ref, { base, edited }, answering({}).questions);
      listening.dispose();
      assert.ok(outcome.kind === 'saved');
      assert.equal(outcome.now, undefined);
      assert.equal(call.note, 'Hi');
    });
  });

  describe('of a tag', () => {
    it('writes name, color and status', async () => {
      const outcome = await edit(tagRef(), { name: 'Won', color: 'blue2', status: 'disabled' });
      const tag = at().account.tags.find(({ name }) => name === 'Won');
      assert.deepEqual([tag?.color, tag?.disabled], ['blue2', true]);
      assert.ok(outcome.kind === 'saved');
      assert.deepEqual([outcome.ignored, outcome.now?.status], [[], 'disabled']);
    });

    it('fails in CallRail’s words where a name is taken', async () => {
      const ref = tagRef();
      const tag = someTag();
      const taken = at().account.tags.find(
        other => other.company === tag.company && other !== tag,
      )!.name;
      const error = await failure('invalid-request', edit(ref, { name: taken }));
      assert.equal(error.serverMessage, 'Name has already been taken');
    });

    it('tells of a field that CallRail ignored', async () => {
      const ref = tagRef();
      const base = await readEditable(at(), ref);
      at().sandbox.faults.add({
        method: 'PUT',
        path: `/tags/${ref.id}.json`,
        status: 200,
        body: base,
      });
      const edited = { ...base, color: base.color === 'blue1' ? 'blue2' : 'blue1' };
      const outcome = await saveRecord(at(), ref, { base, edited }, answering({}).questions);
      assert.ok(outcome.kind === 'saved');
      assert.deepEqual(outcome.ignored, ['color']);
    });
  });
});
