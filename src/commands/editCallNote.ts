import * as vscode from 'vscode';
import { callTextCommand } from './callTextCommand';

/** Edits the note of a call. */
export const run = callTextCommand(() => ({
  field: 'note',
  title: vscode.l10n.t('CallRail: Edit Call Note'),
  prompt: vscode.l10n.t('The note of the call; empty removes it'),
  current: call => call.note ?? '',
  done: vscode.l10n.t('Note saved'),
}));
