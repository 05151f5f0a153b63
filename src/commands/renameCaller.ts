import * as vscode from 'vscode';
import { callTextCommand } from './callTextCommand';

/** Renames the lead behind a call. */
export const run = callTextCommand(() => ({
  field: 'customer_name',
  title: vscode.l10n.t('CallRail: Rename Caller'),
  prompt: vscode.l10n.t('The customer’s name; it shows on all calls of this person'),
  current: call => call.customer_name ?? '',
  done: vscode.l10n.t('Name saved'),
}));
