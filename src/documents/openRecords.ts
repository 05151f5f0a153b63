import * as vscode from 'vscode';
import { documentScheme } from '../contributions';

/** The documents that show records. */
export function openRecords(): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === documentScheme);
}

/** The document that shows the record at an address, where one does. */
export function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return openRecords().find(document => document.uri.toString() === uri.toString());
}
