import * as vscode from 'vscode';
import * as z from 'zod';
import { confirmSpam } from '../host/confirmSpam';
import { callInput } from './callInput';
import { chooseCall } from './choose';
import type { Command } from './command';
import { readInput } from './input';

/** Marks a call as spam, for good. */
export const run: Command = async (app, input) => {
  const given = readInput(z.object(callInput), input);
  const ref = await chooseCall(app, vscode.l10n.t('CallRail: Mark Call as Spam'), given);
  if (!ref || !(await confirmSpam())) return;
  await app.callEditor.markAsSpam(ref);
};
