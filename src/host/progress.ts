import * as vscode from 'vscode';
import { withSignal } from './cancellation';

/** How far a task is: in words and, where that is known, as a share of the whole. */
export type ReportProgress = (message: string, share?: number) => void;

/** Runs a task under a notification that can cancel it; the task may report how far it is. */
export function withProgress<T>(
  title: string,
  task: (signal: AbortSignal, report: ReportProgress) => Promise<T>,
): Promise<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title,
    cancellable: true,
  };
  return Promise.resolve(
    vscode.window.withProgress(options, (progress, token) => {
      let shown = 0;
      const report: ReportProgress = (message, share) => {
        const increment = share === undefined ? undefined : Math.max(0, share * 100 - shown);
        shown += increment ?? 0;
        progress.report({ message, increment });
      };
      return withSignal(token, signal => task(signal, report));
    }),
  );
}
