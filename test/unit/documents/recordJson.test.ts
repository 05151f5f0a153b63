import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from 'jsonc-parser';
import type { RawRecord } from '../../../src/core/recordPatch';
import {
  fieldPlaces,
  JsonSyntaxError,
  parseText,
  repeatedField,
  restoration,
  textOf,
} from '../../../src/documents/recordJson';

const record = { id: 'CAL1', duration: 12, note: null, tags: ['A'], odd: { a: [1, 2] } };

const without = (field: string) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));

/** The text once a field was put back. */
const restored = (text: string, field: string, base: RawRecord = record) =>
  applyEdits(text, restoration(text, field, base));

describe('The text of a record file', () => {
  it('names a field that stands in it twice, of which one would be lost', () => {
    assert.equal(repeatedField('{"note": "A", "value": 1, "note": "B"}'), 'note');
    assert.equal(repeatedField('{"note": "A", "tags": [{"note": 1}]}'), undefined);
    assert.equal(repeatedField('[]'), undefined);
  });

  it('reads as the record it was made of', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), base => {
        const copy: unknown = JSON.parse(JSON.stringify(base));
        assert.deepEqual(parseText(textOf(base)), copy);
      }),
    );
  });

  for (const [what, text, line] of [
    ['a comment', '{\n  // no\n}', 1],
    ['a comma too many', '{\n  "a": 1,\n}', 2],
    ['a lost comma', '{\n  "a": 1\n  "b": 2\n}', 2],
    ['nothing', '', 0],
    ['an open string', '{"a": "b\n}', 0],
  ] as const)
    it(`is refused with ${what}, by its line`, () => {
      assert.throws(
        () => parseText(text),
        (error: unknown) => error instanceof JsonSyntaxError && error.line === line,
      );
    });

  it('tells where each field stands', () => {
    const text = textOf(record);
    const place = fieldPlaces(text).get('duration');
    assert.equal(
      text.slice(place?.offset, (place?.offset ?? 0) + (place?.length ?? 0)),
      '"duration": 12',
    );
    assert.deepEqual([...fieldPlaces(text).keys()], Object.keys(record));
  });

  it('tells it also while something in it is no JSON', () => {
    assert.ok(fieldPlaces('{ "id": 1, "note": , "tags": []').has('tags'));
    assert.equal(fieldPlaces('[1]').size, 0);
  });
});

describe('Restoring a field', () => {
  it('puts a changed value back, and nothing else', () => {
    const text = textOf({ ...record, duration: 99, note: 'Mine' });
    assert.equal(restored(text, 'duration'), textOf({ ...record, note: 'Mine' }));
  });

  it('puts a field back that was taken out, where it was', () => {
    assert.equal(restored(textOf(without('duration')), 'duration'), textOf(record));
    assert.equal(restored(textOf(without('odd')), 'odd'), textOf(record));
  });

  it('takes a field out that was put in', () => {
    assert.equal(restored(textOf({ ...record, spam: true }), 'spam'), textOf(record));
  });

  it('works for any record and field', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, maxKeys: 6 }),
        fc.jsonValue(),
        fc.nat(),
        (any, other, at) => {
          const base = JSON.parse(JSON.stringify(any)) as RawRecord;
          const names = Object.keys(base);
          const field = names[at % names.length] ?? '';
          const edited = Object.fromEntries(
            Object.entries(base).map(([name, value]) => [name, name === field ? other : value]),
          );
          assert.deepEqual(JSON.parse(restored(textOf(edited), field, base)), base);
        },
      ),
    );
  });
});
