import * as vscode from 'vscode';
import { withoutKnownImports } from '../core/recordTypes/typeFormats';
import { indentAt, replaceText } from '../host/textPlace';

/**
 * Writes types on lines of their own, below the line of the cursor unless that is empty; JSON goes
 * right to the cursor. False where VS Code could not.
 */
export async function insertAtCursor(
  { document, selection: { active } }: vscode.TextEditor,
  types: string,
): Promise<boolean> {
  if (document.isClosed) return false;
  const text = withoutKnownImports(types, document.getText());
  if (document.languageId.startsWith('json')) {
    const indent = indentAt(document, active);
    const json = text.trimEnd().replaceAll('\n', `\n${indent}`);
    return replaceText(document, new vscode.Range(active, active), json);
  }
  const line = document.lineAt(active.line);
  const above = active.line > 0 ? document.lineAt(active.line - 1) : undefined;
  const before = !line.isEmptyOrWhitespace
    ? '\n\n'
    : above && !above.isEmptyOrWhitespace
      ? '\n'
      : '';
  const below = active.line + 1 < document.lineCount && document.lineAt(active.line + 1);
  const after = below && !below.isEmptyOrWhitespace ? '\n' : '';
  // White space before the types would make them part of what is above.
  const { end } = line.range;
  const range = line.isEmptyOrWhitespace ? line.range : new vscode.Range(end, end);
  return replaceText(document, range, before + (below ? text.trimEnd() : text) + after);
}
