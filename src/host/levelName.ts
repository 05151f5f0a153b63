import * as vscode from 'vscode';
import type { SearchList } from './settings';

/** How people call a level of the settings. */
export function levelName({ id, folder }: SearchList): string {
  if (folder) return folder.name;
  return id === 'user' ? vscode.l10n.t('user settings') : vscode.l10n.t('workspace settings');
}
