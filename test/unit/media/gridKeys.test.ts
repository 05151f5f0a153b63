import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { movedCell } from '../../../media/table/gridKeys';

const key = (name: string, modifiers: object = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});
const moves = [
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...['Home', 'End', 'PageUp', 'PageDown'],
];

describe('Keys of a grid', () => {
  it('never lead out of it', () => {
    const cases = fc.tuple(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.tuple(fc.constantFrom(...moves), fc.boolean()), { maxLength: 30 }),
    );
    fc.assert(
      fc.property(cases, ([rows, columns, page, presses]) => {
        let cell = { row: Math.min(0, rows - 1), column: 0 };
        for (const [name, ctrlKey] of presses) {
          cell = movedCell(key(name, { ctrlKey }), cell, { rows, columns, page }) ?? cell;
          assert.ok(cell.row >= -1 && cell.row < Math.max(rows, 0.5), `row ${cell.row}`);
          assert.ok(cell.column >= 0 && cell.column < columns, `column ${cell.column}`);
        }
      }),
    );
  });

  it('lead on by one row each, there and back', () => {
    const size = { rows: 100_000, columns: 5, page: 20 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_998 }), row => {
        const down = movedCell(key('ArrowDown'), { row, column: 2 }, size);
        assert.deepEqual(down, { row: row + 1, column: 2 });
        assert.deepEqual(movedCell(key('ArrowUp'), down, size), { row, column: 2 });
      }),
    );
  });

  it('are no others, and none with Alt', () => {
    const size = { rows: 10, columns: 5, page: 4 };
    const cell = { row: 3, column: 2 };
    for (const name of ['a', 'Tab', 'F5', 'toString', 'constructor'])
      assert.equal(movedCell(key(name), cell, size), undefined, name);
    assert.equal(movedCell(key('ArrowLeft', { altKey: true }), cell, size), undefined);
  });

  it('are the same with the Command key', () => {
    const size = { rows: 10, columns: 5, page: 4 };
    const moved = movedCell(key('End', { metaKey: true }), { row: 3, column: 2 }, size);
    assert.deepEqual(moved, { row: 9, column: 4 });
  });
});
