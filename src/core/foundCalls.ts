import type { Page } from '../api/pagination';
import { largestPage } from '../api/resources/listQuery';
import type { Call } from '../api/schemas/call';
import type { RequestOptions } from '../api/send';

/** A page of the calls that were searched for, and what it has cost so far. */
export interface FoundCalls extends Page<Call> {
  readonly facts: SearchFacts;
  next(options?: RequestOptions): Promise<FoundCalls | undefined>;
}

/** Counted over all pages so far. */
export interface SearchFacts {
  /** Calls that were fetched and looked at. */
  looked: number;
  matched: number;
  /** Pages that were asked for. */
  requests: number;
  /** Calls there are before what is filtered after fetching, as CallRail counts them. */
  whole: number | undefined;
}

/** Pages that are asked for at a stretch. */
const usualStretch = 8;

export interface FoundOptions {
  /** How many calls are wanted at a time. */
  perPage: number;
  /** What CallRail does not filter; undefined where it filters all. */
  matches?: (call: Call) => boolean;
  /** Pages to look through at a stretch, at most; 8 unless told. */
  stretch?: number;
}

/** Asks for the first page of a list; later ones it knows itself. */
type FirstPage = (perPage: number, options: RequestOptions) => Promise<Page<Call>>;

/**
 * The calls of a list that match, each once. What CallRail cannot filter is looked through page by
 * page until there are as many as wanted, and no further than a stretch: a search that finds little
 * does not use up the quota unasked.
 */
export async function foundCalls(
  first: FirstPage,
  { perPage, matches, stretch = usualStretch }: FoundOptions,
  options: RequestOptions,
): Promise<FoundCalls> {
  /** Calls by the stretch that has brought them. */
  const seen = new Map<string, number>();
  const filtered = matches !== undefined;
  const asPage = async (
    from: Page<Call>,
    before: SearchFacts,
    index: number,
    again: RequestOptions,
  ) => {
    const facts = { ...before };
    const looked = new Map<string, Call>();
    const items: Call[] = [];
    let page = from;
    for (let pages = 1; ; pages++) {
      facts.requests += 1;
      facts.whole = page.total ?? facts.whole;
      for (const call of page.items) {
        // A call that arrives meanwhile pushes others to a later page, where they come again.
        if (looked.has(call.id) || (seen.get(call.id) ?? index) < index) continue;
        looked.set(call.id, call);
        if (matches?.(call) ?? true) items.push(call);
      }
      if (!filtered || !page.hasMore || items.length >= perPage || pages >= stretch) break;
      again.signal?.throwIfAborted();
      page = (await page.next(again)) ?? { ...page, items: [], hasMore: false };
    }
    // Only now, so that a stretch that fails on the way loses nothing when it is tried again.
    for (const id of looked.keys()) if (!seen.has(id)) seen.set(id, index);
    facts.looked += looked.size;
    facts.matched += items.length;
    return found(page, items, facts, index);
  };
  const found = (
    last: Page<Call>,
    items: readonly Call[],
    facts: SearchFacts,
    index: number,
  ): FoundCalls => ({
    items,
    facts,
    // How many match is known once all have been looked at.
    total: !filtered ? last.total : last.hasMore ? undefined : facts.matched,
    hasMore: last.hasMore,
    next: async again => {
      const page = await last.next(again);
      return page && asPage(page, facts, index + 1, again ?? {});
    },
  });
  const nothing = { looked: 0, matched: 0, requests: 0, whole: undefined };
  // Most of a page may be left out.
  const size = filtered ? largestPage : perPage;
  return asPage(await first(size, options), nothing, 0, options);
}
