import * as vscode from 'vscode';
import * as z from 'zod';
import { chooseSearch } from './chooseSearch';
import type { Command } from './command';
import { readInput } from './input';

/** A command that moves a saved search by so many places among those of its settings. */
export function moveSearch(by: number): Command {
  return async (app, input) => {
    const { name } = readInput(z.object({ name: z.string() }), input);
    const title = vscode.l10n.t('CallRail: Move Saved Search');
    const search = await chooseSearch(app, title, input, name);
    if (search) await app.savedSearches.move(search, search.place + by);
  };
}
