import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import type { CallRecord } from '../../../src/sandbox/records';
import { failure } from '../../support/useApi';
import { testKey } from '../../support/useSandbox';
import { useSession } from '../../support/useSession';

describe('Recordings', () => {
  const at = useSession({ calls: 200 });

  const recorded = (account = at().account) =>
    at().call(
      call => call.recordingSeconds !== null && call !== at().state.pendingRecording,
      account,
    );
  const load = (call: CallRecord, signal?: AbortSignal) =>
    at().recordings.load(at().callRef(call), { signal });
  const media = () => at().sandbox.log.filter(({ origin }) => origin === 'media');
  /** CallRail gives this address for the recording. */
  const give = (call: CallRecord, url: string, times = 1) =>
    at().sandbox.faults.add({ path: `/calls/${call.id}/recording.json`, body: { url }, times });

  it('are the bytes that the storage has, as a plain array', async () => {
    const call = recorded();
    const loaded = await load(call);
    assert.ok(loaded.kind === 'audio');
    assert.equal(loaded.signed, false);
    assert.equal(loaded.mimeType, 'audio/wav');
    assert.equal(loaded.bytes.constructor, Uint8Array);
    const link = await at().recordings.link(at().callRef(call));
    const direct = new Uint8Array(await (await fetch(link!)).arrayBuffer());
    assert.deepEqual(loaded.bytes, direct);
    assert.equal(new TextDecoder().decode(loaded.bytes.subarray(0, 4)), 'RIFF');
  });

  it('cost one request with the key, and come without it, redirects included', async () => {
    const requests = await at().requests(() => load(recorded()));
    const [asked, ...fetched] = requests;
    assert.deepEqual(
      [asked?.origin, fetched.map(({ origin }) => origin)],
      ['api', ['media', 'media']],
    );
    assert.equal(asked?.headers.authorization, `Bearer ${testKey}`);
    for (const { headers, path } of fetched) {
      assert.equal(headers.authorization, undefined);
      assert.equal(headers['maton-connection'], undefined);
      assert.ok(!(JSON.stringify(headers) + path).includes(testKey));
    }
  });

  it('of an account under HIPAA come by a signed address', async () => {
    const call = recorded(at().state.accounts[2]);
    const loaded = await load(call);
    assert.ok(loaded.kind === 'audio');
    assert.equal(loaded.signed, true);
    assert.match(media()[0]?.path ?? '', /X-Amz-Signature=/);
  });

  it('whose link has expired are asked for anew', async () => {
    const call = recorded();
    const old = await at().recordings.link(at().callRef(call));
    at().sandbox.faults.expireRecording(call.id);
    give(call, old!.href);
    const requests = await at().requests(async () =>
      assert.equal((await load(call)).kind, 'audio'),
    );
    const statuses = requests.map(({ origin, status }) => `${origin} ${String(status)}`);
    assert.deepEqual(statuses, ['api 200', 'media 403', 'api 200', 'media 302', 'media 200']);
  });

  it('whose link stays expired are given up after the second', async () => {
    const call = recorded();
    const old = await at().recordings.link(at().callRef(call));
    at().sandbox.faults.expireRecording(call.id);
    give(call, old!.href, Infinity);
    const requests = await at().requests(() => failure('forbidden', load(call)));
    assert.equal(requests.length, 4);
  });

  it('that are not there are none, which is no failure', async () => {
    const call = at().call(each => each.recordingSeconds === null);
    assert.deepEqual(await load(call), { kind: 'none' });
    assert.equal(await at().recordings.link(at().callRef(call)), undefined);
    assert.deepEqual(media(), []);
  });

  it('that are not there yet are none, until they are', async () => {
    const call = at().state.pendingRecording;
    assert.deepEqual(await load(call), { kind: 'none' });
    call.recordingReadyAt = 0;
    assert.equal((await load(call)).kind, 'audio');
  });

  it('whose answer names no address are none', async () => {
    const call = recorded();
    const path = `/calls/${call.id}/recording.json`;
    at().sandbox.faults.add({ path, body: { url: null } });
    assert.deepEqual(await load(call), { kind: 'none' });
    at().sandbox.faults.add({ path, body: {} });
    assert.deepEqual(await load(call), { kind: 'none' });
  });

  for (const url of [
    'https://evil.example/recording.mp3',
    'https://app.callrail.com.evil.example/recording.mp3',
    'https://app.callrail.com@evil.example/recording.mp3',
    'https://user:pass@app.callrail.com/recording.mp3',
    'http://127.0.0.1:1/recording.mp3',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'data:audio/wav;base64,UklGRg==',
    'not an address',
  ])
    it(`are not fetched from ${url}`, async () => {
      const call = recorded();
      give(call, url, Infinity);
      const requests = await at().requests(() => failure('untrusted-address', load(call)));
      assert.deepEqual(
        requests.map(({ origin }) => origin),
        ['api'],
      );
      await failure('untrusted-address', at().recordings.link(at().callRef(call)));
    });

  it('are not fetched from where a known host sends on to', async () => {
    const call = recorded();
    at().sandbox.faults.add({
      path: '/recording/redirect',
      redirectTo: 'https://evil.example/recording.mp3',
    });
    const error = await failure('untrusted-address', load(call));
    assert.match(error.message, /evil\.example/);
  });

  it('are fetched by https where CallRail writes http', () => {
    const { href } = at().recordings.trusted('http://app.callrail.com/calls/CAL1/recording?a=b');
    assert.equal(href, 'https://app.callrail.com/calls/CAL1/recording?a=b');
  });

  it('may come from a host of the settings, with its port', () => {
    const fixture = at();
    fixture.reach = { ...fixture.reach, recordingHosts: ['media.example.com', 'a.example:8443'] };
    fixture.session.reconfigure();
    const { recordings } = fixture;
    assert.ok(recordings.trusted('https://media.example.com/a.mp3'));
    assert.ok(recordings.trusted('https://a.example:8443/a.mp3'));
    assert.throws(() => recordings.trusted('https://a.example/a.mp3'));
    assert.throws(() => recordings.trusted('https://sub.media.example.com/a.mp3'));
  });

  it('that lead in circles are given up', async () => {
    const call = recorded();
    at().sandbox.faults.add({
      path: '/recording/redirect',
      redirectTo: `${at().sandbox.mediaOrigin}/calls/${call.id}/recording/redirect`,
      times: Infinity,
    });
    await failure('redirected', load(call));
  });

  it('end when nobody wants them any more', async () => {
    const call = recorded();
    const gate = at().sandbox.faults.holdNext('/calltrk-production/');
    const cancel = new AbortController();
    const loaded = load(call, cancel.signal).catch((error: unknown) => error);
    await gate.reached;
    cancel.abort();
    assert.ok(isAbort(await loaded));
  });

  it('leave no address in the log', async () => {
    const call = recorded();
    await load(call);
    const log = at().log.lines.join('\n');
    assert.match(log, /recording/);
    assert.doesNotMatch(log, /access_key=[^•]/);
  });
});
