import type { LoadMoreNode } from '../tree/pagedNode';
import type { Command } from './command';
import { isNode } from './input';

/** Loads the next page of the list that ends in this node. */
export const run: Command = async ({ accountsView, callsView }, input) => {
  if (!isLoadMore(input)) return;
  const node = input;
  await node.load();
  for (const { provider } of [accountsView, callsView])
    if (provider.find(node.id)) provider.refresh(node.parent);
};

function isLoadMore(input: unknown): input is LoadMoreNode {
  return isNode(input) && 'load' in input;
}
