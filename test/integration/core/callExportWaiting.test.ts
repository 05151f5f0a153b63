import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import type { ExportProgress } from '../../../src/core/export/callExport';
import { idsOf } from '../../support/idsOf';
import { useExports } from '../../support/useExports';

describe('An export of calls', () => {
  const at = useExports({ calls: 3_000 });

  it('waits while the rate limit is reached, and counts down', async () => {
    at().session.sandbox.faults.add({ path: /&page=2$/, status: 429, retryAfter: 90 });
    const progress: ExportProgress[] = [];
    const made = await at().export();
    const outcome = await made.run(at().path('calls.csv'), {
      onProgress: each => progress.push(each),
    });
    assert.deepEqual(at().ids('calls.csv'), idsOf(at().calls));
    assert.equal(outcome.requests, Math.ceil(at().calls.length / 250) + 1);
    const waits = progress.flatMap(each => (each.kind === 'waiting' ? [each.leftMs] : []));
    assert.equal(waits.length, 90);
    assert.deepEqual([waits[0], waits.at(-1)], [90_000, 1_000]);
    const { sleeps } = at().session.clock;
    assert.deepEqual(new Set(sleeps), new Set([1_000]));
  });

  it('waits longer and longer where the server says that it need not, and tells of it', async () => {
    const { faults } = at().session.sandbox;
    const past = 'Sun, 22 Nov 2020 08:00:00 GMT';
    faults.add({ path: /&page=2$/, status: 429, retryAfter: 0, times: 3 });
    faults.add({ path: /&page=2$/, status: 429, retryAfter: past });
    const waits: number[] = [];
    const made = await at().export();
    const outcome = await made.run(at().path('calls.csv'), {
      onProgress: each => each.kind === 'waiting' && waits.push(each.leftMs),
    });
    assert.deepEqual(at().ids('calls.csv'), idsOf(at().calls));
    assert.equal(outcome.requests, Math.ceil(at().calls.length / 250) + 4);
    const begun = waits.filter((leftMs, index) => leftMs > (waits[index - 1] ?? 0));
    assert.deepEqual(begun, [2_000, 4_000, 8_000, 16_000]);
  });

  it('can be cancelled while it waits', async () => {
    at().session.sandbox.faults.add({ path: /&page=2$/, status: 429, retryAfter: 3_600 });
    const cancelling = new AbortController();
    const running = (await at().export()).run(at().path('calls.csv'), {
      signal: cancelling.signal,
      onProgress: each => {
        if (each.kind === 'waiting') cancelling.abort();
      },
    });
    await assert.rejects(running, isAbort);
    assert.deepEqual(at().files, []);
  });
});
