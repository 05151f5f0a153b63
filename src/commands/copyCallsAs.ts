import * as vscode from 'vscode';
import type { Command } from './command';
import { copyRequest } from './copyAs';
import { callsRequest } from './copySubject';

/**
 * Copies the request for the calls on display. It is a command of its own, since the title of the
 * Calls view hands on the row that has the focus, which `copyAs` would take for its record.
 */
export const run: Command = async app => {
  const title = vscode.l10n.t('CallRail: Copy as Code');
  const subject = await callsRequest(app, title, undefined);
  return subject && copyRequest(app, subject);
};
