import * as vscode from 'vscode';
import { callStrings } from '../protocol/callStrings';

/** The words of the page in the language of the editor. Texts that are not translated stay English. */
export function callPageStrings(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(callStrings).map(([key, english]) => [key, vscode.l10n.t(english)]),
  );
}
