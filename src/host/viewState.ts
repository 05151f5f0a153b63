import * as vscode from 'vscode';
import { contextKeys } from '../contributions';

/** What the views can show; it chooses their welcome text when they are empty. */
export type ViewState = 'restoring' | 'signed-out' | 'no-connection' | 'ready';

export function showState(state: ViewState): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', contextKeys.state, state);
}
