import * as vscode from 'vscode';
import { withoutLinks } from './plainText';

/** Tells of something that was done, with a button that takes it back. Waits for nobody. */
export function offerUndo(
  message: string,
  undo: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): void {
  const takeBack = vscode.l10n.t('Undo');
  const told = async () => {
    const chosen = await vscode.window.showInformationMessage(withoutLinks(message), takeBack);
    if (chosen === takeBack) await undo();
  };
  told().catch(onFailure);
}
