import fc from 'fast-check';
import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { get, setup } from './numberedAnswers';

describe('Cache sharing', () => {
  const request = get('a.json');

  it('sends one request for identical ones under way', async () => {
    const { sent, ask } = setup({ held: true });
    const all = [ask(request), ask(request), ask(get('a.json', { query: {} }))];
    sent[0]!.release();
    assert.deepEqual(await Promise.all(all), [1, 1, 1]);
    assert.equal(sent.length, 1);
  });

  it('shares failures too', async () => {
    const { sent, ask } = setup({ held: true });
    const both = [ask(request), ask(request)];
    sent[0]!.fail(new Error('broken'));
    for (const each of both) await assert.rejects(each, /broken/);
  });

  it('goes on for the others when one leaves, at once and with his own reason', async () => {
    const { sent, ask } = setup({ held: true });
    const controller = new AbortController();
    const leaving = ask({ ...request, signal: controller.signal });
    const staying = ask({ ...request, signal: new AbortController().signal });
    controller.abort(new Error('my own reason'));
    await assert.rejects(leaving, /my own reason/);
    assert.ok(!sent[0]!.request.signal?.aborted);
    sent[0]!.release();
    assert.equal(await staying, 1);
  });

  it('is aborted when all have left, and not joined any more', async () => {
    const { sent, ask } = setup({ held: true });
    const controllers = [new AbortController(), new AbortController()];
    const leaving = controllers.map(({ signal }) => ask({ ...request, signal }));
    for (const controller of controllers) controller.abort();
    for (const each of leaving) await assert.rejects(each, isAbort);
    assert.ok(sent[0]!.request.signal?.aborted);
    const next = ask(request);
    sent[1]!.release();
    assert.equal(await next, 2);
  });

  it('sends nothing for one who has left before', async () => {
    const { sent, ask } = setup();
    await assert.rejects(ask({ ...request, signal: AbortSignal.abort() }), isAbort);
    assert.equal(sent.length, 0);
  });

  it('joins the newest request, whose answer is kept whichever comes last', async () => {
    const { sent, ask } = setup({ held: true });
    const old = ask(request);
    const fresh = ask({ ...request, fresh: true });
    const joined = ask(request);
    sent[1]!.release();
    assert.deepEqual([await fresh, await joined], [2, 2]);
    sent[0]!.release();
    assert.equal(await old, 1);
    assert.equal(await ask(request), 2);
  });

  it('sends as often as needed, and never more, whoever leaves when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async leaves => {
        const { sent, ask } = setup({ held: true });
        const outcomes = leaves.map(leaving => {
          const controller = new AbortController();
          const outcome = ask({ ...request, signal: controller.signal }).catch(() => 'left');
          return { leaving, controller, outcome };
        });
        for (const { leaving, controller } of outcomes) if (leaving) controller.abort();
        await new Promise(setImmediate);
        sent[0]!.release();
        for (const { leaving, outcome } of outcomes)
          assert.equal(await outcome, leaving ? 'left' : 1);
        assert.equal(sent.length, 1);
        assert.equal(sent[0]!.request.signal?.aborted, leaves.every(Boolean));
      }),
    );
  });
});
