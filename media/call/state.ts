import * as z from 'zod';
import { vscodeApi } from '../shared/port';

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

export interface StateStore {
  get(): Readonly<PageState>;
  set(change: Partial<PageState>): void;
}

/** Drafts are of one call; a state that names another one is left behind. */
export function openState(restore: unknown): StateStore {
  const stored = PageState.safeParse(vscodeApi.getState());
  const fits = stored.success && JSON.stringify(stored.data.restore) === JSON.stringify(restore);
  let state: PageState = fits ? stored.data : PageState.parse({ restore });
  vscodeApi.setState(state);
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      vscodeApi.setState(state);
    },
  };
}
