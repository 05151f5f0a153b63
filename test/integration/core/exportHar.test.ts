import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportHar } from '../../../src/core/requests/exportHar';
import { harPieces } from '../../../src/core/requests/har';
import type { RecordedRequest } from '../../../src/core/requests/recordedRequest';

const options = { people: true, version: '1.2.3' };

function answered(id: number): RecordedRequest {
  const calls = Array.from({ length: 200 }, (_, index) => ({ index, note: `Call ${index} back` }));
  const bytes = Buffer.from(JSON.stringify({ calls }));
  return {
    ...{ id: String(id), mode: 'live', access: 'mine', startedAt: 0, durationMs: 3 },
    ...{ method: 'GET', plane: 'gateway', attempt: 1, connectionId: undefined, status: 200 },
    ...{ base: 'https://gateway.example', path: '/callrail/v3/a.json', query: [] },
    ...{ error: undefined, requestId: undefined, asker: undefined },
    headers: { 'content-type': 'application/json' },
    body: { bytes, size: bytes.byteLength },
  };
}

describe('Writing requests to a HAR file', () => {
  let folder: string;
  const file = () => join(folder, 'requests.har');
  const records = Array.from({ length: 12 }, (_, index) => answered(index + 1)).reverse();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callrail-har-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes each once, oldest first, in the place of what was there', async () => {
    await writeFile(file(), 'old');
    const progress: number[] = [];
    await exportHar(records, file(), {
      ...options,
      signal: new AbortController().signal,
      onProgress: written => progress.push(written),
    });
    const text = await readFile(file(), 'utf8');
    const har = JSON.parse(text) as {
      log: { version: string; entries: { response: { content: { text: string } } }[] };
    };
    assert.equal(text, `${JSON.stringify(har, null, 2)}\n`);
    assert.equal(har.log.version, '1.2');
    assert.equal(har.log.entries.length, 12);
    for (const { response } of har.log.entries) assert.match(response.content.text, /"note":"•••"/);
    assert.equal(progress.at(-1), 12);
    assert.deepEqual(await readdir(folder), ['requests.har']);
  });

  it('is a file even of no requests', () => {
    const { log } = JSON.parse([...harPieces([], options)].join('')) as { log: object };
    assert.deepEqual((log as { entries: unknown }).entries, []);
  });

  it('lets others at work between one request and the next', async () => {
    let turns = 0;
    let going = true;
    const turn = () => {
      turns++;
      if (going) setImmediate(turn);
    };
    setImmediate(turn);
    await exportHar(records, file(), { ...options, signal: new AbortController().signal });
    going = false;
    assert.ok(turns >= records.length, String(turns));
  });

  it('leaves nothing when it is ended, and what was there before', async () => {
    await writeFile(file(), 'old');
    const ending = new AbortController();
    const writing = exportHar(records, file(), {
      ...options,
      signal: ending.signal,
      onProgress: written => written === 3 && ending.abort(),
    });
    await assert.rejects(writing, { name: 'AbortError' });
    assert.deepEqual(await readdir(folder), ['requests.har']);
    assert.equal(await readFile(file(), 'utf8'), 'old');
  });
});
