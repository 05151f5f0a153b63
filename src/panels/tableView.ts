import * as vscode from 'vscode';
import type { Call } from '../api/schemas/call';
import { cellText, type CellReader } from '../core/table/cellText';
import type { TableFacts as CoreFacts } from '../core/table/tableFacts';
import { datesName } from '../host/datesName';
import type { TableFacts, TableRow } from '../protocol/tablePanel';
import { shortened } from './tableName';
import { tableNotes, tableStatement } from './tableWords';

/** No cell shows more; copying has all of it. */
const longestCell = 300;

export interface FactsContext {
  /** How CallRail calls the account. */
  account: string;
  /** Why the rest could not be loaded, in words. */
  failure: string | null;
  canUndo: boolean;
}

/** The table in facts and words, as its page takes them. */
export function factsView(
  facts: CoreFacts,
  { account, failure, canUndo }: FactsContext,
): TableFacts {
  const { version, text, query, columns, rows, total, hasMore, loading, sort, search } = facts;
  return {
    version,
    query: text,
    // A query that could not be asked is about no time that anybody knows.
    label: headingOf(account, search && datesName(query)),
    columns: [...columns],
    rows,
    total: total ?? null,
    hasMore,
    loading,
    sort: sort ?? null,
    statement: tableStatement(facts),
    notes: tableNotes(facts),
    failure,
    canUndo,
  };
}

function headingOf(...parts: (string | undefined)[]): string {
  return parts.filter(part => part).join(' · ') || vscode.l10n.t('Calls');
}

export function rowView(call: Call, columns: readonly string[], reader: CellReader): TableRow {
  return {
    id: call.id,
    cells: columns.map(key => shortened(cellText(key, call, reader), longestCell)),
  };
}
