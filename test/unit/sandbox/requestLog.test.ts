import assert from 'node:assert/strict';
import { RequestLog, type SandboxRequest } from '../../../src/sandbox/requestLog';

describe('sandbox request log', () => {
  it('keeps the latest two thousand or so', () => {
    const log = new RequestLog();
    for (let index = 0; index < 10_000; index++) {
      log.arrive({ path: String(index) } as SandboxRequest);
      assert.ok(log.entries.length <= 2200);
    }
    assert.ok(log.entries.length >= 2000);
    assert.equal(log.entries.at(-1)?.path, '9999');
  });

  it('numbers requests as they arrive, and again as they end', () => {
    const log = new RequestLog();
    const [slow, fast] = [{ path: '/slow' }, { path: '/fast' }] as SandboxRequest[];
    log.arrive(slow!);
    log.arrive(fast!);
    assert.equal(log.latestEnd, 0);
    log.finish(fast!);
    assert.equal(log.latestEnd, 1);
    log.finish(slow!);
    assert.deepEqual([slow!.id, slow!.end, fast!.id, fast!.end], [1, 2, 2, 1]);
  });

  it('tells of arrival and end, until it is disposed', () => {
    const log = new RequestLog();
    const heard: string[] = [];
    log.onDidRequest(({ path }) => heard.push(`arrived ${path}`));
    log.onDidFinish(({ path }) => heard.push(`finished ${path}`));
    const request = { path: '/a' } as SandboxRequest;
    log.arrive(request);
    log.finish(request);
    log.dispose();
    log.arrive(request);
    assert.deepEqual(heard, ['arrived /a', 'finished /a']);
  });
});
