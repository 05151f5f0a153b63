import assert from 'node:assert/strict';
import { get, setup } from './numberedAnswers';

describe('Cache', () => {
  for (const [what, path, lifetimeMs] of [
    ['accounts', 'a.json', 300_000],
    ['one account', 'a/ACC1.json', 300_000],
    ['companies', 'a/ACC1/companies.json', 300_000],
    ['tags', 'a/ACC1/tags.json', 300_000],
    ['calls', 'a/ACC1/calls.json', 30_000],
    ['one call', 'a/ACC1/calls/CAL1.json', 30_000],
    ['a summary', 'a/ACC1/calls/summary.json', 120_000],
    ['a time series', 'a/ACC1/calls/timeseries.json', 120_000],
  ] as const)
    it(`keeps ${what} for ${lifetimeMs / 1000} s`, async () => {
      const { ask, clock } = setup();
      assert.equal(await ask(get(path)), 1);
      clock.time += lifetimeMs;
      assert.equal(await ask(get(path)), 1);
      clock.time += 1;
      assert.equal(await ask(get(path)), 2);
    });

  it('never keeps the address of a recording, nor connections', async () => {
    const { ask } = setup();
    const recording = get('a/ACC1/calls/CAL1/recording.json');
    const connections = get('', { plane: 'control', path: '/connections' });
    assert.deepEqual([await ask(recording), await ask(recording)], [1, 2]);
    assert.deepEqual([await ask(connections), await ask(connections)], [3, 4]);
  });

  it('keeps connections and queries apart', async () => {
    const { ask } = setup();
    await ask(get('a.json'));
    await ask(get('a.json', { connectionId: 'one' }));
    await ask(get('a.json', { query: { page: 2 } }));
    assert.equal(await ask(get('a.json', { query: { page: 2, sort: undefined } })), 3);
    assert.equal(await ask(get('a.json')), 1);
  });

  it('asks anew when told to, and keeps the new answer', async () => {
    const { ask } = setup();
    await ask(get('a.json'));
    assert.equal(await ask(get('a.json', { fresh: true })), 2);
    assert.equal(await ask(get('a.json')), 2);
  });

  it('is passed by when told to, and keeps what it has', async () => {
    const { ask, sent } = setup();
    const calls = get('a/ACC1/calls.json');
    assert.equal(await ask(calls), 1);
    assert.equal(await ask({ ...calls, keep: false }), 2);
    assert.deepEqual([await ask(calls), sent.length], [1, 2]);
    const other = get('a/ACC1/calls.json', { query: { page: 2 } });
    await ask({ ...other, keep: false });
    assert.equal(await ask(other), 4);
  });

  it('keeps no failure', async () => {
    const { cache, sent, ask } = setup({ held: true });
    const failing = cache.send(get('a.json'));
    sent[0]!.fail(new Error('broken'));
    await assert.rejects(failing, /broken/);
    const again = ask(get('a.json'));
    sent[1]!.release();
    assert.equal(await again, 2);
  });

  it('does not give again what turned out to be of no use', async () => {
    const { cache, ask } = setup();
    const useless = await cache.send(get('a.json'));
    useless.discard?.();
    assert.equal(await ask(get('a.json')), 2);
    useless.discard?.();
    assert.equal(await ask(get('a.json')), 2);
  });

  it('forgets everything when told to, and what is under way then is not kept', async () => {
    const { cache, sent, ask } = setup({ held: true });
    const early = ask(get('a.json'));
    cache.forget();
    sent[0]!.release();
    assert.equal(await early, 1);
    const late = ask(get('a.json'));
    sent[1]!.release();
    assert.equal(await late, 2);
  });

  it('stays within its memory, dropping what was used longest ago', async () => {
    const { ask, sent } = setup({ size: 1_000 }, 32_000);
    for (let page = 1; page <= 20; page++) await ask(get('a.json', { query: { page } }));
    await ask(get('a.json', { query: { page: 20 } }));
    assert.equal(sent.length, 20);
    await ask(get('a.json', { query: { page: 1 } }));
    assert.equal(sent.length, 21);
  });

  it('does not keep an answer that would push out most others', async () => {
    const { ask } = setup({ size: 10_000 }, 32_000);
    assert.deepEqual([await ask(get('a.json')), await ask(get('a.json'))], [1, 2]);
  });
});
