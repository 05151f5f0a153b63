import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wholePart } from '../../../../src/core/requests/wholePart';

describe('JSON that was cut off', () => {
  it('is read as far as it is whole', () => {
    assert.equal(wholePart('{"calls":[{"id":1},{"id":2},{"id'), '{"calls":[{"id":1},{"id":2},{}]}');
    assert.equal(wholePart('[1,2,34'), '[1,2]');
    assert.equal(wholePart('{"a":"b, ] }'), '{}');
    assert.equal(wholePart('{"a":"b\\", ","c":tr'), '{"a":"b\\", "}');
    assert.equal(wholePart('"text'), undefined);
    assert.equal(wholePart(''), undefined);
  });

  it('can be read wherever it was cut', () => {
    const objects = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(objects, fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
        const text = JSON.stringify(value);
        const cut = text.slice(0, 1 + Math.floor(share * (text.length - 1)));
        const whole: unknown = JSON.parse(wholePart(cut) ?? '');
        assert.equal(Array.isArray(whole), Array.isArray(value));
        if (cut === text) assert.deepEqual(whole, JSON.parse(text));
      }),
    );
  });
});
