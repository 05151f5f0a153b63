import * as vscode from 'vscode';
import { tagSwitchCommand } from './tagSwitchCommand';

/** Makes a disabled tag available again. */
export const run = tagSwitchCommand(false, () => ({
  title: vscode.l10n.t('CallRail: Enable Tag'),
  done: name => vscode.l10n.t('Tag “{0}” enabled', name),
}));
