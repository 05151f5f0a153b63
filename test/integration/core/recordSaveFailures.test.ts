import assert from 'node:assert/strict';
import { readEditable } from '../../../src/core/readEditable';
import { methodsOf } from '../../support/sandboxRequests';
import { failure } from '../../support/useApi';
import { answering, useRecordSave } from '../../support/useRecordSave';

describe('Saving an edited record fails', () => {
  const { at, refOf, save, edit } = useRecordSave();

  const failing = async (
    code: Parameters<typeof failure>[0],
    fault: { status?: number; method?: string; times?: number; reset?: boolean },
    expected: string[],
  ) => {
    const call = at().plainCall();
    const base = await readEditable(at(), refOf(call));
    at().sandbox.faults.add({ path: `/calls/${call.id}.json`, ...fault });
    const requests = await at().requests(async () => {
      const edited = { ...base, note: 'Hi' };
      await failure(code, save(refOf(call), { base, edited }));
    });
    assert.deepEqual(methodsOf(requests), expected);
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
    const call = at().plainCall();
    const ref = refOf(call);
    const base = await readEditable(at(), ref);
    at().state.removeCall(call);
    const edited = { ...base, note: 'Hi' };
    await failure('not-found', save(ref, { base, edited }));
  });

  it('when nobody answers', async () => {
    const call = at().plainCall();
    const ref = refOf(call);
    const base = await readEditable(at(), ref);
    at().reach.endpoints = { gatewayUrl: 'http://127.0.0.1:9', controlUrl: 'http://127.0.0.1:9' };
    at().session.reconfigure();
    const edited = { ...base, note: 'Hi' };
    const saved = save(ref, { base, edited });
    await failure('network', saved);
    assert.equal(call.note, null);
  });

  it('when the demo began while it was asked: nothing goes there', async () => {
    const call = at().plainCall();
    const asking = answering({ meanwhile: () => at().session.startDemo() });
    await assert.rejects(edit(refOf(call), { note: 'Hi' }, asking), { name: 'InterruptedError' });
    assert.equal(call.note, null);
    assert.ok(!at().demos[0]?.log.some(({ method }) => method === 'PUT'));
  });

  it('but not for what cannot be read once it is written', async () => {
    const call = at().plainCall();
    const ref = refOf(call);
    const base = await readEditable(at(), ref);
    let gets = 0;
    const listening = at().sandbox.onDidFinish(({ method }) => {
      // The first reads it before, the second what became of it; the third would show it.
      if (method === 'GET' && ++gets === 2)
        at().sandbox.faults.add({ path: `/calls/${call.id}.json`, status: 403 });
    });
    const edited = { ...base, note: 'Hi' };
    const outcome = await save(ref, { base, edited });
    listening.dispose();
    assert.ok(outcome.kind === 'saved');
    assert.equal(outcome.now, undefined);
    assert.equal(call.note, 'Hi');
  });
});
