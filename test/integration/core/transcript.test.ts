import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript';
import type { CallRecord } from '../../../src/sandbox/records';
import { useSession } from '../../support/useSession';

describe('The transcript of a call', () => {
  const at = useSession({ calls: 200 });

  const read = async (call: CallRecord) => {
    const ref = at().callRef(call);
    return readTranscript(await at().session.client(ref.connectionId), ref);
  };
  const spoken = (account = at().account) =>
    at().call(
      call => call.script === null && call.outcome === 'answered' && isThere(call),
      account,
    );
  const isThere = (call: CallRecord) =>
    call.recordingSeconds !== null && call !== at().state.pendingRecording;

  it('says who said what when, in one request', async () => {
    const call = spoken();
    let transcript: Awaited<ReturnType<typeof read>> | undefined;
    const requests = await at().requests(async () => (transcript = await read(call)));
    assert.equal(requests.length, 1);
    assert.ok(transcript && transcript.turns.length > 1);
    const speakers = new Set(transcript.turns.map(({ speaker }) => speaker));
    assert.deepEqual([...speakers].sort(), ['agent', 'caller']);
    const starts = transcript.turns.map(({ start }) => start ?? -1);
    assert.deepEqual(
      starts,
      [...starts].sort((one, other) => one - other),
    );
    assert.ok(transcript.text);
  });

  it('is empty where the plan has none', async () => {
    const transcript = await read(spoken(at().state.accounts[1]));
    assert.deepEqual(transcript, { turns: [], text: null, summary: null });
  });

  for (const [what, wire, expected] of [
    ['empty texts', { transcription: '', conversational_transcript: '', call_summary: '' }, null],
    ['a summary in parts', { call_summary: ['One.', null, 'Two.'] }, 'One.\nTwo.'],
    ['nothing at all', {}, null],
  ] as const)
    it(`reads ${what}`, async () => {
      const call = spoken();
      at().sandbox.faults.add({ path: `/calls/${call.id}.json`, body: { id: call.id, ...wire } });
      const { turns, text, summary } = await read(call);
      assert.deepEqual([turns, text, summary], [[], null, expected]);
    });

  it('keeps turns of speakers that are not known, and leaves out what is no turn', async () => {
    const call = spoken();
    const conversational_transcript = [
      { speaker: 'bot', phrase: '<b>Hello</b>', start: '1.5' },
      { speaker: 'caller', phrase: 'Hi' },
      { speaker: 'agent', phrase: null },
      'noise',
    ];
    const body = { id: call.id, conversational_transcript };
    at().sandbox.faults.add({ path: `/calls/${call.id}.json`, body });
    assert.deepEqual((await read(call)).turns, [
      { speaker: 'unknown', phrase: '<b>Hello</b>', start: 1.5 },
      { speaker: 'caller', phrase: 'Hi', start: null },
    ]);
  });
});
