import type { Call } from '../api/schemas/call';
import { everyCall, type CallQuery } from '../core/query/callQuery';
import { printQuery } from '../core/query/printQuery';
import { cellText, type CellReader } from '../core/table/cellText';
import type { TableFacts as CoreFacts } from '../core/table/tableFacts';
import { datesName } from '../host/datesName';
import type { TableFacts, TableRow } from '../protocol/tablePanel';
import { tableNotes, tableStatement } from './tableWords';

/** No cell shows more; copying has all of it. */
const longestCell = 300;

const longestTitle = 40;

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
  const { version, text, query, columns, rows, total, hasMore, loading, sort } = facts;
  return {
    version,
    query: text,
    label: [account, datesName(query)].join(' · '),
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

export function rowView(call: Call, columns: readonly string[], reader: CellReader): TableRow {
  return {
    id: call.id,
    cells: columns.map(key => shortened(cellText(key, call, reader), longestCell)),
  };
}

/**
 * What the tab is called: what it was opened as, where the query says no more than that; else the
 * query itself, without its dates and order.
 */
export function titleView(query: CallQuery, label: string): string {
  const { company, tracker, tags } = query;
  const undated = { ...query, range: undefined, from: undefined, to: undefined, sort: undefined };
  const short = printQuery(undated);
  const onlyNames = printQuery({ ...everyCall, company, tracker, tags }) === short;
  return onlyNames && label !== '' ? label : shortened(short || label, longestTitle);
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
