import * as vscode from 'vscode';

/** The words of a page in the language of the editor. Texts that are not translated stay English. */
export function pageStrings(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([key, english]) => [key, vscode.l10n.t(english)]),
  );
}
