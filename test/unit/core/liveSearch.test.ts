import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../../src/base/clock';
import { LiveSearch, type LiveState } from '../../../src/core/liveSearch';

/** A clock whose waits end when the test says so. */
class HeldClock implements Clock {
  readonly #waiting = new Set<() => void>();

  now = () => 0;

  sleep = (_: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      this.#waiting.add(resolve);
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });

  async pass(): Promise<void> {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
    await turn();
  }
}

/** A search whose answers come when the test says so, in any order, aborted or not. */
function useLiveSearch() {
  const clock = new HeldClock();
  const asked: {
    text: string;
    signal: AbortSignal;
    answer: (value: string) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const states: LiveState<string>[] = [];
  const live = new LiveSearch<string>(
    (text, signal) =>
      new Promise((answer, fail) => {
        asked.push({ text, signal, answer, fail });
      }),
    state => states.push(state),
    { clock },
  );
  return { clock, asked, states, live };
}

describe('A live search', () => {
  it('asks once nothing has been typed for a moment', async () => {
    const { clock, asked, live } = useLiveSearch();
    for (const text of ['s', 'sm', 'smi']) live.ask(text);
    assert.deepEqual(asked, []);
    await clock.pass();
    assert.deepEqual(
      asked.map(({ text }) => text),
      ['smi'],
    );
  });

  it('shows that it waits, and then what was found', async () => {
    const { clock, asked, states, live } = useLiveSearch();
    live.ask('smith');
    assert.deepEqual(states, [{ kind: 'waiting', text: 'smith' }]);
    await clock.pass();
    asked[0]!.answer('two calls');
    await turn();
    assert.deepEqual(states.at(-1), { kind: 'found', text: 'smith', value: 'two calls' });
  });

  it('aborts the request before, and never shows its answer', async () => {
    const { clock, asked, states, live } = useLiveSearch();
    live.ask('smi');
    await clock.pass();
    live.ask('smith');
    assert.equal(asked[0]!.signal.aborted, true);
    await clock.pass();
    asked[1]!.answer('newer');
    await turn();
    asked[0]!.answer('older');
    await turn();
    assert.deepEqual(
      states.filter(({ kind }) => kind === 'found'),
      [{ kind: 'found', text: 'smith', value: 'newer' }],
    );
  });

  it('says nothing of a request that fails once it is abandoned', async () => {
    const { clock, asked, states, live } = useLiveSearch();
    live.ask('a');
    await clock.pass();
    live.ask('ab');
    asked[0]!.fail(new Error('too late'));
    await turn();
    assert.deepEqual(
      states.map(({ kind }) => kind),
      ['waiting', 'waiting'],
    );
  });

  it('asks nothing anew for blanks at the ends', async () => {
    const { clock, asked, live } = useLiveSearch();
    live.ask('smith');
    await clock.pass();
    live.ask('smith ');
    live.ask(' smith');
    await clock.pass();
    assert.equal(asked.length, 1);
    assert.equal(asked[0]!.signal.aborted, false);
  });

  it('tells of a failure, and asks again when told', async () => {
    const { clock, asked, states, live } = useLiveSearch();
    live.ask('smith', { atOnce: true });
    await turn();
    const error = new Error('offline');
    asked[0]!.fail(error);
    await turn();
    assert.deepEqual(states.at(-1), { kind: 'failed', text: 'smith', error });
    live.again();
    await turn();
    asked[1]!.answer('back');
    await turn();
    assert.deepEqual(states.at(-1), { kind: 'found', text: 'smith', value: 'back' });
    await clock.pass();
    assert.equal(asked.length, 2);
  });

  it('aborts and is silent once it is disposed', async () => {
    const { asked, states, live } = useLiveSearch();
    live.ask('smith', { atOnce: true });
    await turn();
    live.dispose();
    assert.equal(asked[0]!.signal.aborted, true);
    asked[0]!.answer('too late');
    live.ask('more', { atOnce: true });
    live.again();
    await turn();
    assert.equal(asked.length, 1);
    assert.deepEqual(
      states.map(({ kind }) => kind),
      ['waiting'],
    );
  });
});
