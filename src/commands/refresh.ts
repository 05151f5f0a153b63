import type { Command } from './command';
import { isNode } from './input';

/** Reads anew: one node's children, or everything on display. */
export const run: Command = async ({ session, accountsView, callsView }, input) => {
  if (isNode(input)) {
    const provider = [accountsView, callsView].find(view => view.provider.find(input.id))?.provider;
    const node = provider?.find(input.id);
    if (node) {
      provider?.refresh(node, { fresh: true });
      return;
    }
  }
  if (session.credentials) (await session.api()).forget();
  accountsView.refresh();
  callsView.refresh();
};
