import * as vscode from 'vscode';
import type { Session } from '../core/session';
import { contextKeys } from '../contributions';
import { showState } from './viewState';

/** Keeps the status bar and the context keys true to the session. */
export function watchSession(session: Session): vscode.Disposable {
  const item = demoItem();
  const show = () => {
    const { mode } = session;
    if (mode === 'demo') item.show();
    else item.hide();
    void vscode.commands.executeCommand('setContext', contextKeys.demo, mode === 'demo');
    // With a key everything is offered; the Accounts view finds out if a connection is missing.
    void showState(mode === 'live' || mode === 'demo' ? 'ready' : mode);
  };
  show();
  return vscode.Disposable.from(item, session.onDidChange(show));
}

function demoItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('callrail.demo', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('CallRail Demo');
  item.text = `$(beaker) ${vscode.l10n.t('CallRail Demo')}`;
  item.tooltip = vscode.l10n.t(
    'A demo with invented data is running on this machine. Click to stop it.',
  );
  item.command = 'callrail.stopDemo';
  return item;
}
