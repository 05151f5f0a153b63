import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../base/disposable';

/** What is worth loading the rules for; `core/lint/dialect.ts` says which languages they read. */
const languages =
  /^(?:(?:java|type)script(?:react)?|python|ruby|php|go|csharp|java|jsonc?|shellscript|http|rest)$/;

/**
 * Looks for mistakes in code that talks to CallRail, from when the first file of a language that
 * the rules can read is seen. Sends no request, and so works in untrusted workspaces too.
 */
export function registerDiagnostics(report: (error: unknown) => void): Disposable {
  const owned = new DisposableStore();
  const waiting = owned.add(vscode.window.onDidChangeVisibleTextEditors(begin));
  function begin(editors: readonly vscode.TextEditor[]): void {
    const seen = editors.some(
      ({ document: { fileName, languageId } }) =>
        languages.test(languageId) || /\.(?:http|rest)$/i.test(fileName),
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
