import type { Call } from '../../api/schemas/call';
import { csvText, disarmed } from '../export/csvText';
import { flatCall, flatColumns } from '../export/flatCall';
import { cellText, type CellReader } from './cellText';

export type CopyFormat = 'csv' | 'json' | 'markdown' | 'ids';

export interface Copied {
  calls: readonly Call[];
  /** Keys, in the order of display. */
  columns: readonly string[];
  /** What columns are called. */
  labels: readonly string[];
  reader: CellReader;
}

/**
 * Calls as a text for the clipboard. CSV and JSON hold what CallRail sent, for programs; Markdown
 * holds what the table shows, for people.
 */
export function copyText(format: CopyFormat, copied: Copied): string {
  const { calls, columns } = copied;
  switch (format) {
    case 'csv':
      return csvText(
        flatColumns(columns),
        calls.map(call => flatCall(call, columns)),
      );
    case 'json':
      return `${JSON.stringify(
        calls.map(call => chosenFields(call, columns)),
        undefined,
        2,
      )}\n`;
    case 'markdown':
      return markdownTable(copied);
    case 'ids':
      return calls.map(({ id }) => id).join('\n');
  }
}

function chosenFields(call: Call, columns: readonly string[]): Record<string, unknown> {
  const values = call as Readonly<Record<string, unknown>>;
  return Object.fromEntries(columns.map(key => [key, values[key] ?? null]));
}

function markdownTable({ calls, columns, labels, reader }: Copied): string {
  const rows = [
    labels.map(markdownText),
    labels.map(() => '---'),
    ...calls.map(call => columns.map(key => markdownText(cellText(key, call, reader)))),
  ];
  return rows.map(cells => `| ${cells.join(' | ')} |\n`).join('');
}

/** Rows for a spreadsheet to paste: a line each, a tab between cells, formulas disarmed. */
export function tabbedText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => disarmed(text.replace(/\s+/g, ' ').trim());
  return rows.map(cells => cells.map(cell).join('\t')).join('\n');
}

/** What a renderer may turn into a link, escaped or not: addresses, e-mail, mentions, references. */
const linkable = /\/\/|@|#\d|\S\.\p{L}{2}/u;

/**
 * A text as one cell of a Markdown table that shows exactly that text: no markup, no HTML, no link.
 * Renderers look for addresses after they have undone escapes, so what might be one is shown as code.
 */
export function markdownText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return linkable.test(line) ? line.split('|').map(code).join('\\|') : escaped(line);
}

function escaped(line: string): string {
  return line.replace(/[\\`*_~[\]<>&|!$#]/g, '\\$&');
}

/** A span of code. Bars stand between spans: renderers differ about backslashes before them. */
function code(text: string): string {
  if (text.trim() === '') return text;
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // One blank at each end is not shown.
  const inner = /^[` ]|[` ]$/.test(text) ? ` ${text} ` : text;
  return fence + inner + fence;
}
