import * as z from 'zod';
import { checkQuery } from './queryBox';
import { defineProtocol } from './rpc';

/**
 * What the two ends of the table of calls say to each other. The host holds the calls; the page asks
 * for the rows that are in sight. Cells are words that are ready to show, as text.
 */

/** Where sorting by a column happens: at CallRail, here among the loaded rows, or not at all. */
export const SortPlace = z.enum(['server', 'client', 'none']);

export const TableColumn = z.object({
  /** The field of the call object. */
  key: z.string(),
  label: z.string(),
  /** The heading it stands under where columns are chosen. */
  group: z.string(),
  numeric: z.boolean(),
  sort: SortPlace,
  /** Not one of CallRail's default fields: choosing it adds to what is asked for. */
  extra: z.boolean(),
  /** Pixels, until the user says otherwise. */
  width: z.number(),
});
export type TableColumn = z.infer<typeof TableColumn>;

/** The answer so far, in numbers and in words. */
export const TableFacts = z.object({
  /**
   * Counts changes of rows or their order: rows of another version are asked for again. Rows that
   * only follow at the end, as more are loaded, do not count.
   */
  version: z.number(),
  query: z.string(),
  /** The account, and what the range is: `Acme Dental · last 25 months`. */
  label: z.string(),
  /** Keys, in the order of display. */
  columns: z.array(z.string()),
  rows: z.number(),
  /** How many there are at CallRail; null where that is unknown, as when filtering after fetching. */
  total: z.number().nullable(),
  hasMore: z.boolean(),
  loading: z.boolean(),
  sort: z.object({ key: z.string(), descending: z.boolean(), place: SortPlace }).nullable(),
  /** `37 of 2,000 calls that were looked at (8 requests)` and such, ready to show and announce. */
  statement: z.string(),
  /** What a reader has to know: sorted here only, filtered after fetching, calls that came twice. */
  notes: z.array(z.string()),
  /** Why the rest could not be loaded. */
  failure: z.string().nullable(),
  canUndo: z.boolean(),
});
export type TableFacts = z.infer<typeof TableFacts>;

export const TableRow = z.object({
  id: z.string(),
  /** One for each column, in their order. */
  cells: z.array(z.string()),
});
export type TableRow = z.infer<typeof TableRow>;

/** A change of many calls at once. */
export const BulkChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('addTags'), tags: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('removeTags'), tags: z.array(z.string()).min(1) }),
  z.object({
    kind: z.literal('leadStatus'),
    status: z.enum(['good_lead', 'not_a_lead']).nullable(),
  }),
]);
export type BulkChange = z.infer<typeof BulkChange>;

const ids = z.array(z.string());

export const BulkPreview = z.object({
  /** The first of those that would change. */
  rows: z.array(
    z.object({ id: z.string(), caller: z.string(), before: z.string(), after: z.string() }),
  ),
  changing: z.number(),
  unchanged: z.number(),
  requests: z.number(),
  /** What to know before: tags that would be created, and such. */
  notes: z.array(z.string()),
});
export type BulkPreview = z.infer<typeof BulkPreview>;

export const BulkOutcome = z.object({
  changed: z.number(),
  failed: z.array(z.object({ id: z.string(), caller: z.string(), message: z.string() })),
  /** Not begun, since it was cancelled. */
  left: z.number(),
  statement: z.string(),
  /** Whether an undo takes this back, as long as the facts say that one can be made. */
  canUndo: z.boolean(),
});
export type BulkOutcome = z.infer<typeof BulkOutcome>;

export const TableView = z.object({
  strings: z.record(z.string(), z.string()),
  /** Every column that can be chosen, in groups' order. */
  columns: z.array(TableColumn),
  facts: TableFacts,
});
export type TableView = z.infer<typeof TableView>;

export const tablePanel = defineProtocol({
  requests: {
    /** `kept` is what the page kept over a reload: it wins over what the panel was opened with. */
    open: {
      params: z.object({
        kept: z
          .object({
            query: z.string(),
            columns: ids,
            sort: z.object({ key: z.string(), descending: z.boolean() }).nullable(),
            /**
             * Rows that had been loaded. The answer comes with the first page; up to that many
             * (within reason) follow by `changed`, while `loading`.
             */
            rows: z.number(),
          })
          .nullable(),
      }),
      result: TableView,
    },
    /**
     * Asks for other calls. A query with problems is refused with the first one's words. Null where
     * it was not answered, since something else was asked meanwhile, which `changed` tells.
     */
    ask: { params: z.object({ query: z.string() }), result: TableFacts.nullable() },
    checkQuery,
    rows: {
      params: z.object({ from: z.number().int().min(0), count: z.number().int().min(1).max(500) }),
      result: z.object({ version: z.number(), rows: z.array(TableRow) }),
    },
    reload: { params: z.null(), result: TableFacts },
    loadMore: { params: z.null(), result: TableFacts },
    /** Says what it costs and asks when that is much. */
    loadAll: { params: z.null(), result: TableFacts },
    stopLoading: { params: z.null(), result: TableFacts },
    setColumns: { params: z.object({ columns: ids.min(1) }), result: TableFacts },
    sort: {
      params: z.object({ key: z.string(), descending: z.boolean() }),
      result: TableFacts,
    },
    /** Ids of rows `from` up to and with `to`, for a selection that reaches past what is in sight. */
    ids: { params: z.object({ from: z.number(), to: z.number() }), result: ids },
    openCall: { params: z.object({ id: z.string() }), result: z.null() },
    /** Copies rows, in the order and with the columns of display. */
    copy: {
      params: z.object({ format: z.enum(['csv', 'json', 'markdown', 'ids']), ids }),
      result: z.object({ statement: z.string() }),
    },
    /** Copies what failed of an edit, as the outcome names it. */
    copyFailures: { params: BulkOutcome.pick({ failed: true }), result: z.null() },
    tagChoices: { params: z.null(), result: z.array(z.string()) },
    preview: { params: z.object({ ids, change: BulkChange }), result: BulkPreview },
    /** Cancelling the request ends it after the calls that are under way. */
    apply: { params: z.object({ ids, change: BulkChange }), result: BulkOutcome },
    stopApplying: { params: z.null(), result: z.null() },
    undo: { params: z.null(), result: BulkOutcome },
    /** What the product does elsewhere with the same query. */
    act: {
      params: z.object({
        action: z.enum(['saveSearch', 'exportCalls', 'downloadRecordings', 'showAnalytics']),
      }),
      result: z.null(),
    },
    /** Does what an error offered, by the id that came with it. */
    remedy: { params: z.object({ id: z.string() }), result: z.null() },
  },
  events: {
    changed: TableFacts,
    bulk: z.object({ done: z.number(), total: z.number(), failed: z.number() }),
    /** What kept the page from opening may have changed. */
    retry: z.null(),
  },
});
