import assert from 'node:assert/strict';
import fc from 'fast-check';
import { latencies } from '../../../src/sandbox/latency';

describe('sandbox latency', () => {
  it('is always alike, or within its range and the same in every run', () => {
    assert.equal(latencies(100, 1)(), 100);
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(), (from, more, seed) => {
        const [one, two] = [
          latencies([from, from + more], seed),
          latencies([from, from + more], seed),
        ];
        for (let index = 0; index < 20; index++) {
          const ms = one();
          assert.ok(ms >= from && ms <= from + more);
          assert.equal(two(), ms);
        }
      }),
    );
  });
});
