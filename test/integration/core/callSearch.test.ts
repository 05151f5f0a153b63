import assert from 'node:assert/strict';
import type { FoundCalls } from '../../../src/core/callSearch';
import { everyCall, type CallQuery } from '../../../src/core/query/callQuery';
import { printQuery } from '../../../src/core/query/printQuery';
import { QueryError } from '../../../src/core/query/queryProblem';
import type { CallRecord } from '../../../src/sandbox/records';
import { isAnswered, isRecorded } from '../../../src/sandbox/wire/callBasics';
import { sandboxNow } from '../../support/sandboxFetch';
import { useSession } from '../../support/useSession';

const isOutbound = ({ outcome }: CallRecord) => outcome === 'outbound' || outcome === 'dialing';
const isMissed = ({ outcome }: CallRecord) => outcome === 'missed' || outcome === 'abandoned';
const isFirst = (call: CallRecord) => call.customer.calls[0] === call;
const contains = (text: string | null | undefined, part: string) =>
  (text ?? '').toLowerCase().includes(part.toLowerCase());

describe('Searching calls', () => {
  const at = useSession({ calls: 900 });

  const find = (query: string, perPage = 250) =>
    at().search.find(at().accountRef(), query, { perPage });

  /** Every call that a query finds, page by page. */
  async function all(query: string): Promise<string[]> {
    const ids: string[] = [];
    for (let page: FoundCalls | undefined = await find(query); page; page = await page.next())
      ids.push(...page.items.map(({ id }) => id));
    return ids;
  }

  /** What a search asked of the list of calls, decoded. */
  async function asked(query: string): Promise<string[]> {
    const requests = await at().requests(() =>
      at().search.find(at().accountRef(), query, { fresh: true }),
    );
    const list = requests.find(({ path }) => path.includes('/calls.json'));
    const parameters = new URLSearchParams(list?.path.split('?')[1]);
    return [...parameters]
      .filter(([name]) => !['fields', 'per_page', 'sort', 'order'].includes(name))
      .map(([name, value]) => `${name}=${value}`);
  }

  async function problemsOf(query: string) {
    try {
      await at().search.plan(at().accountRef(), query);
    } catch (error) {
      assert.ok(error instanceof QueryError);
      assert.equal(error.text, query);
      return error.problems.map(({ code, start, end, nearest, other }) => ({
        code,
        at: query.slice(start, end),
        ...(nearest !== undefined && { nearest }),
        ...(other !== undefined && { other }),
      }));
    }
    return [];
  }

  const searches: Record<string, (call: CallRecord) => boolean> = {
    '': () => true,
    'range:last_25_months': () => true,
    'status:answered': isAnswered,
    'status:missed': isMissed,
    'status:voicemail': ({ outcome }) => outcome === 'voicemail',
    'direction:inbound': call => !isOutbound(call),
    'direction:outbound': isOutbound,
    'device:desktop': ({ customer }) => customer.device === 'desktop',
    'device:mobile': ({ customer }) => customer.device === 'mobile',
    'lead:good': ({ leadStatus }) => leadStatus === 'good_lead',
    'lead:bad': ({ leadStatus }) => leadStatus === 'not_a_lead',
    'lead:unscored': ({ leadStatus }) => leadStatus === null,
    'type:first-call': isFirst,
    'type:missed': isMissed,
    'type:voicemail': ({ outcome }) => outcome === 'voicemail',
    'type:inbound': call => !isOutbound(call),
    'type:outbound': isOutbound,
    'status:missed device:mobile type:first-call': call =>
      isMissed(call) && isFirst(call) && call.customer.device === 'mobile',
    'from:2026-11-01 to:2026-11-10': ({ startedAt }) =>
      startedAt >= Date.UTC(2026, 10, 1, 7) && startedAt < Date.UTC(2026, 10, 11, 8),
    'from:2026-11-01T00:00:00+05:30': ({ startedAt }) => startedAt >= Date.UTC(2026, 9, 31, 18, 30),
    'to:2026-11-01T12:00:00Z': ({ startedAt }) => startedAt <= Date.UTC(2026, 10, 1, 12),
    'range:last_month': ({ startedAt }) =>
      startedAt >= Date.UTC(2026, 9, 1, 7) && startedAt < Date.UTC(2026, 10, 1, 7),
    'min-duration:2m': ({ duration }) => (duration ?? 0) >= 120,
    'max-duration:30': ({ duration }) => (duration ?? 0) <= 30,
    'min-duration:30 max-duration:1m': ({ duration }) =>
      (duration ?? 0) >= 30 && (duration ?? 0) <= 60,
    'source:google': ({ customer }) => contains(customer.channel.source, 'google'),
    'source:="google ads"': ({ customer }) =>
      customer.channel.source.toLowerCase() === 'google ads',
    'medium:=ppc': ({ customer }) => customer.channel.medium.toLowerCase() === 'ppc',
    'medium:PPC': ({ customer }) => contains(customer.channel.medium, 'ppc'),
    'has:recording': call => isRecorded(call, sandboxNow),
    'has:note': ({ note }) => (note ?? '').trim() !== '',
    'has:value': ({ value }) => value !== null,
    'has:tags': ({ tags }) => tags.length > 0,
    'has:name': ({ customer }) => (customer.name ?? '').trim() !== '',
    'has:agent': ({ agent }) => agent !== null,
    'has:note has:tags lead:good': call =>
      call.note !== null && call.tags.length > 0 && call.leadStatus === 'good_lead',
  };
  for (const [query, fits] of Object.entries(searches))
    it(`finds what ${query || 'nothing at all'} means`, async () => {
      const expected = at().account.calls.filter(fits);
      assert.ok(expected.length > 0, 'The sandbox has no such call.');
      assert.deepEqual(
        await all(query),
        expected.map(({ id }) => id),
      );
    });

  it('finds by company and tracker, name or id', async () => {
    const { company, tracker } = at().call();
    const expected = at().account.calls.filter(call => call.company === company);
    const ids = expected.map(({ id }) => id);
    assert.deepEqual(await all(`company:"${company.name}"`), ids);
    assert.deepEqual(await all(`company:"${company.name.toUpperCase()}"`), ids);
    assert.deepEqual(await all(`company:${company.id}`), ids);
    const tracked = expected.filter(call => call.tracker === tracker).map(({ id }) => id);
    assert.deepEqual(await all(`tracker:${tracker.id}`), tracked);
    assert.deepEqual(await all(`company:"${company.name}" tracker:"${tracker.name}"`), tracked);
  });

  it('finds by whatever names there are, hostile ones included', async () => {
    for (const account of at().state.accounts) {
      const ref = at().accountRef(account);
      const total = async (query: Partial<CallQuery>) =>
        (await at().search.find(ref, printQuery({ ...everyCall, ...query }), { perPage: 1 })).total;
      const count = (fits: (call: CallRecord) => boolean) => account.calls.filter(fits).length;
      for (const company of account.companies)
        assert.equal(
          await total({ company: company.name }),
          count(call => call.company === company),
          company.name,
        );
      for (const tracker of account.trackers)
        assert.equal(
          await total({ tracker: tracker.name, company: tracker.company.name }),
          count(call => call.tracker === tracker),
          tracker.name,
        );
      for (const { name } of account.tags)
        assert.equal(
          await total({ tags: [name] }),
          count(call => call.tags.some(tag => tag.name === name)),
          name,
        );
    }
  });

  it('finds by any of several tags, in any case', async () => {
    const tags = at()
      .account.tags.filter(tag => at().account.calls.some(call => call.tags.includes(tag)))
      .slice(0, 2);
    const [one, other] = tags;
    assert.ok(one && other);
    const names = [one.name, other.name];
    const expected = at()
      .account.calls.filter(call => call.tags.some(({ name }) => names.includes(name)))
      .map(({ id }) => id);
    assert.deepEqual(await all(`tag:"${one.name}" tag:"${other.name.toLowerCase()}"`), expected);
    const tagged = await asked(`tag:"${one.name}" tag:"${other.name.toLowerCase()}"`);
    assert.deepEqual(tagged.slice(1), [`tags[]=${one.name}`, `tags[]=${other.name}`]);
  });

  it('finds by one term, which several words make up', async () => {
    const { customer } = at().call(call => (call.customer.name ?? '').includes(' '));
    const found = await all(customer.name ?? '');
    assert.deepEqual(
      found,
      at()
        .account.calls.filter(call =>
          [call.customer.name, call.note].some(text => contains(text, customer.name ?? '')),
        )
        .map(({ id }) => id),
    );
    assert.deepEqual((await asked('maria status:missed lópez')).slice(1), [
      'answer_status=missed',
      'search=maria lópez',
    ]);
  });

  it('finds by campaign and agent, who may be named by name, address or part of it', async () => {
    const { campaign } = at().call(call => call.customer.campaign !== null).customer;
    assert.ok(campaign);
    assert.deepEqual(
      await all(`campaign:"${campaign.slice(1).toUpperCase()}"`),
      at()
        .account.calls.filter(({ customer }) => contains(customer.campaign, campaign.slice(1)))
        .map(({ id }) => id),
    );
    const { agent } = at().call(call => call.agent !== null);
    assert.ok(agent);
    const theirs = at()
      .account.calls.filter(call => call.agent === agent)
      .map(({ id }) => id);
    assert.deepEqual(await all(`agent:${agent.email}`), theirs);
    assert.deepEqual(await all(`agent:"${agent.firstName} ${agent.lastName}"`), theirs);
    assert.deepEqual(await all(`agent:${agent.id}`), theirs);
  });

  it('sorts as told, newest first otherwise', async () => {
    const durations = async (query: string) =>
      (await find(query, 20)).items.map(({ duration }) => duration ?? 0);
    const longest = await durations('sort:-duration');
    assert.deepEqual(
      longest,
      [...longest].sort((one, other) => other - one),
    );
    const shortest = await durations('sort:duration');
    assert.deepEqual(
      shortest,
      [...shortest].sort((one, other) => one - other),
    );
    const [request] = await at().requests(() => find('sort:customer_name', 10));
    assert.match(request?.path ?? '', /sort=customer_name&order=asc/);
    const [usual] = await at().requests(() => find('', 10));
    assert.match(usual?.path ?? '', /sort=start_time&order=desc/);
  });

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

  describe('refuses', () => {
    it('names that nobody has, with the nearest', async () => {
      const { name } = at().account.companies[0]!;
      const typo = name.replace(/.(?=.$)/, '');
      assert.deepEqual(await problemsOf(`smith company:"${typo}"`), [
        { code: 'unknown-name', at: `"${typo}"`, nearest: `"${name}"` },
      ]);
      assert.deepEqual(await problemsOf('tracker:zzzzzzzz'), [
        { code: 'unknown-name', at: 'zzzzzzzz' },
      ]);
      const tag = at().account.tags[0]!.name;
      assert.deepEqual(await problemsOf(`tag:"${tag}" tag:"${tag}xy"`), [
        {
          code: 'unknown-name',
          at: `"${tag}xy"`,
          nearest: tag.includes(' ') ? `"${tag}"` : tag,
        },
      ]);
    });

    it('names that several have, with their ids', async () => {
      const [one, other] = at().account.companies;
      assert.ok(one && other);
      other.name = one.name.toUpperCase();
      const query = `company:"${one.name}"`;
      const [problem] = await problemsOf(query);
      assert.equal(problem?.code, 'ambiguous-name');
      assert.deepEqual(problem.other?.split(', ').sort(), [one.id, other.id].sort());
    });

    it('a tracker of another company', async () => {
      const [one, other] = at().account.companies;
      assert.ok(one && other);
      const tracker = other.trackers[0]!;
      tracker.name = 'Only theirs';
      assert.deepEqual(await problemsOf(`company:"${one.name}" tracker:"only theirs"`), [
        { code: 'contradiction', at: '"only theirs"', other: `company:"${one.name}"` },
      ]);
      assert.deepEqual(await problemsOf(`company:"${one.name}" tracker:${tracker.id}`), [
        { code: 'contradiction', at: tracker.id, other: `company:"${one.name}"` },
      ]);
    });

    it('a range beyond 25 months, before anything is asked', async () => {
      const requests = await at().requests(async () => {
        assert.deepEqual(await problemsOf('from:2024-10-22 tag:x'), [
          { code: 'too-early', at: '2024-10-22', nearest: '2024-10-23', other: '2024-10-23' },
        ]);
      });
      assert.deepEqual(requests, []);
    });
  });

  it('tells trackers of one name apart by their company', async () => {
    const [one, other] = at().account.companies;
    assert.ok(one && other);
    for (const { trackers } of [one, other]) trackers[0]!.name = 'Website';
    assert.deepEqual((await problemsOf('tracker:website'))[0]?.code, 'ambiguous-name');
    assert.deepEqual((await asked(`tracker:website company:"${one.name}"`)).slice(1), [
      `company_id=${one.id}`,
      `tracker_id=${one.trackers[0]!.id}`,
    ]);
  });

  describe('after fetching', () => {
    it('says what it filters, and what it looked at', async () => {
      const { account } = at();
      const fits = ({ duration }: CallRecord) => (duration ?? 0) >= 60;
      const plan = await at().search.plan(at().accountRef(), 'min-duration:60 smith has:note');
      assert.deepEqual(plan.after, ['min-duration:1m', 'has:note']);
      assert.equal(plan.text, 'smith min-duration:1m has:note');
      let page = await find('min-duration:1m', 100);
      assert.equal(page.total, undefined);
      assert.deepEqual(page.facts, {
        looked: page.facts.requests * 250,
        matched: page.items.length,
        requests: page.facts.requests,
        whole: account.calls.length,
      });
      for (let next = await page.next(); next; next = await page.next()) page = next;
      assert.deepEqual(page.facts, {
        looked: account.calls.length,
        matched: account.calls.filter(fits).length,
        requests: Math.ceil(account.calls.length / 250),
        whole: account.calls.length,
      });
      assert.equal(page.hasMore, false);
      assert.equal(page.total, page.facts.matched);
    });

    it('goes on until it has as many as wanted, and no further', async () => {
      const positions = at().account.calls.flatMap((call, index) =>
        call.note === null ? [] : [index],
      );
      const wanted = positions.filter(position => position < 250).length + 1;
      const requests = await at().requests(() => find('has:note', wanted));
      const last = positions[wanted - 1]!;
      assert.equal(requests.length, Math.floor(last / 250) + 1);
    });

    it('filters nothing that CallRail filters', async () => {
      const page = await find('status:missed', 50);
      const missed = at().account.calls.filter(isMissed).length;
      assert.equal(page.items.length, 50);
      assert.equal(page.total, missed);
      assert.deepEqual(page.facts, { looked: 50, matched: 50, requests: 1, whole: missed });
    });
  });
});

describe('Searching many calls', () => {
  const at = useSession({ calls: 6_000 });

  it('stops after 2,000 calls without enough of them, and goes on when asked', async () => {
    const { account } = at();
    for (const call of account.calls) call.note = null;
    account.calls[2_600]!.note = 'The one';
    const ref = at().accountRef();
    const first = await at().search.find(ref, 'has:note', { perPage: 50 });
    assert.deepEqual(first.items, []);
    assert.equal(first.hasMore, true);
    assert.deepEqual(
      { ...first.facts },
      { looked: 2_000, matched: 0, requests: 8, whole: account.calls.length },
    );
    const second = await first.next();
    assert.deepEqual(
      second?.items.map(({ id }) => id),
      [account.calls[2_600]!.id],
    );
  });

  it('loses nothing when a request fails on the way, and shows nothing twice', async () => {
    const { account, sandbox } = at();
    for (const [index, call] of account.calls.entries())
      call.note = index % 100 === 0 ? 'Here' : null;
    const ref = at().accountRef();
    const first = await at().search.find(ref, 'has:note', { perPage: 10 });
    sandbox.faults.add({ path: /page=6/, status: 400 });
    await assert.rejects(async () => first.next());
    // Two calls arrive, and push those on the border of each page to the next one.
    const [newest] = account.calls;
    account.calls.unshift(
      { ...newest!, id: 'CALnew1', note: 'Here' },
      { ...newest!, id: 'CALnew2', note: 'Here' },
    );
    const ids = first.items.map(({ id }) => id);
    for (let page = await first.next(); page; page = await page.next())
      ids.push(...page.items.map(({ id }) => id));
    const expected = account.calls
      .filter(({ id, note }) => note === 'Here' && !id.startsWith('CALnew'))
      .map(({ id }) => id);
    assert.deepEqual(ids, expected);
  });
});
