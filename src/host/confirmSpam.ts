import * as vscode from 'vscode';
import { confirm } from './prompt';

/** Asks before a call is marked as spam; `caller` is whose call it is. */
export function confirmSpam(caller: string): Promise<boolean> {
  return confirm(
    vscode.l10n.t('Mark the call of {0} as spam?', caller),
    vscode.l10n.t(
      'The call leaves the log, the reports and the bill, and the caller is challenged from now on. This cannot be undone from here.',
    ),
    vscode.l10n.t('Mark as Spam'),
  );
}
