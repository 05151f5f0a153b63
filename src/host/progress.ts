import * as vscode from 'vscode';
import { withSignal } from './cancellation';

/** Runs a task under a notification that can cancel it. */
export function withProgress<T>(
  title: string,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title,
    cancellable: true,
  };
  return Promise.resolve(
    vscode.window.withProgress(options, (_, token) => withSignal(token, task)),
  );
}
