import type { Call } from '../../api/schemas/call';
import { byteOrderMark, csvRows } from './csvText';
import { flatCall, flatColumns } from './flatCall';

export const exportFormats = ['csv', 'ndjson', 'json'] as const;
export type ExportFormatName = (typeof exportFormats)[number];

/** How calls are written to a file, piece by piece. */
export interface ExportFormat {
  begin: string;
  /** `index` is the number of calls before these. */
  calls(calls: readonly Call[], index: number): string;
  end(count: number): string;
}

export interface FormatOptions {
  fields: readonly string[];
  /** For CSV. */
  byteOrderMark?: boolean;
}

export function exportFormat(
  name: ExportFormatName,
  { fields, byteOrderMark: marked = false }: FormatOptions,
): ExportFormat {
  const json = (call: Call) => JSON.stringify(chosen(call, fields));
  switch (name) {
    case 'csv':
      return {
        begin: (marked ? byteOrderMark : '') + csvRows([flatColumns(fields)]),
        calls: calls => csvRows(calls.map(call => flatCall(call, fields))),
        end: () => '',
      };
    case 'ndjson':
      return {
        begin: '',
        calls: calls => calls.map(call => `${json(call)}\n`).join(''),
        end: () => '',
      };
    case 'json':
      return {
        begin: '[',
        calls: (calls, index) =>
          calls.map((call, at) => `${index + at > 0 ? ',' : ''}\n  ${json(call)}`).join(''),
        end: count => (count > 0 ? '\n]\n' : ']\n'),
      };
  }
}

/** The call with these fields, nested as CallRail gives them; null where there is none. */
function chosen(call: Call, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(field => [
      field,
      field.includes('.')
        ? flatCall(call, [field])[0]
        : Object.hasOwn(call, field)
          ? (call[field] ?? null)
          : null,
    ]),
  );
}
