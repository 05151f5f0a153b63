import * as vscode from 'vscode';
import * as z from 'zod';
import { offerUndo } from '../host/offerUndo';
import { chooseSearch } from './chooseSearch';
import type { Command } from './command';
import { readInput } from './input';

/** Deletes a saved search. It is no great loss and can be taken back, so nobody is asked. */
export const run: Command = async (app, input) => {
  const { name } = readInput(z.object({ name: z.string() }), input);
  const title = vscode.l10n.t('CallRail: Delete Saved Search');
  const search = await chooseSearch(app, title, input, name);
  if (!search) return;
  await app.savedSearches.delete(search);
  offerUndo(
    vscode.l10n.t('The search “{0}” has been deleted.', search.name),
    () => app.savedSearches.restore(search),
    error => app.report(error),
  );
};
