import * as vscode from 'vscode';
import { note } from './statusNote';

/** Copies a text and says so in the status bar, where it disturbs nobody. */
export async function copy(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  note(vscode.l10n.t('{0} copied', what));
}
