import * as z from 'zod';
import { openStateStore, type StateStore } from '../shared/stateStore';

const DraftEntry = z.object({ value: z.string(), base: z.string() });

/** What outlives a reload. `restore` is the host's: it names the call that the panel shows. */
const PageState = z.object({
  restore: z.unknown(),
  draft: z
    .object({
      customer_name: DraftEntry,
      lead_status: DraftEntry,
      value: DraftEntry,
      note: DraftEntry,
    })
    .partial()
    .catch({}),
  transcriptOpen: z.boolean().catch(false),
  previousCallsOpen: z.boolean().catch(false),
  speed: z.number().min(0.5).max(3).catch(1),
});
export type PageState = z.infer<typeof PageState>;

export type CallState = StateStore<PageState>;

/** Drafts are of one call; a state that names another one is left behind. */
export const openState = (restore: unknown): CallState => openStateStore(PageState, restore);
