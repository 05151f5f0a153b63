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
      ' =1',
      '\u00A0=1',
      '\uFEFF=1',
      '\u2060=1',
      '\u00AD=1',
      '\0=1',
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

  it('neutralises what begins behind a list separator, or on another line', () => {
    const formulas = {
      'a;=1+1': "a;'=1+1",
      'A; =HYPERLINK("x")': `A; '=HYPERLINK("x")`,
      'a;\u00A0＝1;b;@x': "a;\u00A0'＝1;b;'@x",
      ';=1': ";'=1",
      '=1;=2': "'=1;'=2",
      'a\n=1': "a\n'=1",
      'a\r\n\t -x': "a\r\n\t '-x",
      '\t=1': "'\t'=1",
      '\r=1': "'\r'=1",
      '\n=1': "'\n'=1",
      '\ta': "'\ta",
    };
    for (const [text, disarmed] of Object.entries(formulas))
      assert.deepEqual(read(csvText([text, 'b'], [['x', text]])), [
        [disarmed, 'b'],
        ['x', disarmed],
      ]);
    for (const text of ['a;b', 'a; b=1', 'a;-5;+15555550123', 'a;\nb', '5-3; 1+1', ';;\n'])
      assert.deepEqual(read(csvRows([['x', text]])), [['x', text]]);
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
      fc.stringMatching(/^[=+@\t\r\n",;' a1-]*$/),
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
            assert.ok(isDisarmed(cell, asText), JSON.stringify([cell, asText]));
            if (typeof value === 'string')
              for (const part of cell.split(/[;\t\r\n]/))
                assert.ok(!isRun(part), JSON.stringify(cell));
          }),
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether a spreadsheet would run a cell: text that begins as formulas do, unless a number. */
function isRun(cell: string): boolean {
  return /^\s*[=+\-@]/.test(cell) && !/^[+-][\d.]+$/.test(cell);
}

/** Whether a cell is the text, but for apostrophes before what might be run. */
function isDisarmed(cell: string, text: string): boolean {
  let rest = text;
  for (const [index, unit] of cell.split('').entries())
    if (rest.startsWith(unit)) rest = rest.slice(1);
    else if (unit !== `'` || !/^\W/.test(cell.slice(index + 1))) return false;
  return rest === '';
}
