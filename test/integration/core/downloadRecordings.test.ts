import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { DownloadProgress } from '../../../src/core/export/downloadRecordings';
import { FileExistsError } from '../../../src/core/export/partialFile';
import { useDownloads } from '../../support/useDownloads';
import { testKey } from '../../support/useSandbox';

describe('Recordings of a search', () => {
  const { at, query, wanted, download, manifest, links } = useDownloads();

  it('are saved one by one, with a manifest that says what each is', async () => {
    const made = await download();
    const progress: DownloadProgress[] = [];
    const { calls, requests } = await made.prepare();
    const outcome = await made.run(at().folder, { onProgress: each => progress.push(each) });
    assert.ok(wanted().length > 6, String(wanted().length));
    assert.deepEqual(
      manifest().map(({ call_id }) => call_id),
      wanted().map(({ id }) => id),
    );
    let bytes = 0;
    for (const entry of manifest()) {
      assert.match(entry.file ?? '', /^2026-1[01]-\d\d_\d{6}_CAL[\da-f]{32}\.wav$/);
      const content = readFileSync(at().path(entry.file ?? ''));
      bytes += content.byteLength;
      assert.equal(content.byteLength, entry.bytes);
      assert.equal(createHash('sha256').update(content).digest('hex'), entry.sha256);
      assert.equal(at().mode(entry.file ?? ''), 0o600);
      assert.equal(entry.problem, null);
    }
    const { saved, kept, failed, looked, matched } = outcome;
    assert.equal(matched, looked);
    assert.deepEqual([saved, kept, failed], [manifest().length, 0, []]);
    assert.deepEqual([looked, outcome.whole, outcome.bytes], [calls, calls, bytes]);
    assert.ok(requests !== undefined && links().length <= requests);
    assert.deepEqual(at().files, [...manifest().map(({ file }) => file), 'manifest.jsonl'].sort());
    const states = progress.flatMap(each => (each.kind === 'recordings' ? [each] : []));
    assert.equal(Math.max(...states.map(state => state.saved)), saved);
    // With each recording one is told how far in the calls it was.
    const far = (at: number) => states.find(state => state.saved === at)?.looked ?? 0;
    assert.ok(far(1) > 0 && far(1) < far(2) && far(2) < far(saved) && far(saved) <= looked);
    assert.ok(at().files.every(name => !at().read(name).includes(testKey)));
  });

  it('are fetched four at a time', async () => {
    const gate = at().session.sandbox.faults.holdNext('/recording.json', { times: Infinity });
    const running = (await download()).run(at().folder);
    await gate.reached;
    const four = new Promise<void>(resolve => {
      const enough = () => links().length === 4 && resolve();
      at().session.sandbox.onDidRequest(enough);
      enough();
    });
    await four;
    gate.release();
    const { saved } = await running;
    assert.ok(saved > 4);
  });

  it('that are there already are not asked for again', async () => {
    const first = await (await download()).run(at().folder);
    const before = links().length;
    const [gone, changed] = manifest();
    rmSync(at().path(gone?.file ?? ''));
    appendFileSync(at().path(changed?.file ?? ''), 'mine');
    const again = await (await download()).run(at().folder);
    assert.deepEqual([again.saved, again.kept], [1, first.saved - 2]);
    assert.equal(links().length - before, 2);
    // What somebody has changed stays, and is told.
    assert.deepEqual(
      again.failed.map(({ callId, error }) => [callId, error instanceof FileExistsError]),
      [[changed?.call_id, true]],
    );
    assert.ok(
      at()
        .read(changed?.file ?? '')
        .endsWith('mine'),
    );
    assert.equal(manifest().length, first.saved);
    assert.equal(
      manifest().find(({ call_id }) => call_id === changed?.call_id)?.problem,
      'file-exists',
    );
  });

  it('that were saved just before the manifest could be are taken for what they are', async () => {
    const first = await (await download()).run(at().folder);
    const lines = at().read('manifest.jsonl').split('\n');
    // The process ended while the third line was written.
    writeFileSync(at().path('manifest.jsonl'), `${lines.slice(0, 2).join('\n')}\n{"call_id":"CA`);
    const again = await (await download()).run(at().folder);
    assert.deepEqual([again.saved, again.kept, again.failed], [first.saved - 2, 2, []]);
    assert.equal(manifest().length, first.saved);
    assert.equal(at().files.length, first.saved + 1);
  });

  it('go on after a first line that was never finished', async () => {
    const first = await (await download()).run(at().folder);
    const [line = ''] = at().read('manifest.jsonl').split('\n');
    for (const part of ['{"ca', line.slice(0, 40), line]) {
      writeFileSync(at().path('manifest.jsonl'), part);
      const again = await (await download()).run(at().folder);
      assert.deepEqual(
        [again.saved + again.kept, again.kept],
        [first.saved, part === line ? 1 : 0],
      );
      assert.equal(manifest().length, first.saved);
    }
  });

  it('leave a manifest alone that is somebody else’s', async () => {
    for (const content of ['my notes\n', 'my notes', '{"files":[]}\n', '{"files":[']) {
      writeFileSync(at().path('manifest.jsonl'), content);
      await assert.rejects((await download()).run(at().folder), FileExistsError);
      assert.equal(at().read('manifest.jsonl'), content);
      assert.equal(links().length, 0);
    }
  });

  it('are those of the calls that match what is filtered after fetching', async () => {
    const { saved, looked, matched, after } = await (
      await download(`${query} min-duration:35s`)
    ).run(at().folder);
    const long = manifest().map(
      ({ call_id }) => at().session.state.findCall(call_id)?.duration ?? 0,
    );
    assert.equal(saved, long.length);
    assert.ok(long.every(seconds => seconds >= 35));
    assert.ok(looked > saved);
    assert.deepEqual(after, ['min-duration:35s']);
    assert.equal(matched, saved);
  });
});
