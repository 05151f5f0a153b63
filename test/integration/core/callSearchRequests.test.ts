import assert from 'node:assert/strict';
import { useCallSearch } from '../../support/useCallSearch';

describe('Searching calls', () => {
  const { at, find, all, asked } = useCallSearch();

  it('always says when: all that is kept, a range by name, or days', async () => {
    assert.deepEqual(await asked(''), ['start_date=2024-10-23']);
    assert.deepEqual(await asked('range:last_25_months'), ['start_date=2024-10-23']);
    assert.deepEqual(await asked('range:last_7_days'), ['date_range=last_7_days']);
    assert.deepEqual(await asked('to:2026-02-28'), [
      'start_date=2024-10-23',
      'end_date=2026-02-28',
    ]);
    assert.deepEqual(await asked('from:2026-02-28'), ['start_date=2026-02-28']);
  });

  it('maps to the words of CallRail', async () => {
    assert.deepEqual((await asked('lead:unscored type:voicemail device:mobile')).slice(1), [
      'device=mobile',
      'lead_status=not_scored',
      'call_type=voicemails',
    ]);
    assert.deepEqual((await asked('lead:bad type:first-call direction:inbound')).slice(1), [
      'direction=inbound',
      'lead_status=not_a_lead',
      'call_type=first_call',
    ]);
  });

  it('encodes the plus of an offset, so that it arrives as one', async () => {
    const [request] = await at().requests(() => find('from:2026-11-01T00:00:00+05:30'));
    assert.match(request?.path ?? '', /start_date=2026-11-01T00%3A00%3A00%2B05%3A30/);
    assert.deepEqual(await asked('from:2026-11-01T00:00:00+05:31'), [
      'start_date=2026-11-01T00:00:00+05:31',
    ]);
  });

  describe('asks', () => {
    const paths = async (task: () => Promise<unknown>) =>
      (await at().requests(task)).map(({ path }) => path.replace(/^.*\/(\w+)\.json.*$/s, '$1'));

    it('one request where there are no names, or ids', async () => {
      const { company, tracker } = at().call();
      assert.deepEqual(await paths(() => find('smith status:missed')), ['calls']);
      assert.deepEqual(await paths(() => find(`company:${company.id} tracker:${tracker.id}`)), [
        'calls',
      ]);
    });

    it('one more for each list of names that it needs, once', async () => {
      const { company } = at().call();
      const query = `company:"${company.name}"`;
      assert.deepEqual(await paths(() => find(query)), ['companies', 'calls']);
      assert.deepEqual(await paths(() => find(`${query} status:missed`)), ['calls']);
    });

    it('for names anew only where one is not among those that are known', async () => {
      const { company } = at().call();
      const query = `company:"${company.name}"`;
      const fresh = (text: string) => () =>
        at().search.find(at().accountRef(), text, { fresh: true });
      assert.deepEqual(await paths(fresh(query)), ['companies', 'calls']);
      assert.deepEqual(await paths(fresh(query)), ['calls']);
      company.name = 'Renamed';
      assert.deepEqual(await paths(fresh('company:renamed')), ['companies', 'calls']);
    });

    it('one a list for all names, and none while they are known', async () => {
      const names = () => at().search.names(at().accountRef());
      assert.deepEqual((await paths(names)).sort(), ['companies', 'tags', 'trackers', 'users']);
      assert.deepEqual(await paths(names), []);
      const { companies, trackers, agents } = await names();
      assert.equal(companies.length, at().account.companies.length);
      assert.equal(trackers.length, at().account.trackers.length);
      assert.equal(agents.length, at().account.users.length);
    });

    it('one for names of which only some lists are wanted', async () => {
      const ref = at().accountRef();
      const names = () => at().search.names(ref, {}, ['tags']);
      assert.deepEqual(await paths(names), ['tags']);
      assert.deepEqual(await paths(() => at().search.names(ref, {}, [])), []);
    });

    it('none again for a list that the user may not see, until that may have changed', async () => {
      at().sandbox.faults.add({ path: '/users.json', status: 403, times: Infinity });
      const names = () => at().search.names(at().accountRef(), {}, ['agents']);
      assert.deepEqual(await paths(names), ['users']);
      assert.deepEqual(await paths(names), []);
      const plan = () => at().search.plan(at().accountRef(), 'agent:maria');
      assert.deepEqual(await paths(plan), []);
      at().clock.time += 5 * 60_000;
      assert.deepEqual(await paths(names), ['users']);
      at().session.connectionsChanged();
      assert.deepEqual(await paths(names), ['users']);
      const anew = () => at().search.plan(at().accountRef(), 'agent:maria', { fresh: true });
      assert.deepEqual(await paths(anew), ['users']);
    });

    it('nothing for a call that was found and is opened', async () => {
      const { items } = await find('has:recording min-duration:1m', 20);
      const requests = await at().requests(async () => {
        for (const { id } of items) await at().calls.get({ ...at().accountRef(), callId: id });
      });
      assert.deepEqual(requests, []);
    });

    it('for fields besides the usual ones', async () => {
      const { items } = await at().search.find(at().accountRef(), '', {
        perPage: 1,
        fields: ['session_uuid', 'source'],
      });
      assert.ok(Object.hasOwn(items[0] ?? {}, 'session_uuid'));
      assert.ok(Object.hasOwn(items[0] ?? {}, 'note'));
    });

    it('for nothing once it is aborted', async () => {
      const aborted = new AbortController();
      aborted.abort();
      await assert.rejects(
        at().search.find(at().accountRef(), 'smith', { signal: aborted.signal }),
        { name: 'AbortError' },
      );
    });

    it('for names that the user may see, and does without the others', async () => {
      at().sandbox.faults.add({ path: '/users.json', status: 403, times: Infinity });
      const { agents, companies } = await at().search.names(at().accountRef());
      assert.deepEqual(agents, []);
      assert.ok(companies.length > 0);
      await assert.rejects(
        async () => {
          at().sandbox.faults.add({ path: '/companies.json', status: 403 });
          await at().search.plan({ ...at().accountRef(), connectionId: 'another' }, 'company:x');
        },
        { code: 'forbidden' },
      );
      const { agent } = at().call(call => call.agent !== null);
      assert.ok((await all(`agent:${agent?.email.split('@')[0] ?? ''}`)).length > 0);
    });
  });
});
