import type { Call } from '../../api/schemas/call';
import { byteOrderMark, csvRows } from './csvText';
import { flatCall, flatColumns, flattening } from './flatCall';

export const exportFormats = ['csv', 'ndjson', 'json'] as const;
export type ExportFormatName = (typeof exportFormats)[number];

/** How calls are written to a file, piece by piece. */
export interface ExportFormat {
  begin: string;
  /** What stands before the call that `index` others precede. */
  before(index: number): string;
  call(call: Call): string;
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
  const nothing = () => '';
  switch (name) {
    case 'csv': {
      const flat = flattening(fields);
      return {
        begin: (marked ? byteOrderMark : '') + csvRows([flatColumns(fields)]),
        before: nothing,
        call: call => csvRows([flat(call)]),
        end: nothing,
      };
    }
    case 'ndjson':
      return { begin: '', before: nothing, call: call => `${json(call)}\n`, end: nothing };
    case 'json':
      return {
        begin: '[',
        before: index => (index > 0 ? ',\n  ' : '\n  '),
        call: json,
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
