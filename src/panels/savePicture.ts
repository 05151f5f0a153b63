import * as vscode from 'vscode';
import { note } from '../host/statusNote';
import { isPng, mostPictureBytes, pictureName } from './picture';
import { PanelError } from './panelError';

/** Saves a picture that a page has drawn where the user says. Null when it was dismissed. */
export async function savePicture(name: string, bytes: Uint8Array): Promise<string | null> {
  if (!isPng(bytes) || bytes.length > mostPictureBytes)
    throw new PanelError(vscode.l10n.t('The page did not draw a picture that can be saved.'));
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = `${pictureName(name)}.png`;
  const target = await vscode.window.showSaveDialog({
    defaultUri: folder && vscode.Uri.joinPath(folder, file),
    filters: { [vscode.l10n.t('Pictures')]: ['png'] },
    title: vscode.l10n.t('Save Chart'),
  });
  if (!target) return null;
  await vscode.workspace.fs.writeFile(target, bytes);
  const statement = vscode.l10n.t('Chart saved');
  note(statement);
  return statement;
}
