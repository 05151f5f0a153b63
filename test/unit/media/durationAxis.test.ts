import assert from 'node:assert/strict';
import fc from 'fast-check';
import { durationStep, durationTicks } from '../../../media/analytics/durationAxis';

describe('An axis of durations', () => {
  it('counts in steps of a clock', () => {
    assert.deepEqual([60, 200, 300, 1_000, 7_200].map(durationStep), [10, 60, 60, 300, 1_800]);
  });

  it('has at most seven lines, however long calls are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), longest => {
        assert.ok(longest / durationStep(longest) <= 6);
      }),
    );
  });

  it('is written as minutes and seconds, and is a minute long at least', () => {
    const { stepSize, callback } = durationTicks([null, 20]);
    assert.equal(stepSize, 10);
    assert.deepEqual([0, 50, 90].map(callback), ['0:00', '0:50', '1:30']);
  });
});
