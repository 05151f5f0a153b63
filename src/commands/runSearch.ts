import * as vscode from 'vscode';
import * as z from 'zod';
import { viewIds } from '../contributions';
import { chooseSearch } from './chooseSearch';
import type { Command } from './command';
import { readInput } from './input';
import { savedForm } from './searchQueryInput';

/**
 * Shows the calls of a saved search in the Calls view, of the account that is shown there. A query
 * that cannot be asked leaves the view as it is.
 */
export const run: Command = async (app, input) => {
  const { name } = readInput(z.object({ name: z.string() }), input);
  const title = vscode.l10n.t('CallRail: Show Saved Search');
  const search = await chooseSearch(app, title, input, name);
  if (!search) return;
  await app.callsView.ask({ query: savedForm(search.query) });
  await vscode.commands.executeCommand(`${viewIds.calls}.focus`);
};
