import assert from 'node:assert/strict';
import type { CallPatch } from '../../../src/api/schemas/call';
import { TagId } from '../../../src/api/schemas/ids';
import { methodsOf } from '../../support/sandboxRequests';
import { failure } from '../../support/useApi';
import { useEditHistory } from '../../support/useEditHistory';

describe('The history of edits', () => {
  const { at, history, undo, someTag } = useEditHistory();

  it('costs no request for a call that is known', async () => {
    const call = at().plainCall();
    await at().calls.get(at().callRef(call));
    const requests = await at().requests(() => at().update(call, { note: 'Hi' }));
    assert.deepEqual(methodsOf(requests), ['PUT', 'GET']);
    assert.equal(history().size, 1);
  });

  it('costs one request for a call that is not', async () => {
    const call = at().plainCall();
    const requests = await at().requests(() => at().update(call, { note: 'Hi' }));
    assert.deepEqual(methodsOf(requests), ['GET', 'PUT', 'GET']);
    const last = history().last;
    assert.ok(last?.kind === 'call');
    assert.deepEqual([last.before, last.after], [{ note: null }, { note: 'Hi' }]);
  });

  it('keeps the last twenty', async () => {
    const call = at().plainCall();
    for (let count = 0; count < 22; count++) await at().update(call, { note: String(count) });
    assert.equal(history().size, 20);
    for (let count = 20; count >= 1; count--) {
      await undo();
      assert.equal(call.note, String(count));
    }
    assert.equal(await undo(), undefined);
  });

  it('leaves out what changed nothing, and what was refused', async () => {
    const call = at().plainCall();
    await at().update(call, { lead_status: null });
    at().sandbox.faults.add({ method: 'PUT', path: call.id, status: 403 });
    await failure('forbidden', at().update(call, { note: 'No' }));
    assert.equal(history().size, 0);
  });

  it('reads anew what was seen a while ago, so that an undo restores what others wrote', async () => {
    const call = at().plainCall();
    await at().calls.get(at().callRef(call));
    call.note = 'Theirs';
    at().clock.time += 2 * 60_000;
    await at().update(call, { note: 'Mine' });
    await undo();
    assert.equal(call.note, 'Theirs');
  });

  describe('counts what was written, and nothing else:', () => {
    const failing = async (
      fault: { method: string; status: number; times?: number },
      patch: CallPatch = { note: 'No' },
    ) => {
      const call = at().plainCall();
      await at().calls.get(at().callRef(call));
      at().sandbox.faults.add({ path: call.id, ...fault });
      await assert.rejects(at().update(call, patch));
      return call;
    };

    for (const status of [401, 403, 429])
      it(`not a write that was answered by ${status}`, async () => {
        const call = await failing({ method: 'PUT', status, times: 8 });
        assert.equal(call.note, null);
        assert.equal(history().size, 0);
      });

    it('one that could not be read back', async () => {
      const call = await failing({ method: 'GET', status: 403 });
      assert.equal(call.note, 'No');
      await undo();
      assert.equal(call.note, null);
    });

    it('one of which only a part was written', async () => {
      const call = at().plainCall();
      await at().calls.get(at().callRef(call));
      let puts = 0;
      const listening = at().sandbox.onDidFinish(({ method }) => {
        if (method === 'PUT' && ++puts === 1)
          at().sandbox.faults.add({ method: 'PUT', path: call.id, status: 403 });
      });
      await failure('forbidden', at().update(call, { note: 'Yes', value: '5' }));
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
      assert.equal(history().size, 1);
    });

    it('not a tag that somebody else had deleted', async () => {
      const tag = await someTag();
      const record = at().account.tags.find(({ id }) => TagId.parse(id) === tag.id)!;
      at().state.deleteTag(at().account, record);
      await at().tagEditor.delete(at().accountRef(), tag);
      assert.equal(history().size, 0);
    });
  });

  it('takes in nothing that a change of session has cut off', async () => {
    const call = at().plainCall();
    await at().calls.get(at().callRef(call));
    const started = new Promise<void>(resolve => {
      const listening = at().session.onDidChange(() => {
        listening.dispose();
        resolve();
      });
    });
    at().sandbox.faults.add({ method: 'PUT', path: call.id, delayMs: 60_000 });
    const updated = assert.rejects(at().update(call, { note: 'Hi' }));
    await at().session.startDemo();
    await started;
    await updated;
    assert.equal(at().session.mode, 'demo');
    assert.equal(history().size, 0);
  });

  it('tells when there is more or less to undo', async () => {
    const sizes: number[] = [];
    history().onDidChange(() => sizes.push(history().size));
    await at().update(at().plainCall(), { note: 'Hi' });
    await undo();
    assert.deepEqual(sizes, [1, 0]);
  });

  it('is emptied by another key and by the demo, and not by another proxy', async () => {
    await at().update(at().plainCall(), { note: 'Hi' });
    at().reach = { ...at().reach, recordingHosts: [] };
    at().session.reconfigure();
    assert.equal(history().size, 1);
    await at().session.startDemo();
    assert.equal(history().size, 0);
  });

  it('forgets the edits of a call that was marked as spam', async () => {
    const [one, other] = [at().plainCall(), at().call(({ note }) => note !== null)];
    await at().update(one, { note: 'Hi' });
    await at().update(other, { note: 'Hi' });
    await at().callEditor.markAsSpam(at().callRef(other));
    assert.equal(history().size, 1);
    await undo();
    assert.equal(one.note, null);
  });
});
