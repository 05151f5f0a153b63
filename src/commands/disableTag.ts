import * as vscode from 'vscode';
import { tagSwitchCommand } from './tagSwitchCommand';

/** Retires a tag: it stays on its calls, and cannot be put on others. */
export const run = tagSwitchCommand(true, () => ({
  title: vscode.l10n.t('CallRail: Disable Tag'),
  done: name => vscode.l10n.t('Tag “{0}” disabled', name),
}));
