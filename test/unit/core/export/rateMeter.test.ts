import assert from 'node:assert/strict';
import { RateMeter } from '../../../../src/core/export/rateMeter';
import { TestClock } from '../../../support/testClock';

describe('The rate of an export', () => {
  const clock = new TestClock();
  const after = (meter: RateMeter, ms: number, count: number) => {
    clock.time += ms;
    meter.add(count);
  };

  it('is unknown until there is something to measure', () => {
    const meter = new RateMeter(clock);
    assert.equal(meter.perSecond, undefined);
    meter.add(0);
    meter.add(250);
    assert.deepEqual([meter.perSecond, meter.remainingMs(1_000)], [undefined, undefined]);
    after(meter, 100, 500);
    assert.equal(meter.perSecond, 5_000);
    assert.equal(meter.remainingMs(1_000), 100);
    assert.equal(meter.remainingMs(0), 0);
  });

  it('follows the last ten seconds', () => {
    const meter = new RateMeter(clock);
    meter.add(0);
    for (let second = 1; second <= 20; second++) after(meter, 1_000, second * 1_000);
    for (let second = 1; second <= 10; second++) after(meter, 1_000, 20_000 + second * 10);
    assert.equal(meter.perSecond, 10);
  });

  it('begins anew after a wait', () => {
    const meter = new RateMeter(clock);
    meter.add(0);
    after(meter, 1_000, 250);
    meter.reset();
    after(meter, 60_000, 250);
    after(meter, 1_000, 500);
    assert.equal(meter.perSecond, 250);
  });
});
