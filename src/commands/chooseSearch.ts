import * as vscode from 'vscode';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import { levelName } from '../host/levelName';
import { pick } from '../host/prompt';
import type { PlacedSearch } from '../host/savedSearches';
import type { SavedSearchNode } from '../tree/savedSearchNode';
import { isNode } from './input';

/** The saved search of a node, or the one of this name, or one that is asked for. */
export async function chooseSearch(
  { savedSearches }: App,
  title: string,
  input: unknown,
  name: string | undefined,
): Promise<PlacedSearch | undefined> {
  const { all } = savedSearches;
  if (isSearchNode(input)) {
    const { search } = input;
    return all.find(({ id }) => id === search.id) ?? notThere(search.name);
  }
  if (name !== undefined) return savedSearches.find(name) ?? notThere(name);
  const several = new Set(all.map(({ list }) => list.id)).size > 1;
  const answer = await pick(
    { title },
    {
      placeholder: vscode.l10n.t('Choose a saved search'),
      empty: vscode.l10n.t('No search has been saved yet'),
      choices: all.map(search => ({
        label: search.name,
        description: several ? levelName(search.list) : undefined,
        detail: search.query,
        value: search,
      })),
    },
  );
  return answer.kind === 'value' ? answer.value : undefined;
}

export function isSearchNode(input: unknown): input is SavedSearchNode {
  return isNode(input) && 'search' in input;
}

function notThere(name: string): never {
  throw new CallRailError('invalid-request', 'There is no saved search of this name.', {
    serverMessage: vscode.l10n.t('there is no saved search “{0}”.', name),
  });
}
