import * as z from 'zod';
import { openStateStore, type StateStore } from '../shared/stateStore';

/** A selection beyond this is not kept over a reload: a part of one would be worse than none. */
export const keptSelection = 5_000;

/** What outlives a reload. `restore` is the host's: it names what the panel was opened with. */
const PageState = z.object({
  restore: z.unknown(),
  /** What the host needs to show the same again; null until it has shown something. */
  kept: z
    .object({
      query: z.string(),
      columns: z.array(z.string()),
      sort: z.object({ key: z.string(), descending: z.boolean() }).nullable(),
      rows: z.number(),
    })
    .nullable()
    .catch(null),
  /** A query that was being typed. */
  draft: z.string().nullable().catch(null),
  /** Pixels, by column. */
  widths: z.record(z.string(), z.number()).catch({}),
  /** The cell in focus; row -1 is the headings, column null the one of the selection. */
  cell: z
    .object({ row: z.number(), column: z.string().nullable() })
    .catch({ row: 0, column: null }),
  /** The first row in sight. */
  top: z.number().catch(0),
  selection: z.array(z.string()).max(keptSelection).catch([]),
});
export type PageState = z.infer<typeof PageState>;

export const openState = (restore: unknown): StateStore<PageState> =>
  openStateStore(PageState, restore);
