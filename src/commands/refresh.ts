import type { App } from '../app';
import type { Command } from './command';
import { isNode } from './input';

/** Reads anew: the children of the node it is invoked on, else everything on display. */
export const run: Command = async (app, input) => {
  if (isNode(input))
    for (const { provider } of [app.accountsView, app.callsView]) {
      const node = provider.find(input.id);
      if (node) {
        provider.refresh(node, { fresh: true });
        return;
      }
    }
  await refreshAccounts(app);
  app.callsView.refresh();
  app.documents.refresh();
};

/** Reads everything of the Accounts view anew, down to what is open. */
export async function refreshAccounts({ session, accountsView }: App): Promise<void> {
  if (session.credentials) (await session.api()).forget();
  accountsView.refresh();
}
