import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../base/disposable';
import { dialectOf } from '../core/lint/dialect';

/**
 * Looks for mistakes in code that talks to CallRail, from when the first file of a language that
 * the rules can read is seen. Sends no request, and so works in untrusted workspaces too.
 */
export function registerDiagnostics(report: (error: unknown) => void): Disposable {
  const owned = new DisposableStore();
  const waiting = owned.add(vscode.window.onDidChangeVisibleTextEditors(begin));
  function begin(editors: readonly vscode.TextEditor[]): void {
    const seen = editors.some(({ document: { fileName, languageId } }) =>
      dialectOf(languageId, fileName),
    );
    if (!seen) return;
    waiting.dispose();
    void import('./codeDiagnostics').then(
      ({ CodeDiagnostics }) => void owned.add(new CodeDiagnostics(report)),
      report,
    );
  }
  begin(vscode.window.visibleTextEditors);
  return owned;
}
