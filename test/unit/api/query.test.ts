import fc from 'fast-check';
import assert from 'node:assert/strict';
import { encodeQuery } from '../../../src/api/transport/query';

describe('encodeQuery', () => {
  it('writes values in order, and leaves out what is undefined', () => {
    assert.equal(encodeQuery({ page: 2, search: undefined, hipaa: true }), '?page=2&hipaa=true');
    assert.equal(encodeQuery({ search: undefined }), '');
    assert.equal(encodeQuery(), '');
  });

  it('writes lists Rails style, with encoded brackets', () => {
    assert.equal(encodeQuery({ tags: ['A b', 'C'] }), '?tags%5B%5D=A%20b&tags%5B%5D=C');
    assert.equal(encodeQuery({ tags: [] }), '');
  });

  it('keeps the plus sign of an offset', () => {
    assert.equal(
      encodeQuery({ start_date: '2026-02-01T00:00:00+01:00' }),
      '?start_date=2026-02-01T00%3A00%3A00%2B01%3A00',
    );
  });

  it('survives half a surrogate pair', () => {
    assert.equal(encodeQuery({ search: 'x\uD83D' }), '?search=x%EF%BF%BD');
  });

  it('is read back as it was meant, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme' });
    const name = fc.stringMatching(/^[a-z_]{1,12}$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(text, fc.array(text))), query => {
        const encoded = encodeQuery(query);
        assert.match(encoded, /^(\?[\w.~%&=-]+)?$/);
        const read = [...new URLSearchParams(encoded)];
        const meant = Object.entries(query).flatMap(([key, value]) =>
          typeof value === 'string' ? [[key, value]] : value.map(item => [`${key}[]`, item]),
        );
        assert.deepEqual(read, meant);
      }),
    );
  });
});
