import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startSandbox } from '../../src/sandbox/server';
import { SandboxFetch } from '../support/sandboxFetch';

const lists = [
  'calls?per_page=20&date_range=last_30_days',
  'calls?per_page=20&page=2&date_range=last_30_days&fields=note,tags,value,lead_status,source,milestones',
  'calls?per_page=50&relative_pagination=true&start_date=2025-01-01&fields=waveforms,prior_calls',
  'calls?sort=customer_name&order=desc&date_range=last_30_days&per_page=30',
  'calls?tags=VIP&start_date=2025-01-01',
  'calls?lead_status=good_lead&start_date=2025-01-01&per_page=15',
  'calls?search=new&start_date=2025-01-01&fields=note',
  'calls',
];

type Step =
  | { kind: 'list'; list: number }
  | { kind: 'note' | 'tag' | 'name' | 'spam' | 'expire' | 'rename' | 'place'; call: number }
  | { kind: 'wait'; minutes: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('list' as const), list: fc.nat(7) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('note', 'tag', 'name', 'spam', 'expire', 'rename', 'place'),
      call: fc.nat(25),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.nat(20) }),
  },
);

/** What is kept of earlier answers must never show: a server that keeps nothing answers alike. */
describe('sandbox: pages that are kept', () => {
  it('are what they would be if they were made anew, whatever happens between', async () => {
    // Whoever holds the state may change it, so that this one keeps nothing.
    const fresh = await SandboxFetch.start({ calls: 400 });
    const { clock, account } = fresh;
    const kept = await startSandbox({ calls: 400, clock, key: fresh.sandbox.key });
    const ids = account.calls.slice(0, 26).map(({ id }) => id);
    const withoutOrigin = (text: string) =>
      text.replaceAll(fresh.sandbox.mediaOrigin, '').replaceAll(kept.mediaOrigin, '');
    const ask = async (method: string, resource: string, body?: object) => {
      const path = fresh.path(resource);
      const [one, two] = await Promise.all([
        fresh.ask(path, { method, body }),
        fresh.ask(kept.origin + path, { method, body }),
      ]);
      assert.equal(two.status, one.status, path);
      assert.equal(withoutOrigin(two.text), withoutOrigin(one.text), path);
      assert.equal(two.headers.get('link'), one.headers.get('link'), path);
    };
    const perform = async (step: Step) => {
      if (step.kind === 'list') return ask('GET', lists[step.list] ?? 'calls');
      if (step.kind === 'wait') {
        clock.time += step.minutes * 60_000;
        return undefined;
      }
      const id = ids[step.call] ?? '';
      const call = `calls/${id}`;
      switch (step.kind) {
        case 'note':
          return ask('PUT', call, { note: `Note ${step.call}`, lead_status: 'good_lead' });
        case 'tag':
          return ask('PUT', call, { tags: ['VIP', `T${step.call}`], append_tags: true });
        case 'name':
          return ask('PUT', call, { customer_name: `New Name ${step.call}` });
        case 'spam':
          return ask('PUT', call, { spam: true });
        case 'rename':
          return ask('PUT', `tags/${account.tags[step.call % 5]?.id}`, { name: `R${step.call}` });
        case 'expire':
          fresh.sandbox.faults.expireRecording(id);
          kept.faults.expireRecording(id);
          return undefined;
        case 'place': {
          const [caller] = account.trackers[0]?.numbers ?? [];
          const phones = {
            business_phone_number: '+12065550101',
            customer_phone_number: `+120655501${10 + step.call}`,
          };
          return ask('POST', 'calls', { caller_id: caller, ...phones });
        }
      }
    };
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 30 }), async steps => {
          for (const step of steps) await perform(step);
          for (let list = 0; list < lists.length; list++) await perform({ kind: 'list', list });
        }),
        { numRuns: 25 },
      );
    } finally {
      await fresh.sandbox.close();
      await kept.close();
    }
  });
});
