import assert from 'node:assert/strict';
import type { FoundCalls } from '../../../src/core/callSearch';
import { LiveSearch, type LiveState } from '../../../src/core/liveSearch';
import type { SandboxRequest } from '../../../src/sandbox/server';
import { until } from '../../support/until';
import { useSession } from '../../support/useSession';

describe('Searching while typing', () => {
  const at = useSession();
  let states: LiveState<FoundCalls>[];
  let live: LiveSearch<FoundCalls>;

  beforeEach(() => {
    states = [];
    const { search, clock } = at();
    const account = at().accountRef();
    live = new LiveSearch(
      (text, signal) => search.find(account, text, { signal }),
      state => states.push(state),
      { clock },
    );
  });
  afterEach(() => live.dispose());

  const searched = () =>
    at().sandbox.log.flatMap(
      ({ path }) => new URLSearchParams(path.split('?')[1]).get('search') ?? [],
    );
  const found = () =>
    until('the calls that were found', () => {
      const state = states.at(-1);
      return state?.kind === 'found' && state;
    });

  /** The request for a term, as the sandbox saw it, once it is over. */
  const over = (term: string) =>
    until(`the end of the request for ${term}`, () =>
      at().sandbox.log.find(
        ({ path, aborted, status }: SandboxRequest) =>
          path.includes(`search=${term}&`) && (aborted || status > 0),
      ),
    );

  it('finds what was typed', async () => {
    const { name } = at().call(call => (call.customer.name ?? '').includes(' ')).customer;
    live.ask(name ?? '');
    const { value } = await found();
    assert.ok(value.items.length > 0);
    assert.ok(value.items.some(call => call.customer_name === name));
  });

  it('aborts the request of an abandoned keystroke, down to the socket', async () => {
    const gate = at().sandbox.faults.holdNext('search=smi&');
    live.ask('smi');
    await gate.reached;
    live.ask('smith');
    const abandoned = await over('smi');
    assert.equal(abandoned.aborted, true);
    gate.release();
    const state = await found();
    assert.equal(state.text, 'smith');
    assert.equal((await over('smith')).aborted, false);
  });

  it('shows the calls of the last keystroke only, however late the others answer', async () => {
    const gates = ['a', 'an', 'ann'].map(term => at().sandbox.faults.holdNext(`search=${term}&`));
    for (const [index, term] of ['a', 'an', 'ann'].entries()) {
      live.ask(term);
      await gates[index]!.reached;
    }
    for (const gate of gates.reverse()) gate.release();
    await found();
    await over('a');
    await over('an');
    assert.deepEqual(
      states.filter(({ kind }) => kind === 'found').map(({ text }) => text),
      ['ann'],
    );
  });

  it('asks once for letters that follow each other at once', async () => {
    for (const text of ['j', 'jo', 'jon', 'jone', 'jones']) live.ask(text);
    await found();
    assert.deepEqual(searched(), ['jones']);
  });

  it('costs nothing for a text that was there a moment ago', async () => {
    for (const text of ['smith', 'smithe', 'smith']) {
      live.ask(text);
      await found();
    }
    assert.deepEqual(searched(), ['smith', 'smithe']);
  });

  it('asks nothing for a query that cannot be asked, and says why', async () => {
    live.ask('status:');
    const state = await until('the failure', () => states.find(({ kind }) => kind === 'failed'));
    assert.equal(state.kind === 'failed' && (state.error as Error).name, 'QueryError');
    assert.deepEqual(at().sandbox.log, []);
  });

  it('ends what is under way when the session ends', async () => {
    const gate = at().sandbox.faults.holdNext('search=smith&');
    live.ask('smith');
    await gate.reached;
    await at().session.signOut();
    assert.equal((await over('smith')).aborted, true);
    gate.release();
    assert.deepEqual(
      states.map(({ kind }) => kind),
      ['waiting'],
    );
  });
});
