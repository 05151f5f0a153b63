import * as vscode from 'vscode';
import { viewIds } from '../contributions';
import type { LoadMoreNode } from '../tree/pagedNode';
import type { Command } from './command';
import { isNode } from './input';

/** Loads the next page of the list that ends in this node. */
export const run: Command = async ({ accountsView, callsView }, input) => {
  if (!isLoadMore(input)) return;
  const inAccounts = accountsView.provider.find(input.id) === input;
  const [{ provider }, viewId] = inAccounts
    ? [accountsView, viewIds.accounts]
    : [callsView, viewIds.calls];
  await vscode.window.withProgress({ location: { viewId } }, () => input.load());
  provider.refresh(input.parent);
};

function isLoadMore(input: unknown): input is LoadMoreNode {
  return isNode(input) && 'load' in input;
}
