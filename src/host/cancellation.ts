import type * as vscode from 'vscode';

/** Runs a task with a signal that aborts when VS Code's token is cancelled. */
export async function withSignal<T>(
  token: vscode.CancellationToken,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  const subscription = token.onCancellationRequested(() => controller.abort());
  try {
    return await task(controller.signal);
  } finally {
    subscription.dispose();
  }
}
