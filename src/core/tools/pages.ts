import * as z from 'zod';
import type { Page } from '../../api/pagination';
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

/** A page as an answer: its items, how many there are in all, and how to go on. */
export function pageAnswer<T>(
  tool: ToolName,
  input: Record<string, unknown> & { page: number },
  page: Page<T>,
  item: (record: T) => Record<string, unknown>,
): Record<string, unknown> {
  return {
    items: page.items.map(record => compact(item(record))),
    ...(page.total === undefined ? {} : { total: page.total }),
    has_more: page.hasMore,
    ...(page.hasMore ? { next: nextCall(tool, { ...input, page: input.page + 1 }) } : {}),
  };
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
