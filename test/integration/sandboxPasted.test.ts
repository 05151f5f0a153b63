import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../src/sandbox/index';
import { knownFields } from '../../src/sandbox/seeding/knownFields';
import { standAloneNow, useStandAlone } from '../support/useStandAlone';

type Wire = Record<string, unknown>;

/** Addresses name the sandbox that they come from. */
const addresses = ['recording', 'recording_player', 'waveforms', 'timeline_url'];
/** What depends on the other calls of a person, who are not all there. */
const ofOthers = [
  'first_call',
  'prior_calls',
  'total_calls',
  'good_lead_call_id',
  'good_lead_call_time',
];
const all = knownFields.call.join(',');

async function get(sandbox: Sandbox, path: string): Promise<Wire> {
  const headers = { authorization: 'Token token="any-key"' };
  const answer = await fetch(sandbox.nativeUrl + path, { headers });
  return (await answer.json()) as Wire;
}

/** The latest calls of the first account, with every field that lists have. */
const callsOf = (sandbox: Sandbox, more = '') =>
  get(
    sandbox,
    `/a/${sandbox.account.id}/calls.json?start_date=2025-01-01&per_page=250&fields=${all}${more}`,
  );

/** One with every field that there is. */
const callOf = (sandbox: Sandbox, id: string) =>
  get(sandbox, `/a/${sandbox.account.id}/calls/${id}.json?fields=${all}`);

function assertSame(calls: unknown, pasted: unknown): void {
  const facts = (call: Wire) => ({
    ...call,
    ...Object.fromEntries(addresses.map(name => [name, typeof call[name]])),
    ...Object.fromEntries(ofOthers.map(name => [name, name in call])),
  });
  assert.deepEqual((calls as Wire[]).map(facts), (pasted as Wire[]).map(facts));
}

describe('sandbox server: pasted answers', () => {
  const { sandbox, below, ask, send } = useStandAlone();
  const into = (data: object) => {
    sandbox().seed(data);
    return sandbox();
  };
  let other: Sandbox;
  before(async () => {
    other = await startSandbox({ now: standAloneNow, calls: 400, seed: 7 });
  });
  after(() => other.close());

  it('give back calls as they were, whole answers with all that belongs to them', async () => {
    const answers: Wire[] = [];
    for (const list of ['companies', 'trackers', 'tags', 'users'])
      answers.push(await get(other, `/a/${other.account.id}/${list}.json?per_page=250`));
    const calls = await callsOf(other);
    assert.equal((calls.calls as Wire[]).length, 250);
    const { accounts } = await get(other, '/a.json');
    answers.push(calls, { accounts: (accounts as Wire[]).slice(0, 1) });
    into(Object.fromEntries(answers.flatMap(answer => Object.entries(answer))));
    assertSame((await callsOf(sandbox())).calls, calls.calls);
  });

  it('give back calls alone, and make the companies and trackers that they name', async () => {
    const { calls } = await callsOf(other);
    into({ calls });
    assertSame((await callsOf(sandbox())).calls, calls);
    const { companies } = await get(sandbox(), `/a/${sandbox().account.id}/companies.json`);
    const named = new Set((calls as Wire[]).map(call => call.company_name));
    assert.deepEqual(new Set((companies as Wire[]).map(({ name }) => name)), named);
  });

  it('give back single calls, with what only those have', async () => {
    const list = (await callsOf(other)).calls as Wire[];
    const some = list.filter(({ recording }) => recording !== null).slice(0, 20);
    const calls = await Promise.all(some.map(({ id }) => callOf(other, String(id))));
    into({ calls });
    const back = await Promise.all(calls.map(({ id }) => callOf(sandbox(), String(id))));
    assertSame(back, calls);
  });

  it('keep the number of each call that has nothing but default fields', async () => {
    const path = `/a/${other.account.id}/calls.json?start_date=2025-01-01`;
    const { calls } = await get(other, path);
    into({ calls });
    const back = await get(sandbox(), path.replace(other.account.id, sandbox().account.id));
    assertSame(back.calls, calls);
    const numbers = new Set((calls as Wire[]).map(call => call.tracking_phone_number));
    assert.ok(numbers.size > 1);
    const { trackers } = await get(sandbox(), `/a/${sandbox().account.id}/trackers.json`);
    assert.deepEqual(
      new Set((trackers as Wire[]).flatMap(each => each.tracking_numbers as string[])),
      numbers,
    );
  });

  it('keep what a call says of itself, though it be nothing', async () => {
    const given = {
      transcription: 'Agent: Hello.\nCaller: A podcast sent me.',
      source: 'Podcast',
      medium: 'audio',
      utm_source: 'podcast',
      gclid: null,
      sentiment: 'negative',
      lead_score: null,
      custom: { plan: 'b' },
      landing_page_url: 'https://acme.example/?utm_source=podcast',
      call_type: 'voicemail_transcription',
      speaker_percent: { agent: 10, customer: 90 },
    };
    into({ calls: [{ id: 'CAL1', ...given }, { id: 'CAL2' }] });
    const call = await callOf(sandbox(), 'CAL1');
    assert.deepEqual(Object.fromEntries(Object.keys(given).map(name => [name, call[name]])), given);
    assert.deepEqual(
      (call.conversational_transcript as Wire[]).map(({ speaker, phrase }) => [speaker, phrase]),
      [
        ['agent', 'Hello.'],
        ['caller', 'A podcast sent me.'],
      ],
    );
    const { transcription, custom } = await callOf(sandbox(), 'CAL2');
    assert.notEqual(transcription, null);
    assert.notDeepEqual(custom, given.custom);
  });

  it('have milestones that are whole, where a part was given', async () => {
    into({ calls: [{ id: 'CAL1', milestones: { first_touch: { source: 'Podcast' } } }] });
    const { milestones } = await callOf(sandbox(), 'CAL1');
    const { first_touch: first, qualified } = milestones as Record<string, Wire>;
    assert.equal(first?.source, 'Podcast');
    assert.notEqual(first.event_date, undefined);
    assert.equal(qualified?.event_date, null);
  });

  it('are found by what they say, and can be edited', async () => {
    const phone = '+13035550199';
    into({
      calls: [
        { id: 'CAL1', source: 'Podcast', customer_phone_number: phone, customer_name: 'Ada' },
        { id: 'CAL2', source: 'Radio', customer_phone_number: phone, customer_name: 'ADA E' },
      ],
    });
    const found = await ask(below('calls.json?search=podcast&date_range=today'));
    assert.deepEqual(
      found.json.calls.map(({ id }) => id),
      ['CAL1'],
    );
    const call = await callOf(sandbox(), 'CAL2');
    assert.deepEqual([call.source, call.customer_name, call.total_calls], ['Radio', 'ADA E', 2]);
    await send('PUT', below('calls/CAL1.json'), { customer_name: 'Ada Lovelace', note: 'Mine' });
    assert.equal((await callOf(sandbox(), 'CAL2')).customer_name, 'Ada Lovelace');
    await send('PUT', below('calls/CAL2.json'), { spam: true });
    assert.equal((await callOf(sandbox(), 'CAL1')).total_calls, 1);
  });
});
