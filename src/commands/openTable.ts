import * as vscode from 'vscode';
import { callsSubject } from './callsSubject';
import type { Command } from './command';

/** Shows calls as a table: every field, sorting, copying, and changing many of them at once. */
export const run: Command = async (app, input) => {
  const subject = await callsSubject(app, vscode.l10n.t('CallRail: Open as Table'), input);
  if (subject) await app.tables.open(subject);
};
