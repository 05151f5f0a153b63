import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PhoneNumbers, recordId, uuid } from '../../../src/sandbox/ids';
import { Random } from '../../../src/sandbox/random';

describe('sandbox random source', () => {
  it('repeats itself for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const [one, two] = [new Random(seed), new Random(seed)];
        for (let index = 0; index < 20; index++) assert.equal(one.next(), two.next());
      }),
    );
  });

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, min, size) => {
        const random = new Random(seed);
        for (let index = 0; index < 20; index++) {
          const value = random.int(min, min + size);
          assert.ok(Number.isInteger(value) && value >= min && value <= min + size);
        }
      }),
    );
  });

  it('gives forks that do not depend on what was drawn before', () => {
    const random = new Random(7);
    const before = random.fork('part').next();
    random.next();
    assert.equal(random.fork('part').next(), before);
    assert.notEqual(random.fork('other').next(), before);
  });

  it('picks by weight, and never what weighs nothing', () => {
    const random = new Random(3);
    const counts = { often: 0, seldom: 0, never: 0 };
    for (let index = 0; index < 2000; index++) {
      counts[
        random.weighted([
          ['often', 9],
          ['never', 0],
          ['seldom', 1],
        ] as const)
      ]++;
    }
    assert.equal(counts.never, 0);
    assert.ok(counts.often > 5 * counts.seldom && counts.seldom > 100);
    assert.throws(() => random.pick([]), RangeError);
  });

  it('spreads about evenly', () => {
    const random = new Random(11);
    const bins = new Array<number>(10).fill(0);
    for (let index = 0; index < 10_000; index++) {
      const bin = random.int(0, 9);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) assert.ok(count > 850 && count < 1150, String(count));
  });

  it('makes ids whose order is the order of their times', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.integer({ min: 1, max: 10_000 }), (time, later) => {
        const random = new Random(time);
        const ids = [recordId('CAL', time + later, random), recordId('CAL', time, random)];
        assert.match(ids[0]!, /^CAL[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
        assert.ok(ids[1]! < ids[0]!);
        assert.match(
          uuid(random),
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  it('gives each phone number once, fictional ones first', () => {
    const phones = new PhoneNumbers();
    const taken = Array.from({ length: 600 }, () => phones.take('212'));
    assert.equal(new Set(taken).size, taken.length);
    for (const number of taken.slice(0, 100)) assert.match(number, /^\+121255501\d\d$/);
    for (const number of taken) assert.match(number, /^\+1212555\d{4}$/);
  });
});
