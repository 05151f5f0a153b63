import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import type { EditHistory } from '../core/editHistory';
import { contextKeys } from '../contributions';

/** Offers the undo of edits while there is something to undo. */
export function watchHistory(history: EditHistory): Disposable {
  return history.onDidChange(
    () => void vscode.commands.executeCommand('setContext', contextKeys.undoable, history.size > 0),
  );
}
