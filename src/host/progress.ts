import * as vscode from 'vscode';
import { withSignal } from './cancellation';

/** Runs a task under a notification that can cancel it; the task may report how far it is. */
export function withProgress<T>(
  title: string,
  task: (signal: AbortSignal, report: (message: string) => void) => Promise<T>,
): Promise<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title,
    cancellable: true,
  };
  return Promise.resolve(
    vscode.window.withProgress(options, (progress, token) =>
      withSignal(token, signal => task(signal, message => progress.report({ message }))),
    ),
  );
}
