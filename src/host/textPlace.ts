import * as vscode from 'vscode';

/** Whether a document can be written: what is only shown, as records of another server, cannot. */
export function isWritable({ uri }: vscode.TextDocument): boolean {
  const own = ['untitled', 'vscode-notebook-cell'];
  return own.includes(uri.scheme) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** The editor in front, if its text can be written; the panel in front may be none. */
export function writableEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isWritable(editor.document) ? editor : undefined;
}

/** The white space that the line of a position begins with, as far as that. */
export function indentAt(document: vscode.TextDocument, position: vscode.Position): string {
  const line = document.lineAt(position.line).text.slice(0, position.character);
  return /^\s*/.exec(line)?.[0] ?? '';
}

/** What a level of indentation is in a document: as its editor has it, else two spaces. */
export function indentUnit(document: vscode.TextDocument): string {
  const editor = vscode.window.visibleTextEditors.find(each => each.document === document);
  const { insertSpaces, tabSize } = editor?.options ?? {};
  if (insertSpaces === false) return '\t';
  return ' '.repeat(typeof tabSize === 'number' ? tabSize : 2);
}

/** Replaces a range, in one step of undo; false where VS Code could not. */
export function replaceText(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  text: string,
): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, range, text);
  return vscode.workspace.applyEdit(edit);
}

/** Shows a text in an editor that belongs to no file yet. */
export async function showUntitled(language: string, content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { preview: false });
}
