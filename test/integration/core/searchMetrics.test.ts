import assert from 'node:assert/strict';
import { AccountId } from '../../../src/api/schemas/ids';
import type { CallRecord } from '../../../src/sandbox/records';
import { isAnswered } from '../../../src/sandbox/wire/callBasics';
import { useSession } from '../../support/useSession';

const isMissed = ({ outcome }: CallRecord) => outcome === 'missed' || outcome === 'abandoned';
const isFirst = (call: CallRecord) => call.customer.calls[0] === call;
const isOutbound = ({ outcome }: CallRecord) => outcome === 'outbound' || outcome === 'dialing';

describe('The numbers of a search', () => {
  const at = useSession({ calls: 900 });

  const plan = (query: string) => at().search.planMetrics(at().accountRef(), query);

  /** How many calls CallRail's summary counts for a query. */
  async function counted(query: string): Promise<number | undefined> {
    const { connectionId, accountId } = at().accountRef();
    const { parameters, unsupported } = await plan(query);
    assert.deepEqual(unsupported, []);
    const client = await at().session.client(connectionId);
    const { total_results } = await client.calls.summary(AccountId.parse(accountId), parameters);
    return total_results?.total_calls ?? undefined;
  }

  const searches: Record<string, (call: CallRecord) => boolean> = {
    '': () => true,
    'sort:-duration': () => true,
    'status:answered': isAnswered,
    'type:missed': isMissed,
    'type:missed status:missed': isMissed,
    'type:voicemail': ({ outcome }) => outcome === 'voicemail',
    'type:first-call status:missed': call => isFirst(call) && isMissed(call),
    'type:outbound': isOutbound,
    'type:inbound direction:inbound': call => !isOutbound(call),
    'device:mobile lead:unscored': ({ customer, leadStatus }) =>
      customer.device === 'mobile' && leadStatus === null,
    'lead:bad': ({ leadStatus }) => leadStatus === 'not_a_lead',
    'min-duration:1m max-duration:5m': ({ duration }) =>
      (duration ?? 0) >= 60 && (duration ?? 0) <= 300,
    'source:google': ({ customer }) => customer.channel.source.toLowerCase().includes('google'),
    'from:2026-11-01 to:2026-11-10': ({ startedAt }) =>
      startedAt >= Date.UTC(2026, 10, 1, 7) && startedAt < Date.UTC(2026, 10, 11, 8),
  };
  for (const [query, fits] of Object.entries(searches))
    it(`are those of ${query || 'every call'}`, async () => {
      assert.equal(await counted(query), at().account.calls.filter(fits).length);
    });

  it('are those of a company, a tracker, tags and an agent', async () => {
    const call = at().call(each => each.tags.length > 0 && each.agent !== null);
    const { company, tracker, agent, tags } = call;
    assert.ok(agent);
    const count = (fits: (call: CallRecord) => boolean) => at().account.calls.filter(fits).length;
    const name = `"${company.name}"`;
    assert.equal(
      await counted(`company:${name}`),
      count(each => each.company === company),
    );
    assert.equal(
      await counted(`tracker:"${tracker.name}" company:${name}`),
      count(each => each.tracker === tracker),
    );
    assert.equal(
      await counted(`tag:"${tags[0]!.name.toUpperCase()}"`),
      count(each => each.tags.some(tag => tag.name === tags[0]!.name)),
    );
    const theirs = count(each => each.agent === agent);
    assert.equal(await counted(`agent:${agent.email}`), theirs);
    assert.equal(await counted(`agent:"${agent.firstName} ${agent.lastName}"`), theirs);
  });

  it('go out as CallRail takes them', async () => {
    const { tracker } = at().call();
    const { parameters, text } = await plan(
      `type:first-call tracker:${tracker.id} min-duration:90`,
    );
    assert.deepEqual(parameters, {
      start_date: '2024-10-23',
      tracker_ids: [tracker.id],
      first_time_callers: true,
      min_duration: 90,
    });
    assert.equal(text, `tracker:${tracker.id} type:first-call min-duration:1m30s`);
    const requests = await at().requests(() => counted(`tracker:${tracker.id}`));
    assert.match(requests.at(-1)?.path ?? '', /tracker_ids%5B%5D=TRK/);
  });

  it('name what they cannot follow', async () => {
    const { unsupported, parameters } = await plan(
      'maria lópez medium:cpc campaign:"Spring 1" has:note has:tags type:voicemail',
    );
    assert.deepEqual(unsupported, [
      'maria lópez',
      'medium:cpc',
      'campaign:"Spring 1"',
      'has:note',
      'has:tags',
    ]);
    assert.deepEqual(parameters, { start_date: '2024-10-23', answer_status: 'voicemail' });
    assert.deepEqual((await plan('"a:b"')).unsupported, ['"a:b"']);
  });

  it('follow a part of a source, and no whole one', async () => {
    assert.deepEqual((await plan('source:Google')).unsupported, []);
    const { unsupported, parameters } = await plan('source:=Google');
    assert.deepEqual(unsupported, ['source:=Google']);
    assert.equal(parameters.search, undefined);
  });

  it('cannot follow an agent who is nobody, or several', async () => {
    assert.deepEqual((await plan('agent:zzz')).unsupported, ['agent:zzz']);
    assert.deepEqual((await plan('agent:a')).unsupported, ['agent:a']);
  });
});
