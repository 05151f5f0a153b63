import * as vscode from 'vscode';
import { CallId } from '../api/schemas/ids';
import type { RequestOptions } from '../api/send';
import type { BulkEdit } from '../core/bulkEdit';
import { tagsToCreate } from '../core/bulkPlan';
import type { BulkResult } from '../core/bulkRun';
import type { CallSearch } from '../core/callSearch';
import type { CallStore } from '../core/callStore';
import type { CallEditor } from '../core/callEditor';
import type { Directory } from '../core/directory';
import type { EditHistory } from '../core/editHistory';
import { QueryError } from '../core/query/queryProblem';
import type { Session } from '../core/session';
import type { CallTable } from '../core/table/callTable';
import { callColumn } from '../core/table/callColumns';
import { copyText, tabbedText } from '../core/table/copyFormats';
import type { TagEditor } from '../core/tagEditor';
import { bulkOutcome } from '../host/bulkWords';
import { queryCheck } from '../host/queryCheck';
import { requestsLeft } from '../host/quotaWords';
import { queryBoxStrings } from '../protocol/queryBoxStrings';
import type { Handlers } from '../protocol/rpc';
import type { tablePanel, TableFacts } from '../protocol/tablePanel';
import { tableStrings } from '../protocol/tableStrings';
import { bulkPreview } from './bulkPreview';
import { mayLoadAll } from './loadAllQuestion';
import { PanelError } from './panelError';
import type { PanelFailures } from './panelFailures';
import { checkMode, type PanelMode } from './panelMode';
import { meetAccount } from './panelSubject';
import { pageStrings } from './pageStrings';
import { rowView } from './tableView';
import { cellReader, copiedStatement, tableColumns } from './tableWords';

export interface TableServices {
  session: Session;
  directory: Directory;
  search: CallSearch;
  calls: CallStore;
  callEditor: CallEditor;
  tagEditor: TagEditor;
  history: EditHistory;
  /** Failures are shown in the page; this notes them down with all that is known of them. */
  logFailure: (error: unknown) => void;
}

/** The panel whose page is answered. */
export interface AnsweredTable {
  mode: PanelMode;
  table: CallTable;
  bulk: BulkEdit;
  failures: PanelFailures;
  facts: () => TableFacts;
  /** What people call the calls that are shown. */
  label: () => string;
  onProgress: (progress: { done: number; total: number; failed: number }) => void;
  /** Called when a bulk edit is over: what can be undone is something else now. */
  onChanged: () => void;
  /** Told of columns that the user chose. */
  onColumns: (columns: readonly string[]) => void;
}

/** Answers the page of a table of calls. */
export function tableHandlers(
  services: TableServices,
  { mode, table, bulk, failures, facts, label, onProgress, onChanged, onColumns }: AnsweredTable,
): Handlers<typeof tablePanel> {
  const { session, directory, search, tagEditor } = services;
  const { account } = table;
  const reader = cellReader();
  let changing: AbortController | undefined;

  /** Runs a bulk change, one at a time, until it is done or stopped. */
  async function change(
    signal: AbortSignal,
    task: (options: RequestOptions & { onProgress: typeof onProgress }) => Promise<BulkResult>,
  ): Promise<BulkResult> {
    if (changing) throw new PanelError(vscode.l10n.t('Another change is still under way.'));
    changing = new AbortController();
    try {
      return await task({ signal: AbortSignal.any([signal, changing.signal]), onProgress });
    } finally {
      changing = undefined;
      onChanged();
    }
  }
  const outcome = (result: BulkResult, undone: boolean) =>
    bulkOutcome(result, undone, error => failures.words(error).message);

  return {
    open: async ({ kept }, signal) => {
      await checkMode(session, mode);
      await meetAccount(directory, account, signal);
      const query = kept?.query ?? table.text;
      // A page that was only reloaded finds its rows here.
      if (!table.facts.search || table.text !== query) {
        if (kept) await table.setColumns(kept.columns);
        try {
          await table.ask(query, { rows: kept?.rows, signal });
          if (kept?.sort && callColumn(kept.sort.key)?.sort === 'client')
            await table.sort(kept.sort);
        } catch (error) {
          // The page is where the query can be mended.
          if (!(error instanceof QueryError)) throw error;
          table.refuse(query, error);
        }
      }
      return {
        strings: pageStrings({ ...queryBoxStrings, ...tableStrings }),
        columns: tableColumns(),
        facts: facts(),
      };
    },
    ask: async ({ query }, signal) => {
      const isAnswered = await table.ask(query, { signal });
      return isAnswered ? facts() : null;
    },
    checkQuery: ({ query, caret }, signal) => queryCheck(search, account, query, caret, signal),
    rows: ({ from, count }) => {
      const { version, columns } = table.facts;
      return { version, rows: table.rows(from, count).map(call => rowView(call, columns, reader)) };
    },
    reload: async (_, signal) => {
      await table.reload({ signal });
      return facts();
    },
    loadMore: async (_, signal) => {
      // A query that could not be asked may be fit to be asked by now.
      if (table.facts.search) await table.more();
      else await table.ask(table.text, { signal });
      return facts();
    },
    loadAll: async () => {
      if (await mayLoadAll(session, table)) await table.all();
      return facts();
    },
    stopLoading: () => {
      table.stop();
      return facts();
    },
    setColumns: async ({ columns }, signal) => {
      await table.setColumns(columns, { signal });
      onColumns(columns);
      return facts();
    },
    sort: async (sort, signal) => {
      await table.sort(sort, { signal });
      return facts();
    },
    ids: ({ from, to }) => table.ids(from, to),
    openCall: async ({ id }) => {
      const ref = { ...account, callId: CallId.parse(id) };
      await vscode.commands.executeCommand('callrail.openCall', ref);
      return null;
    },
    copy: async ({ format, ids }) => {
      const calls = table.chosen(ids);
      const labels = new Map(tableColumns().map(column => [column.key, column.label]));
      const { columns } = table;
      const text = copyText(format, {
        calls,
        columns,
        labels: columns.map(key => labels.get(key) ?? key),
        reader,
      });
      await vscode.env.clipboard.writeText(text);
      return { statement: copiedStatement(format, calls.length) };
    },
    copyFailures: async ({ failed }) => {
      const rows = failed.map(({ id, caller, message }) => [id, caller, message]);
      await vscode.env.clipboard.writeText(tabbedText(rows));
      return null;
    },
    tagChoices: async (_, signal) => {
      const tags = await tagEditor.all(account, { signal });
      const usable = tags.filter(({ status }) => status !== 'disabled');
      return [...new Set(usable.map(({ name }) => name))];
    },
    preview: async ({ ids, change: wish }, signal) => {
      const plan = bulk.plan(table.chosen(ids), wish);
      const known = wish.kind === 'addTags' ? await tagEditor.all(account, { signal }) : [];
      const left = requestsLeft((await session.api()).quota(account.connectionId));
      return bulkPreview(plan, { reader, created: tagsToCreate(plan, known), left });
    },
    apply: async ({ ids, change: wish }, signal) => {
      const plan = bulk.plan(table.chosen(ids), wish);
      return outcome(await change(signal, options => bulk.run(plan, options)), false);
    },
    stopApplying: () => {
      changing?.abort();
      return null;
    },
    undo: async (_, signal) => outcome(await change(signal, options => bulk.undo(options)), true),
    act: async ({ action }) => {
      const about = { ...account, query: table.text, label: label() };
      await vscode.commands.executeCommand(`callrail.${action}`, about);
      return null;
    },
    remedy: async ({ id }) => {
      await failures.act(id);
      return null;
    },
  };
}
