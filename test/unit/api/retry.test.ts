import fc from 'fast-check';
import assert from 'node:assert/strict';
import { CallRailError } from '../../../src/api/errors';
import { retryDelay, retrying, type Failure } from '../../../src/api/transport/retry';
import { isAbort } from '../../../src/base/abort';
import { TestClock } from '../../support/testClock';

const failed = (failure: Partial<Failure>): Failure => ({
  method: 'GET',
  code: 'server',
  status: undefined,
  retryAfterMs: undefined,
  networkReason: undefined,
  ...failure,
});

describe('retryDelay', () => {
  for (const status of [500, 502, 503, 504])
    for (const method of ['GET', 'PUT', 'DELETE'] as const)
      it(`tries ${method} again after ${status}`, () =>
        assert.equal(retryDelay(failed({ method, status }), 1, 4, 0), 500));

  for (const status of [501, 505, 520])
    it(`does not try again after ${status}`, () =>
      assert.equal(retryDelay(failed({ status }), 1), undefined));

  it('sends POST again after a refusal for being too fast, and after nothing else', () => {
    const post = { method: 'POST' } as const;
    assert.equal(retryDelay(failed({ ...post, code: 'rate-limited', status: 429 }), 1, 4, 0), 500);
    assert.equal(retryDelay(failed({ ...post, status: 503 }), 1), undefined);
    const refused = failed({ ...post, code: 'network', networkReason: 'refused' });
    assert.equal(retryDelay(refused, 1), undefined);
  });

  for (const networkReason of ['offline', 'dns', 'refused', 'reset', 'unknown'] as const)
    it(`tries again when the network failed: ${networkReason}`, () =>
      assert.equal(retryDelay(failed({ code: 'network', networkReason }), 1, 4, 0), 500));

  for (const networkReason of ['tls', 'proxy'] as const)
    it(`does not try again what stays as it is: ${networkReason}`, () =>
      assert.equal(retryDelay(failed({ code: 'network', networkReason }), 1), undefined));

  it('tries again when no connection came about in time, not when an answer took too long', () => {
    assert.equal(retryDelay(failed({ code: 'timeout', networkReason: 'offline' }), 1, 4, 0), 500);
    assert.equal(retryDelay(failed({ code: 'timeout' }), 1), undefined);
  });

  for (const code of [
    'unauthorized',
    'forbidden',
    'connection-required',
    'not-found',
    'invalid-request',
    'redirected',
    'too-large',
    'schema',
    'untrusted-address',
    'misconfigured',
  ] as const)
    it(`does not try again after ${code}`, () =>
      assert.equal(retryDelay(failed({ code }), 1), undefined));

  it('keeps a time that the server named, up to 30 s', () => {
    const limited = (retryAfterMs: number) => failed({ code: 'rate-limited', retryAfterMs });
    assert.equal(retryDelay(limited(0), 1), 0);
    assert.equal(retryDelay(limited(7_000), 1), 7_000);
    assert.equal(retryDelay(limited(30_000), 3), 30_000);
    assert.equal(retryDelay(limited(30_001), 1), undefined);
  });

  it('waits longer each time, never past 30 s, and ends after the attempts it was given', () => {
    const failures = fc.record({
      method: fc.constantFrom('GET' as const, 'PUT' as const, 'DELETE' as const, 'POST' as const),
      code: fc.constantFrom('server', 'rate-limited', 'network', 'timeout', 'schema' as const),
      status: fc.option(fc.constantFrom(429, 500, 502, 503, 504, 501, 404), { nil: undefined }),
      retryAfterMs: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
      networkReason: fc.option(fc.constantFrom('dns', 'tls', 'reset' as const), { nil: undefined }),
    }) as fc.Arbitrary<Failure>;
    const attempt = fc.integer({ min: 1, max: 20 });
    const random = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(failures, attempt, attempt, random, random, (failure, n, most, one, other) => {
        const delay = retryDelay(failure, n, most, one);
        if (n >= most) assert.equal(delay, undefined);
        if (delay === undefined) return;
        assert.ok(delay >= 0 && delay <= 30_000);
        if (failure.method === 'POST') assert.equal(failure.code, 'rate-limited');
        if (failure.retryAfterMs !== undefined) assert.equal(delay, failure.retryAfterMs);
        else {
          assert.ok(delay >= Math.min(250 * 2 ** (n - 1), 30_000) - 1e-6);
          assert.ok(delay <= 500 * 2 ** (n - 1));
          const next = retryDelay(failure, n + 1, most + 1, other);
          assert.ok(next !== undefined && next >= Math.min(delay, 30_000) - 1e-6);
        }
      }),
    );
  });
});

describe('retrying', () => {
  const options = () => ({ method: 'GET' as const, clock: new TestClock() });

  it('gives the last failure when all attempts have failed, four unless told', async () => {
    const attempts: number[] = [];
    const task = (attempt: number) => {
      attempts.push(attempt);
      return Promise.reject(new CallRailError('server', `try ${attempt}`, { status: 503 }));
    };
    const { clock, ...rest } = options();
    await assert.rejects(retrying(task, { ...rest, clock }), /try 4/);
    assert.deepEqual(attempts, [1, 2, 3, 4]);
    assert.equal(clock.sleeps.length, 3);
    await assert.rejects(retrying(task, { ...options(), attempts: 1 }), /try 1/);
  });

  it('passes on what is no failure of the API as it is', async () => {
    const bug = new TypeError('a bug');
    await assert.rejects(
      retrying(() => Promise.reject(bug), options()),
      error => error === bug,
    );
  });

  it('ends while it waits when the signal aborts', async () => {
    const controller = new AbortController();
    const clock = new TestClock();
    clock.sleep = (_, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
        controller.abort();
      });
    const task = () => Promise.reject(new CallRailError('server', 'busy', { status: 503 }));
    await assert.rejects(
      retrying(task, { method: 'GET', clock, signal: controller.signal }),
      isAbort,
    );
  });
});
