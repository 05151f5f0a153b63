import assert from 'node:assert/strict';
import { everyCall, type CallQuery } from '../../../src/core/query/callQuery';
import { printQuery } from '../../../src/core/query/printQuery';
import type { CallRecord } from '../../../src/sandbox/records';
import { isAnswered, isRecorded } from '../../../src/sandbox/wire/callBasics';
import { sandboxNow } from '../../support/sandboxFetch';
import { useCallSearch } from '../../support/useCallSearch';

const isOutbound = ({ outcome }: CallRecord) => outcome === 'outbound' || outcome === 'dialing';
const isMissed = ({ outcome }: CallRecord) => outcome === 'missed' || outcome === 'abandoned';
const isFirst = (call: CallRecord) => call.customer.calls[0] === call;
const contains = (text: string | null | undefined, part: string) =>
  (text ?? '').toLowerCase().includes(part.toLowerCase());

describe('Searching calls', () => {
  const { at, find, all, asked } = useCallSearch();

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
});
