import fc from 'fast-check';
import assert from 'node:assert/strict';
import { CallRailError } from '../../../src/api/errors';
import type { ApiRequest, Send } from '../../../src/api/send';
import { paced, Quota } from '../../../src/api/transport/quota';
import { isAbort } from '../../../src/base/abort';
import { TestClock } from '../../support/testClock';
import { failure } from '../../support/useApi';

const request: ApiRequest = { method: 'GET', plane: 'gateway', path: '/callrail/v3/a.json' };
const free = { paceRequests: 1_000, paceMs: 1_000 };
const answer: Send = () => Promise.resolve({ status: 200, headers: {}, body: {}, size: 2 });

describe('Quota', () => {
  it('counts by connection, in the hour and the day', () => {
    const clock = new TestClock(Date.UTC(2026, 2, 10, 12, 59, 59));
    const quota = new Quota(clock);
    quota.count('one');
    quota.count('one');
    quota.count(undefined);
    assert.deepEqual(quota.reading('one'), {
      hour: { used: 2, allowed: 1_000 },
      day: { used: 2, allowed: 10_000 },
      stated: false,
    });
    assert.equal(quota.reading().hour.used, 1);
    clock.time += 1_000;
    assert.equal(quota.reading('one').hour.used, 0);
    assert.equal(quota.reading('one').day.used, 2);
    clock.time = Date.UTC(2026, 2, 11);
    assert.equal(quota.reading('one').day.used, 0);
  });

  it('believes CallRail where it states its count, and counts on from there', () => {
    const quota = new Quota(new TestClock());
    quota.count('one');
    quota.read('one', {
      'x-rate-limit-hourly-used': '400',
      'x-rate-limit-hourly-allowed': '2000',
      'x-rate-limit-daily-used': '5000',
      'x-rate-limit-daily-allowed': '20000',
    });
    quota.count('one');
    assert.deepEqual(quota.reading('one'), {
      hour: { used: 401, allowed: 2_000 },
      day: { used: 5_001, allowed: 20_000 },
      stated: true,
    });
    assert.equal(quota.reading('two').stated, false);
  });

  it('forgets what was stated when its hour is over, but not what is allowed', () => {
    const clock = new TestClock();
    const quota = new Quota(clock);
    quota.read('one', { 'x-rate-limit-hourly-used': '9', 'x-rate-limit-hourly-allowed': '50' });
    clock.time += 3_600_000;
    const { hour, stated } = quota.reading('one');
    assert.deepEqual([hour, stated], [{ used: 0, allowed: 50 }, false]);
  });

  it('takes no nonsense from headers', () => {
    const quota = new Quota(new TestClock());
    fc.assert(
      fc.property(fc.string(), fc.string(), (used, allowed) => {
        const headers = { 'x-rate-limit-hourly-used': used, 'x-rate-limit-daily-allowed': allowed };
        quota.read('one', headers);
        const { hour, day } = quota.reading('one');
        for (const count of [hour.used, hour.allowed, day.used, day.allowed])
          assert.ok(Number.isSafeInteger(count) && count >= 0);
      }),
    );
  });

  it('knows how long a stated limit holds', () => {
    const clock = new TestClock(Date.UTC(2026, 2, 10, 12, 45));
    const quota = new Quota(clock);
    assert.equal(quota.exhaustedForMs('one'), undefined);
    quota.read('one', { 'x-rate-limit-hourly-used': '1000' });
    assert.equal(quota.exhaustedForMs('one'), 15 * 60_000);
    quota.read('one', { 'x-rate-limit-daily-used': '10001' });
    assert.equal(quota.exhaustedForMs('one'), (11 * 60 + 15) * 60_000);
  });

  it('does not take its own count for a refusal', () => {
    const quota = new Quota(new TestClock());
    for (let n = 0; n < 1_100; n++) quota.count('one');
    assert.equal(quota.exhaustedForMs('one'), undefined);
  });
});

describe('paced', () => {
  it('counts what goes to CallRail, not what goes to the control host', async () => {
    const quota = new Quota(new TestClock());
    const send = paced(answer, quota, free);
    await send({ ...request, connectionId: 'one' });
    await send({ ...request, plane: 'control', path: '/connections' });
    assert.equal(quota.reading('one').hour.used, 1);
    assert.equal(quota.reading().hour.used, 0);
  });

  it('lets no more start in any interval than are allowed', async () => {
    const started: number[] = [];
    const noting: Send = sent => {
      started.push(performance.now());
      return answer(sent);
    };
    const send = paced(noting, new Quota(new TestClock()), { paceRequests: 4, paceMs: 100 });
    const begun = performance.now();
    await Promise.all(Array.from({ length: 12 }, () => send(request)));
    assert.equal(started.length, 12);
    // A busy machine makes them later, never earlier; timers are exact to a millisecond or two.
    for (const [n, at] of started.entries()) assert.ok(at - begun >= Math.floor(n / 4) * 98);
  });

  it('lets go of whoever cancels while waiting, whose request is neither sent nor counted', async () => {
    const sent: ApiRequest[] = [];
    const noting: Send = each => {
      sent.push(each);
      return answer(each);
    };
    const quota = new Quota(new TestClock());
    const send = paced(noting, quota, { paceRequests: 1, paceMs: 30 });
    await send(request);
    const controller = new AbortController();
    const waiting = send({ ...request, signal: controller.signal });
    const behind = send(request);
    controller.abort();
    await assert.rejects(waiting, isAbort);
    await behind;
    assert.equal(sent.length, 2);
    assert.equal(quota.reading().hour.used, 2);
  });

  it('says when another try makes sense, where CallRail has stated its count', async () => {
    const quota = new Quota(new TestClock(Date.UTC(2026, 2, 10, 12, 50)));
    quota.read(undefined, { 'x-rate-limit-hourly-used': '1000' });
    const refuse = (retryAfterMs?: number) =>
      paced(
        () =>
          Promise.reject(new CallRailError('rate-limited', 'no', { status: 429, retryAfterMs })),
        quota,
        free,
      )(request);
    assert.equal((await failure('rate-limited', refuse())).retryAfterMs, 600_000);
    assert.equal((await failure('rate-limited', refuse(5))).retryAfterMs, 5);
  });
});
