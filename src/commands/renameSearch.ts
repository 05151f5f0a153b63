import * as vscode from 'vscode';
import * as z from 'zod';
import { CallRailError } from '../api/errors';
import { sameName } from '../core/nameKey';
import { inputText } from '../host/prompt';
import { note } from '../host/statusNote';
import { chooseSearch } from './chooseSearch';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({ name: z.string(), newName: z.string() });

/** Gives a saved search another name, which no other of the same settings has. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  const title = vscode.l10n.t('CallRail: Rename Saved Search');
  const search = await chooseSearch(app, title, input, given.name);
  if (!search) return undefined;
  const siblings = app.savedSearches.of(search.list).filter(({ id }) => id !== search.id);
  const validate = (text: string) => {
    if (text.trim() === '') return vscode.l10n.t('Give the search a name.');
    const isTaken = siblings.some(other => sameName(other.name, text));
    return isTaken ? vscode.l10n.t('There is a search of this name already.') : undefined;
  };
  let { newName } = given;
  if (newName === undefined) {
    const prompt = vscode.l10n.t('What should the search be called?');
    const answer = await inputText({ title }, { prompt, value: search.name, validate });
    if (answer.kind === 'value') newName = answer.value;
  }
  if (newName === undefined) return undefined;
  const problem = validate(newName);
  if (problem !== undefined)
    throw new CallRailError('invalid-request', 'The name does not fit.', {
      serverMessage: problem,
    });
  const name = newName.trim();
  await app.savedSearches.change(search, { name });
  note(vscode.l10n.t('Search “{0}” renamed', name));
  return { name, query: search.query };
};
