import { listedCallFields } from '../../api/callFields';
import { largestPage } from '../../api/resources/listQuery';
import type { Call } from '../../api/schemas/call';
import type { CallStore } from '../callStore';
import type { ListParameters, ListPlan } from '../query/listPlan';
import type { AccountRef } from '../refs';
import { callColumns, callRow } from './callFacts';
import type { CallSearchInput } from './callSearchTool';
import { countWithRoom } from './longText';
import { compact, nextCall, withRoom } from './pages';
import type { ToolOptions } from './tool';

const tool = 'callrail_search_calls';
/** As short as a cell of fifty rows has to be. */
export const longestCell = 120;
/** Pages that one tool call looks through at most, where CallRail cannot filter. */
const stretch = 8;

type Plan = Pick<ListPlan, 'parameters' | 'after'>;

/** A page of the list as CallRail filters it. One request. */
export async function listed(
  store: CallStore,
  account: AccountRef,
  { parameters }: Plan,
  given: CallSearchInput,
  options: ToolOptions,
): Promise<Record<string, unknown>> {
  const { page, per_page } = given;
  const query = { ...parameters, fields: wanted(given), page, per_page };
  const found = await store.ask(account, query, options);
  const { columns, rows } = table(found.items, given);
  const { count, ...following } = withRoom(rows, given, longestCell);
  const more = found.hasMore || count < rows.length;
  return {
    columns,
    rows: rows.slice(0, count),
    ...(found.total === undefined ? {} : { total: found.total }),
    has_more: more,
    ...(more ? { next: nextCall(tool, { ...given, ...following }) } : {}),
    asked: asked(parameters),
  };
}

/**
 * Calls that match what CallRail cannot filter: pages of 250 are looked through until there are
 * enough, and no more than eight. `cursor` is `page:matches of it that were given already`.
 */
export async function lookedThrough(
  store: CallStore,
  account: AccountRef,
  { parameters, after, matches }: Plan & { matches: (call: Call) => boolean },
  given: CallSearchInput,
  options: ToolOptions,
): Promise<Record<string, unknown>> {
  const [first = 1, given0 = 0] = (given.cursor ?? '1:0').split(':').map(Number);
  const calls: Call[] = [];
  /** For each of them the cursor right behind it. */
  const behind: string[] = [];
  let looked = 0;
  let next: string | undefined;
  for (let page = first; ; page++) {
    options.signal?.throwIfAborted();
    const query = { ...parameters, fields: wanted(given), page, per_page: largestPage };
    const found = await store.ask(account, query, options);
    looked += found.items.length;
    options.report?.({
      done: looked,
      total:
        found.total === undefined
          ? undefined
          : Math.min(found.total, (first + stretch - 1) * largestPage),
      message: `Looked through ${looked} calls.`,
    });
    const skip = page === first ? given0 : 0;
    const fitting = found.items.filter(matches).slice(skip);
    const room = given.per_page - calls.length;
    calls.push(...fitting.slice(0, room));
    behind.push(...fitting.slice(0, room).map((_, index) => `${page}:${skip + index + 1}`));
    if (fitting.length > room) next = `${page}:${skip + room}`;
    else if (found.hasMore && (calls.length >= given.per_page || page + 1 >= first + stretch))
      next = `${page + 1}:0`;
    if (next !== undefined || !found.hasMore) break;
  }
  const { columns, rows } = table(calls, given);
  const count = countWithRoom(rows, longestCell);
  if (count < rows.length) next = behind[count - 1];
  return {
    columns,
    rows: rows.slice(0, count),
    has_more: next !== undefined,
    ...(next === undefined ? {} : { next: nextCall(tool, { ...given, cursor: next }) }),
    asked: asked(parameters),
    looked_through: looked,
    filtered_after_fetching: [...after],
  };
}

function table(calls: readonly Call[], { fields = [] }: CallSearchInput) {
  const more = fields.filter(field => !(callColumns as readonly string[]).includes(field));
  return {
    columns: [...callColumns, ...more],
    rows: calls.map(call => callRow(call, more)),
  };
}

function wanted({ fields = [] }: CallSearchInput): string {
  return [...new Set([...listedCallFields, ...fields])].join(',');
}

/** What decided about the list, dates above all, so that nobody takes a part for the whole. */
function asked(parameters: ListParameters): Record<string, unknown> {
  return compact({ ...parameters });
}
