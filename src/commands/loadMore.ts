import * as vscode from 'vscode';
import type { App } from '../app';
import { viewIds } from '../contributions';
import type { LoadMoreNode } from '../tree/loadMoreNode';
import type { Command } from './command';
import { isNode } from './input';

/** Loads the next page of the list that ends in this node. */
export const run: Command = async (app, input) => {
  if (!isLoadMore(input)) return;
  const { provider, viewId } = viewOf(app, input);
  await vscode.window.withProgress({ location: { viewId } }, () => input.list.more());
  provider.refresh(input.parent);
};

export function isLoadMore(input: unknown): input is LoadMoreNode {
  return isNode(input) && 'list' in input;
}

/** The view that shows a node. */
export function viewOf({ accountsView, callsView }: App, node: LoadMoreNode) {
  return accountsView.provider.find(node.id) === node
    ? { provider: accountsView.provider, viewId: viewIds.accounts }
    : { provider: callsView.provider, viewId: viewIds.calls };
}
