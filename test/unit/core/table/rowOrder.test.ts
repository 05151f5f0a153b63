import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Call } from '../../../../src/api/schemas/call';
import { RowOrder, sortValue } from '../../../../src/core/table/rowOrder';
import { callOf } from '../../../support/calls';

const orderOf = (calls: readonly Call[], key: string, descending: boolean) =>
  new RowOrder(key, descending, 'en').places(calls.length, place => calls[place]);

const notes = (...values: (string | null)[]) => values.map(note => callOf({ note }));

describe('Rows that are sorted here', () => {
  it('go by the alphabet of the reader, numbers in texts by their value', () => {
    assert.deepEqual(orderOf(notes('b', 'ä', 'a 10', 'a 9', 'Z'), 'note', false), [1, 3, 2, 0, 4]);
    assert.deepEqual(orderOf(notes('b', 'ä', 'a 10', 'a 9', 'Z'), 'note', true), [4, 0, 2, 3, 1]);
  });

  it('end with those that have nothing there, either way', () => {
    const calls = notes(null, 'b', '', 'a');
    assert.deepEqual(orderOf(calls, 'note', false), [3, 1, 0, 2]);
    assert.deepEqual(orderOf(calls, 'note', true), [1, 3, 0, 2]);
  });

  it('go by the moment that a time means, however it is written', () => {
    const calls = [
      '2026-02-10T00:45:19.781-08:00',
      '2026-02-10T08:00:00Z',
      '2026-02-10 03:50:00 -0500',
      '2026-02-10T00:44:00-0800',
      'soon',
    ].map(created_at => callOf({ created_at }));
    assert.deepEqual(orderOf(calls, 'created_at', false), [1, 3, 0, 2, 4]);
  });

  it('go by what numbers, truths and lists come to', () => {
    assert.equal(sortValue('value', callOf({ value: '$1,250.00' })), 1250);
    assert.equal(sortValue('voicemail', callOf({ voicemail: false })), 0);
    assert.equal(sortValue('zip_code', callOf({ zip_code: ['80202', '80203'] })), '80202\n80203');
    assert.equal(sortValue('call_type', callOf({ answered: true })), 'answered');
    assert.equal(sortValue('zip_code', callOf({ zip_code: [] })), undefined);
  });

  it('are all there once, in order, and equal ones stay as they came, also as more arrive', () => {
    const values = fc.array(fc.option(fc.constantFrom('a', 'B', 'b', 'c', '', '10', '9')), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, fc.boolean(), fc.nat(40), (all, descending, first) => {
        const calls = notes(...all);
        const order = new RowOrder('note', descending, 'en');
        order.places(Math.min(first, calls.length), place => calls[place]);
        const places = order.places(calls.length, place => calls[place]);
        assert.deepEqual(
          [...places].sort((one, other) => one - other),
          calls.map((_, place) => place),
        );
        assert.deepEqual(places, orderOf(calls, 'note', descending));
        const compare = new Intl.Collator('en', { numeric: true }).compare;
        for (let at = 1; at < places.length; at++) {
          const [before = 0, here = 0] = [places[at - 1], places[at]];
          const [one, other] = [all[before], all[here]];
          if (!other) {
            if (!one) assert.ok(before < here);
            continue;
          }
          assert.ok(one, 'Nothing stands last.');
          const difference = descending ? -compare(one, other) : compare(one, other);
          assert.ok(difference < 0 || (difference === 0 && before < here));
        }
      }),
    );
  });
});
