import * as vscode from 'vscode';
import type { CallUpdate } from '../core/callEditor';
import type { WritableCallField } from '../core/callPatch';
import { withoutLinks } from './plainText';
import { note } from './statusNote';

/** How people call the fields of a call that can be changed. */
export function fieldName(field: WritableCallField): string {
  switch (field) {
    case 'note':
      return vscode.l10n.t('Note');
    case 'tags':
      return vscode.l10n.t('Tags');
    case 'lead_status':
      return vscode.l10n.t('Lead status');
    case 'value':
      return vscode.l10n.t('Value');
    case 'customer_name':
      return vscode.l10n.t('Customer name');
  }
}

/** That CallRail would not take a field, with its own words. */
export function refusedText(name: string, message: string): string {
  return vscode.l10n.t('{0} was refused: {1}', name, message);
}

export function ignoredText(name: string): string {
  return vscode.l10n.t('{0} was not changed: CallRail ignored it without a word.', name);
}

/** What did not come true of an update, as sentences; empty when all did. */
export function updateProblems({ ignored, refused }: CallUpdate): string[] {
  return [
    ...refused.map(({ field, message }) => refusedText(fieldName(field), message)),
    ...ignored.map(field => ignoredText(fieldName(field))),
  ];
}

/** Tells of an update: a warning when something did not come true, else a note in the status bar. */
export function reportUpdate(update: CallUpdate, done: string): void {
  const problems = updateProblems(update);
  if (problems.length > 0) void vscode.window.showWarningMessage(withoutLinks(problems.join(' ')));
  else note(done);
}
