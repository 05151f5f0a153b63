import * as z from 'zod';
import type { Page } from '../../api/pagination';
import { countWithRoom } from './longText';
import type { PagingInput } from './parameters';
import type { ToolName } from './tool';

/**
 * The next tool call of a list, exactly as it is to be made: `tool` and `arguments`. Said no closer,
 * since every list says it to every agent, and an answer shows it.
 */
export const NextCall = z.looseObject({});

/** What every list answers. */
export const listOutput = {
  items: z.array(z.looseObject({})),
  total: z.int().optional(),
  has_more: z.boolean(),
  next: NextCall.optional(),
};

type Listed<T> = Pick<Page<T>, 'items' | 'total' | 'hasMore'>;

/** A page as an answer: its items, how many there are in all, and how to go on. */
export function pageAnswer<T>(
  tool: ToolName,
  input: Record<string, unknown> & PagingInput,
  page: Listed<T>,
  item: (record: T) => Record<string, unknown>,
): Record<string, unknown> {
  const items = page.items.map(record => compact(item(record)));
  const { count, ...following } = withRoom(items, input);
  const more = page.hasMore || count < items.length;
  return {
    items: items.slice(0, count),
    ...(page.total === undefined ? {} : { total: page.total }),
    has_more: more,
    ...(more ? { next: nextCall(tool, { ...input, ...following }) } : {}),
  };
}

/**
 * How many records of a page an answer has room for, and the page behind these: where some are left
 * over it is a smaller one, and so many are given that such a page begins right there.
 */
export function withRoom(
  records: readonly unknown[],
  { page, per_page }: PagingInput,
  longest?: number,
): PagingInput & { count: number } {
  const most = countWithRoom(records, longest);
  if (most >= records.length) return { count: records.length, page: page + 1, per_page };
  const before = (page - 1) * per_page;
  const count = most - (before % most);
  return { count, page: (before + count) / most + 1, per_page: most };
}

/** A page of what is known whole. */
export function pageOf<T>(all: readonly T[], { page, per_page }: PagingInput): Listed<T> {
  const end = page * per_page;
  return { items: all.slice(end - per_page, end), total: all.length, hasMore: all.length > end };
}

/** A call to make next, without the arguments that are not given. */
export function nextCall(
  tool: ToolName,
  input: Record<string, unknown>,
): { tool: ToolName; arguments: Record<string, unknown> } {
  return { tool, arguments: compact(input) };
}

/** Without what is not there: null, undefined and empty lists cost an agent attention. */
export function compact(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
