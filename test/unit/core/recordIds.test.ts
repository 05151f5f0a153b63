import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalId, idsIn, kindOfId } from '../../../src/core/recordIds';

const digits = '019c46b9fc277a7881e3728fea20869b';
const call = `CAL${digits}`;
const ids = (text: string) => idsIn(text).map(({ id }) => id);

/** Ids as CallRail makes them. */
const anyId = fc
  .tuple(fc.constantFrom('ACC', 'COM', 'CAL', 'TRK', 'USR'), fc.stringMatching(/^[0-9a-f]{32}$/))
  .map(parts => parts.join(''));

describe('An id of CallRail', () => {
  it('tells its kind', () => {
    const kinds = ['ACC', 'COM', 'CAL', 'TRK', 'USR'].map(prefix => kindOfId(prefix + digits));
    assert.deepEqual(kinds, ['account', 'company', 'call', 'tracker', 'user']);
  });

  it('is known in any case, and written as CallRail does', () => {
    for (const text of [call, call.toLowerCase(), call.toUpperCase()]) {
      assert.equal(kindOfId(text), 'call');
      assert.equal(canonicalId(text), call);
      assert.deepEqual(ids(`id=${text};`), [call]);
    }
  });

  it('is no other text', () => {
    const others = [
      '',
      'CAL',
      digits,
      `PER${digits}`,
      `CAL${digits.slice(1)}`,
      `${call}0`,
      ` ${call}`,
    ];
    for (const text of [...others, `CAL${digits.slice(1)}g`, '7', `${call}\n`])
      assert.equal(kindOfId(text), undefined, text);
  });
});

describe('The ids in a text', () => {
  it('are found wherever people write them', () => {
    for (const text of [
      `"${call}"`,
      `/v3/a/x/calls/${call}.json`,
      `[info] call_id=${call},`,
      `call_${call}_retry`,
      `(${call})`,
      `«${call}»`,
    ])
      assert.deepEqual(ids(text), [call], text);
  });

  it('are not parts of longer words', () => {
    for (const text of [`X${call}`, `${call}0`, `${call}z`, `0${call}`, `data:${call}${call}`])
      assert.deepEqual(ids(text), [], text);
  });

  it('stand where they are said to, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyId, fc.stringMatching(/^[ -/:-@]{1,5}$/))), placed => {
        const text = placed.map(([id, between]) => between + id).join('');
        const found = idsIn(text);
        assert.deepEqual(
          found.map(({ id }) => id),
          placed.map(([id]) => id),
        );
        for (const { id, start, end } of found) assert.equal(text.slice(start, end), id);
      }),
    );
  });

  it('are no more than asked for', () => {
    assert.equal(idsIn(`${call} `.repeat(9), 3).length, 3);
  });
});
