import * as vscode from 'vscode';

/** Copies a text and says so in the status bar, where it disturbs nobody. */
export async function copy(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(clippy) ${vscode.l10n.t('{0} copied', what)}`, copiedNoteMs);
}

const copiedNoteMs = 3_000;
