import { stringify } from 'csv-stringify/sync';

/** First of a file, for programs that else take UTF-8 for something older. */
export const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet may take for a formula: a sign that begins one, also in the full width that
 * Numbers takes for the same, after blanks and invisible characters, which are trimmed away.
 */
const formula = /^([\s\p{Cc}\p{Cf}]*)(?=[=+\-@＝＋－＠])/u;

/**
 * Where another cell may begin within a text: at the semicolon, which is what separates cells where
 * the comma is the decimal sign. Quotation marks that begin no cell do not count there, so that line
 * breaks begin one as well.
 */
const cellEnd = /([;\t\r\n])/;

/** A sign and digits: a number to every spreadsheet, which runs nothing. */
const plainNumber = /^[+-]\d+(\.\d+)?$/;

/**
 * Rows as CSV by RFC 4180: CRLF, quoted where needed, a header first. Formulas are neutralised: what
 * a spreadsheet might run gets an apostrophe before it. Numbers are no formulas, nor are
 * telephone numbers (`+15555550123`), so both stay as CallRail writes them, for programs to read.
 * Null is an empty cell, true and false are words, an object is JSON.
 */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly unknown[])[],
  options: { byteOrderMark?: boolean } = {},
): string {
  return (options.byteOrderMark ? byteOrderMark : '') + csvRows([header, ...rows]);
}

/** The same without a header of its own, for files that are written piece by piece. */
export function csvRows(rows: readonly (readonly unknown[])[]): string {
  return stringify(
    rows.map(row => row.map(cellText)),
    // The only cell of a row stays visible when empty: an empty line is no row to most readers.
    {
      record_delimiter: 'windows',
      quote_record_delimiter: true,
      quoted_empty: rows[0]?.length === 1,
    },
  );
}

/** A text that no spreadsheet runs, wherever it comes to stand in a cell of its own. */
export function disarmed(text: string): string {
  const [first = '', ...rest] = cellEnd.test(text) ? text.split(cellEnd) : [text];
  const isMoved = first === '' && /^[\t\r\n]/.test(text);
  const begin = isMoved || (formula.test(first) && !plainNumber.test(first)) ? `'${first}` : first;
  return begin + rest.map(part => (plainNumber.test(part) ? part : disarmedPart(part))).join('');
}

/** Behind the blanks, which belong to what stands before. */
function disarmedPart(part: string): string {
  return part.replace(formula, `$1'`);
}

function cellText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return disarmed(value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object':
      return value === null ? '' : cellText(JSON.stringify(value));
    default:
      return '';
  }
}
