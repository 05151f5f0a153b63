import * as vscode from 'vscode';
import * as z from 'zod';
import { runSteps } from '../host/prompt';
import { note } from '../host/statusNote';
import { chooseSearch } from './chooseSearch';
import type { Command } from './command';
import { readInput } from './input';
import { queryStep, savedForm } from './searchQueryInput';

/** Gives a saved search another query. */
export const run: Command = async (app, input) => {
  const given = readInput(z.object({ name: z.string(), query: z.string() }), input);
  const title = vscode.l10n.t('CallRail: Edit Saved Search');
  const search = await chooseSearch(app, title, input, given.name);
  if (!search) return undefined;
  let text = given.query;
  if (text === undefined) {
    const ask = queryStep(
      () => text ?? search.query,
      typed => (text = typed),
    );
    await runSteps(title, [ask]);
  }
  if (text === undefined) return undefined;
  const query = savedForm(text);
  await app.savedSearches.change(search, { query });
  note(vscode.l10n.t('Search “{0}” saved', search.name));
  return { name: search.name, query };
};
