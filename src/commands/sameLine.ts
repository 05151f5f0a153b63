import type { SearchAction, SearchItem } from './searchItems';

/** The line that does what another one does, where that does something. */
export function sameLine(
  items: readonly SearchItem[],
  { action }: Pick<SearchItem, 'action'>,
): SearchItem | undefined {
  if (!action || action.kind === 'nothing') return undefined;
  return items.find(item => item.action && isSame(item.action, action));
}

function isSame(one: SearchAction, other: SearchAction): boolean {
  if (one.kind === 'open') return other.kind === 'open' && one.call.id === other.call.id;
  if (one.kind === 'write') return other.kind === 'write' && one.text === other.text;
  return one.kind === other.kind;
}
