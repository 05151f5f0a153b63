import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { isCallRailError } from '../../../src/api/errors';
import { isAbort } from '../../../src/base/abort';
import { InterruptedError } from '../../../src/core/interruption';
import { failure } from '../../support/useApi';
import { useDownloads } from '../../support/useDownloads';

describe('Recordings of a search', () => {
  const { at, wanted, download, manifest, links } = useDownloads();

  it('that fail are listed, and the others saved', async () => {
    const [bad, gone] = wanted();
    const { faults } = at().session.sandbox;
    faults.add({
      path: `/calls/${bad!.id}/recording.json`,
      body: { url: 'https://evil.example/x' },
    });
    faults.add({ path: `/calls/${gone!.id}/recording.json`, status: 404 });
    const { failed, saved } = await (await download()).run(at().folder);
    assert.deepEqual(
      failed.map(({ callId, error }) => [callId, isCallRailError(error) && error.code]),
      [
        [bad!.id, 'untrusted-address'],
        [gone!.id, 'not-found'],
      ],
    );
    assert.ok(saved > 3);
    const problems = manifest().filter(({ problem }) => problem !== null);
    assert.deepEqual(
      problems.map(({ call_id, problem, file }) => [call_id, problem, file]),
      [
        [bad!.id, 'untrusted-address', null],
        [gone!.id, 'no-recording', null],
      ],
    );
    // The next time they are tried again.
    const again = await (await download()).run(at().folder);
    assert.deepEqual([again.saved, again.kept, again.failed], [2, saved, []]);
  });

  it('whose audio cannot be fetched end no others, unlike a server that is gone', async () => {
    const [bad, , third] = wanted();
    const { faults } = at().session.sandbox;
    faults.add({ path: `/calltrk-production/${bad!.id}.wav`, reset: true, times: Infinity });
    const { failed, saved } = await (await download()).run(at().folder);
    assert.deepEqual(
      failed.map(({ callId, error }) => [callId, isCallRailError(error) && error.code]),
      [[bad!.id, 'network']],
    );
    assert.equal(saved, wanted().length - 1);
    rmSync(at().path('manifest.jsonl'));
    faults.add({ path: `/calls/${third!.id}/recording.json`, reset: true, times: Infinity });
    await failure('network', (await download()).run(at().folder));
  });

  it('wait while the rate limit is reached', async () => {
    const faults = { path: '/recording.json', status: 429, retryAfter: 45 };
    at().session.sandbox.faults.add(faults);
    const waits: number[] = [];
    const { failed, saved } = await (
      await download()
    ).run(at().folder, {
      onProgress: each => each.kind === 'waiting' && waits.push(each.leftMs),
    });
    assert.deepEqual(failed, []);
    assert.ok(saved > 4);
    assert.deepEqual([waits[0], waits.length], [45_000, 45]);
  });

  it('stop where the key is no longer good, and go on later', async () => {
    const [, , third] = wanted();
    const { faults } = at().session.sandbox;
    const fault = { path: `/calls/${third!.id}/recording.json`, status: 401, body: {} };
    faults.add(fault);
    const made = await download();
    await failure('unauthorized', made.run(at().folder));
    const before = links().length;
    assert.ok(before < wanted().length);
    const { failed, kept } = await made.run(at().folder);
    assert.deepEqual(failed, []);
    assert.ok(kept >= 2);
  });

  it('stop with their session, which is no cancellation, and go on in the next', async () => {
    const [, , third] = wanted();
    const gate = at().session.sandbox.faults.holdNext(`/calls/${third!.id}/recording.json`);
    const made = await download();
    const running = made.run(at().folder);
    await gate.reached;
    const { reach } = at().session;
    at().session.reach = { ...reach, recordingHosts: [...reach.recordingHosts, 'other.example'] };
    at().session.session.reconfigure();
    await assert.rejects(running, InterruptedError);
    gate.release();
    const { failed, kept, saved } = await made.run(at().folder);
    assert.deepEqual([failed, kept + saved], [[], wanted().length]);
  });

  it('that are cancelled leave no part of a file, and go on later', async () => {
    const [, , third] = wanted();
    const gate = at().session.sandbox.faults.holdNext(`/calls/${third!.id}/recording.json`);
    const cancelling = new AbortController();
    const made = await download();
    const running = made.run(at().folder, { signal: cancelling.signal });
    await gate.reached;
    cancelling.abort();
    await assert.rejects(running, isAbort);
    assert.deepEqual(
      at().files.filter(name => name.endsWith('.part')),
      [],
    );
    gate.release();
    const { failed, looked, whole } = await made.run(at().folder);
    assert.deepEqual(failed, []);
    assert.equal(looked, whole);
  });
});
