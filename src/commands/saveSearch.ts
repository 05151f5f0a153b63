import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { sameName } from '../core/nameKey';
import { freeName } from '../core/savedSearch';
import { parseQuery } from '../core/query/parseQuery';
import { datesOf } from '../core/query/queryParts';
import { searchName } from '../core/query/searchName';
import { datesName } from '../host/datesName';
import { levelName } from '../host/levelName';
import { offerUndo } from '../host/offerUndo';
import { confirm, inputText, pick, runSteps, take, type Step } from '../host/prompt';
import type { SearchList } from '../host/settings';
import { note } from '../host/statusNote';
import { callsSubject } from './callsSubject';
import { isSearchNode } from './chooseSearch';
import type { Command } from './command';
import { isNode, readInput } from './input';
import { savedForm } from './searchQueryInput';

const argument = z.object({ name: z.string().trim().min(1), query: z.string() });

/** Saves a query under a name: that of the Calls view, of a node's calls, or one that is given. */
export const run: Command = async (app, input) => {
  const title = vscode.l10n.t('CallRail: Save Search');
  const given = readInput(argument, isNode(input) ? undefined : input);
  // The button of the Calls view hands on what has the focus, which may be a search already.
  const about = isSearchNode(input) ? undefined : input;
  const text = given.query ?? (await callsSubject(app, title, about))?.query;
  if (text === undefined) return undefined;
  const query = savedForm(text);
  const { savedSearches } = app;
  // Saved again, a search stays where it is.
  const known = given.name === undefined ? undefined : savedSearches.find(given.name);
  const [home] = savedSearches.homes;
  let list = known?.list ?? home;
  let name = given.name ?? '';
  const askName = nameStep(
    () => name || freeName(proposedName(query), savedSearches.all),
    typed => (name = typed),
  );
  if (given.name === undefined || given.query === undefined) {
    const complete = await runSteps(
      title,
      [given.name === undefined && askName, !known && homeStep(app, at => (list = at))],
      async () =>
        given.name !== undefined || (await mayTake(app, list, name)) ? undefined : askName,
    );
    if (!complete) return undefined;
  }
  if (!list) return undefined;
  const replaced = savedSearches.of(list).find(other => sameName(other.name, name));
  await savedSearches.save(list, { name, query });
  if (replaced && replaced.query !== query)
    offerUndo(
      vscode.l10n.t('The search “{0}” has another query now.', name),
      () => savedSearches.save(replaced.list, { name: replaced.name, query: replaced.query }),
      error => app.report(error),
    );
  else note(vscode.l10n.t('Search “{0}” saved', name));
  return { name, query };
};

function nameStep(proposed: () => string, use: (name: string) => void): Step {
  return async question => {
    const answer = await inputText(question, {
      prompt: vscode.l10n.t('What should the search be called?'),
      value: proposed(),
      validate: text => (text.trim() === '' ? vscode.l10n.t('Give the search a name.') : undefined),
    });
    return take(answer, text => use(text.trim()));
  };
}

/** Asks for the settings, unless they are clear. */
function homeStep({ savedSearches }: App, use: (list: SearchList) => void): Step {
  return async question => {
    const { homes } = savedSearches;
    const [first, ...others] = homes;
    if (first && others.length === 0) use(first);
    if (others.length === 0) return 'skipped';
    const choices = homes.map(list => ({
      label: capitalized(levelName(list)),
      description:
        list.id === 'user'
          ? vscode.l10n.t('for you, in every window')
          : vscode.l10n.t('for all who work in it'),
      value: list,
    }));
    const placeholder = vscode.l10n.t('Where should the search be saved?');
    return take(await pick(question, { placeholder, choices }), use);
  };
}

/** Whether a name is free, or its search may be replaced. */
async function mayTake(
  { savedSearches }: App,
  list: SearchList | undefined,
  name: string,
): Promise<boolean> {
  const taken = list && savedSearches.of(list).find(other => sameName(other.name, name));
  if (!taken) return true;
  return confirm(
    vscode.l10n.t('Replace the search “{0}”?', taken.name),
    vscode.l10n.t('Its query is: {0}', taken.query),
    vscode.l10n.t('Replace'),
  );
}

function proposedName(text: string): string {
  const { query } = parseQuery(text, Date.now());
  const dates = datesOf(query);
  const range = Object.keys(dates).length > 0 ? datesName(dates) : undefined;
  return searchName(query, range) || vscode.l10n.t('All calls');
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
