import * as vscode from 'vscode';
import type { Session } from '../core/session';
import { contextKeys } from '../contributions';
import { showState } from './viewState';

/** Keeps the status bar and the context keys true to the session. */
export function watchDemo(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('callrail.demo', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('CallRail Demo');
  item.text = `$(beaker) ${vscode.l10n.t('CallRail Demo')}`;
  item.tooltip = vscode.l10n.t(
    'A demo with invented data is running on this machine. Click to stop it.',
  );
  item.command = 'callrail.stopDemo';
  const show = () => {
    const demo = session.mode === 'demo';
    if (demo) item.show();
    else item.hide();
    void vscode.commands.executeCommand('setContext', contextKeys.demo, demo);
    if (session.mode === 'signed-out') void showState('signed-out');
  };
  show();
  return vscode.Disposable.from(item, session.onDidChange(show));
}
