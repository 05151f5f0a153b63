import * as vscode from 'vscode';
import { CallRailError } from '../api/errors';
import type { SessionMode } from '../core/session';

/** Why something of the demo, or of the user's CallRail, is of no use where the session is now. */
export function otherPlace(mode: 'demo' | 'live', present: SessionMode): CallRailError {
  return new CallRailError('invalid-request', 'The request went elsewhere.', {
    serverMessage:
      mode === 'demo'
        ? vscode.l10n.t('the request was one of the demo, which is not running.')
        : present === 'demo'
          ? vscode.l10n.t('the request was not one of the demo, which is running now.')
          : vscode.l10n.t('the request was sent with another key, or to another address.'),
  });
}
