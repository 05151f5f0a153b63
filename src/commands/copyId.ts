import * as vscode from 'vscode';
import * as z from 'zod';
import { copy } from '../host/clipboard';
import { chooseCall } from './chooseCall';
import type { Command } from './command';
import { readInput } from './input';

/** Copies the id of a record; without an argument, of a call. */
export const run: Command = async (app, input) => {
  const { id } = readInput(z.object({ id: z.string() }), input);
  const what = id ?? (await chooseCall(app, vscode.l10n.t('CallRail: Copy ID'), {}))?.callId;
  if (what !== undefined) await copy(what, what);
};
