import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRows, csvText } from '../../../../src/core/export/csvText';

/** As another program reads it. */
const read = (text: string, options = {}): string[][] =>
  parse(text, { relax_column_count: false, ...options });

describe('CSV', () => {
  it('has CRLF, quotes what needs it, and writes words for values', () => {
    const rows = [
      ['Smith, Ann', 'said "hi"', 'two\nlines'],
      [null, undefined, 0],
      [true, -5, 12.5],
    ];
    assert.equal(
      csvText(['name', 'note', 'value'], rows),
      'name,note,value\r\n"Smith, Ann","said ""hi""","two\nlines"\r\n,,0\r\ntrue,-5,12.5\r\n',
    );
  });

  it('begins with a byte order mark when told to', () => {
    assert.equal(csvText(['a'], [['ü']], { byteOrderMark: true }), '\uFEFFa\r\nü\r\n');
    assert.equal(csvText(['a'], [['ü']]), 'a\r\nü\r\n');
  });

  it('neutralises formulas, in every column and in the header', () => {
    const formulas = [
      '=1+1',
      '=HYPERLINK("https://evil.example","x")',
      '+1-2',
      "-2+3+cmd|' /C calc'!A0",
      '@SUM(A1:A9)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '\u00A0=1',
      '\uFEFF=1',
      '＝1+1',
      '＋1+1',
      '－1+1',
      '＠SUM(1)',
      '- a note',
      '+',
      '-',
    ];
    for (const text of formulas) {
      assert.deepEqual(read(csvText([text, 'b'], [['x', text]])), [
        [`'${text}`, 'b'],
        ['x', `'${text}`],
      ]);
    }
  });

  it('leaves numbers and telephone numbers alone', () => {
    for (const text of ['+15555550123', '-5', '-12.50', 'CAL019c', '2026-02-10', "'quoted"])
      assert.equal(csvRows([['x', text]]), `x,${text}\r\n`);
    assert.equal(csvRows([[-5, 7, 1e21]]), '-5,7,1e+21\r\n');
  });

  it('writes objects as JSON', () => {
    assert.deepEqual(read(csvRows([[{ a: ['=1'] }, [1, 2]]])), [['{"a":["=1"]}', '[1,2]']]);
  });

  it('comes back the same through another parser', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[=+@\t\r\n",;' a-]*$/),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const table = fc.integer({ min: 1, max: 6 }).chain(width => {
      const row = fc.array(value, { minLength: width, maxLength: width });
      return fc.tuple(
        fc.array(fc.string({ unit: 'binary' }), { minLength: width, maxLength: width }),
        fc.array(row, { maxLength: 8 }),
        fc.boolean(),
      );
    });
    fc.assert(
      fc.property(table, ([header, rows, mark]) => {
        const text = csvText(header, rows, { byteOrderMark: mark });
        const cells = read(text, { bom: mark });
        const written = [header, ...rows];
        assert.equal(cells.length, written.length);
        cells.forEach((row, y) =>
          row.forEach((cell, x) => {
            const value = written[y]?.[x] ?? '';
            const asText = String(value);
            if (cell === asText) assert.ok(!isRun(cell, typeof value), JSON.stringify(cell));
            else assert.equal(cell, `'${asText}`);
          }),
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether a spreadsheet would run the cell: text that begins as formulas do, unless a number. */
function isRun(cell: string, type: string): boolean {
  return type === 'string' && /^[=+\-@\t\r]/.test(cell) && !/^[+-][\d.]+$/.test(cell);
}
