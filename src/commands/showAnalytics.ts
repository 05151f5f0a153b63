import * as vscode from 'vscode';
import { callsSubject } from './callsSubject';
import type { Command } from './command';

/** Shows the numbers of calls: totals, over time, and where they come from. */
export const run: Command = async (app, input) => {
  const title = vscode.l10n.t('CallRail: Show Analytics');
  const subject = await callsSubject(app, title, input);
  if (subject) await app.analytics.open(subject);
};
