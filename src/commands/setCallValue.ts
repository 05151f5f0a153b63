import * as vscode from 'vscode';
import { callTextCommand } from './callTextCommand';

/** Sets what a call is worth. */
export const run = callTextCommand(() => ({
  field: 'value',
  title: vscode.l10n.t('CallRail: Set Call Value'),
  prompt: vscode.l10n.t('What the call is worth, such as 250 or $1.50; empty removes it'),
  current: call => (call.value ? call.value.toFixed(2) : ''),
  validate: text =>
    /^\s*(\$?\d+(\.\d{1,2})?)?\s*$/.test(text)
      ? undefined
      : vscode.l10n.t('Write an amount such as 250 or $1.50.'),
  done: vscode.l10n.t('Value saved'),
}));
