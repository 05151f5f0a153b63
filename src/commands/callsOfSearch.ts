import * as vscode from 'vscode';
import * as z from 'zod';
import { chooseSearch } from './chooseSearch';
import type { Command } from './command';
import { readInput } from './input';

/**
 * A command on many calls, for those of a saved search. It is one of its own, since the buttons of the
 * Calls view hand on the row that has the focus, and mean the calls on display all the same.
 */
export function callsOfSearch(load: () => Promise<{ run: Command }>): Command {
  return async (app, input) => {
    const given = readInput(z.object({ name: z.string() }), input);
    const title = vscode.l10n.t('CallRail: Saved Search');
    const search = await chooseSearch(app, title, input, given.name);
    if (!search) return undefined;
    const { query, name: label } = search;
    return (await load()).run(app, { query, label });
  };
}
