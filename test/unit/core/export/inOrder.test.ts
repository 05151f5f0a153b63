import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inOrder } from '../../../../src/core/export/inOrder';

describe('Tasks side by side', () => {
  it('give their results in order, and no more than so many are ever held', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(8), { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        async (lags, width) => {
          let begun = 0;
          let given = 0;
          const results: number[] = [];
          const tasks = inOrder(width, () => {
            const [index, lag] = [begun, lags[begun]];
            if (lag === undefined) return undefined;
            begun++;
            assert.ok(begun - given <= width + 1);
            return async () => {
              for (let left = lag; left > 0; left--) await Promise.resolve();
              return index;
            };
          });
          for await (const result of tasks) {
            given++;
            results.push(result);
          }
          assert.deepEqual(
            results,
            lags.map((_, index) => index),
          );
        },
      ),
    ));

  it('tell of the first failure in order, and begin nothing after it', async () => {
    let begun = 0;
    const tasks = inOrder(2, () => {
      const index = begun++;
      return () => (index === 1 ? Promise.reject(new Error('second')) : Promise.resolve(index));
    });
    const results: number[] = [];
    await assert.rejects(async () => {
      for await (const result of tasks) results.push(result);
    }, /second/);
    assert.deepEqual([results, begun], [[0], 3]);
  });

  it('find more to do while they run', async () => {
    let left = 1;
    const results: number[] = [];
    for await (const result of inOrder(4, () =>
      left > 0 ? () => Promise.resolve(left--) : undefined,
    )) {
      results.push(result);
      if (results.length < 5) left = 1;
    }
    assert.equal(results.length, 5);
  });
});
