import * as vscode from 'vscode';
import { confirm } from './prompt';

export function confirmSpam(): Promise<boolean> {
  return confirm(
    vscode.l10n.t('Mark this call as spam?'),
    vscode.l10n.t(
      'The call leaves the log, the reports and the bill, and the caller is challenged from now on. This cannot be undone from here.',
    ),
    vscode.l10n.t('Mark as Spam'),
  );
}
