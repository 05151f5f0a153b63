import assert from 'node:assert/strict';
import { SandboxFetch } from '../support/sandboxFetch';

describe('sandbox: recordings', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 800 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  const recorded = (account = server.account) =>
    account.calls.find(
      call =>
        call.recordingSeconds !== null &&
        call.recordingSeconds < 60 &&
        call.recordingReadyAt < server.clock.time,
    )!;

  const link = async (account = server.account) => {
    const { json } = await server.get(`calls/${recorded(account).id}/recording`, account);
    return json.url;
  };

  it('answers JSON with a link to the media origin, not the audio', async () => {
    const answer = await server.get(`calls/${recorded().id}/recording`);
    assert.deepEqual(Object.keys(answer.json), ['url']);
    const url = new URL(answer.json.url);
    assert.equal(url.origin, server.sandbox.mediaOrigin);
    assert.notEqual(url.origin, server.sandbox.origin);
    assert.equal(url.pathname, `/calls/${recorded().id}/recording/redirect`);
    assert.match(url.searchParams.get('access_key') ?? '', /^[0-9a-f]{20}$/);
  });

  it('redirects to the file, which is a WAV of the documented length', async () => {
    const redirect = await fetch(await link(), { redirect: 'manual' });
    assert.equal(redirect.status, 302);
    const file = await fetch(redirect.headers.get('location')!);
    assert.equal(file.headers.get('content-type'), 'audio/wav');
    const bytes = Buffer.from(await file.arrayBuffer());
    assert.equal(Number(file.headers.get('content-length')), bytes.length);
    assert.equal(bytes.toString('latin1', 0, 4), 'RIFF');
    assert.equal(bytes.readUInt32LE(4), bytes.length - 8);
    assert.equal(bytes.readUInt32LE(24), 8000);
    assert.equal((bytes.length - 44) / 16_000, recorded().recordingSeconds);
  });

  it('serves ranges', async () => {
    const whole = Buffer.from(await (await fetch(await link())).arrayBuffer());
    const part = async (range: string) => {
      const answer = await fetch(await link(), { headers: { range } });
      return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
    };
    const middle = await part('bytes=100-299');
    assert.equal(middle.answer.status, 206);
    assert.equal(middle.answer.headers.get('content-range'), `bytes 100-299/${whole.length}`);
    assert.equal(middle.answer.headers.get('content-length'), '200');
    assert.deepEqual(middle.bytes, whole.subarray(100, 300));
    assert.deepEqual((await part('bytes=-50')).bytes, whole.subarray(-50));
    const rest = await part(`bytes=${whole.length - 10}-`);
    assert.deepEqual(rest.bytes, whole.subarray(-10));
    const beyond = await part(`bytes=${whole.length}-`);
    assert.equal(beyond.answer.status, 416);
    assert.equal((await part('lines=1-2')).answer.status, 200);
  });

  it('refuses a request that carries a credential, and logs it', async () => {
    const url = await link();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${server.sandbox.key}` } });
    assert.equal(answer.status, 403);
    const logged = server.sandbox.log.at(-1)!;
    assert.equal(logged.origin, 'media');
    assert.equal(logged.status, 403);
    assert.match(String(logged.headers.authorization), /^Bearer /);
  });

  it('refuses a wrong or expired access key; asking again gives a fresh one', async () => {
    const old = await link();
    assert.equal((await fetch(old.replace(/.$/, 'x'))).status, 403);
    assert.equal((await fetch(old)).status, 200);
    server.sandbox.faults.expireRecording(recorded().id);
    assert.equal((await fetch(old)).status, 403);
    const fresh = await link();
    assert.notEqual(fresh, old);
    assert.equal((await fetch(fresh)).status, 200);
  });

  it('signs the links of HIPAA accounts', async () => {
    const url = new URL(await link(server.state.accounts[2]));
    assert.ok(url.searchParams.has('X-Amz-Signature'));
    assert.equal(url.searchParams.get('X-Amz-Expires'), '86400');
    const answer = await fetch(url, { redirect: 'manual' });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'audio/wav');
  });

  it('has none for missed calls, and none yet for a call that has just ended', async () => {
    const missed = server.account.calls.find(({ outcome }) => outcome === 'missed')!;
    const answer = await server.get(`calls/${missed.id}`);
    assert.equal(answer.json.recording, null);
    assert.equal(answer.json.recording_player, null);
    assert.equal((await server.get(`calls/${missed.id}/recording`)).status, 404);

    const { id } = server.state.pendingRecording;
    const pending = await server.get(`calls/${id}?fields=waveforms,conversational_transcript`);
    assert.equal(pending.json.answered, true);
    assert.equal(pending.json.recording, null);
    assert.equal(pending.json.waveforms, null);
    assert.equal(pending.json.conversational_transcript, null);
    const start = server.clock.time;
    server.clock.time += 20 * 60_000;
    const later = await server.get(`calls/${id}`);
    server.clock.time = start;
    assert.notEqual(later.json.recording, null);
  });

  it('names CallRail’s own hosts in the call', async () => {
    const { json } = await server.get(`calls/${recorded().id}`);
    assert.equal(new URL(json.recording!).host, 'api.callrail.com');
    assert.equal(new URL(json.recording_player!).host, 'app.callrail.com');
  });

  it('has two waveform pictures', async () => {
    const { json } = await server.get(`calls/${recorded().id}?fields=waveforms`);
    assert.equal(json.waveforms.length, 2);
    for (const url of json.waveforms) {
      const picture = await fetch(url);
      assert.equal(picture.headers.get('content-type'), 'image/png');
      const bytes = Buffer.from(await picture.arrayBuffer());
      assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    }
  });

  it('says the same thing every time', async () => {
    const one = await (await fetch(await link())).arrayBuffer();
    const other = await SandboxFetch.start({ calls: 800 });
    try {
      const { json } = await other.get(`calls/${recorded().id}/recording`);
      const two = await (await fetch(json.url)).arrayBuffer();
      assert.ok(Buffer.from(one).equals(Buffer.from(two)));
    } finally {
      await other.sandbox.close();
    }
  });
});
