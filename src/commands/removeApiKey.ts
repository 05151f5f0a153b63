import * as vscode from 'vscode';
import { confirm } from '../host/prompt';
import type { Command } from './command';

/** Removes the key, and everything on display that it has brought. */
export const run: Command = async ({ session }) => {
  const agreed = await confirm(
    vscode.l10n.t('Remove the Maton API key?'),
    vscode.l10n.t(
      'Open calls and documents are closed, and drafts in them are lost. Nothing changes in CallRail.',
    ),
    vscode.l10n.t('Remove'),
  );
  if (agreed) await session.signOut();
};
