import * as vscode from 'vscode';
import { withoutIcons } from './plainText';

const shownMs = 4_000;

/** Says in the status bar, where it disturbs nobody, that something was done. */
export function note(text: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${withoutIcons(text)}`, shownMs);
}
