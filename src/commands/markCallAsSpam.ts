import * as vscode from 'vscode';
import * as z from 'zod';
import { callerOf } from '../core/callText';
import { confirmSpam } from '../host/confirmSpam';
import { callInput } from './callInput';
import { chooseCall } from './chooseCall';
import type { Command } from './command';
import { readInput } from './input';

/** Marks a call as spam, for good. */
export const run: Command = async (app, input) => {
  const given = readInput(z.object(callInput), input);
  const ref = await chooseCall(app, vscode.l10n.t('CallRail: Mark Call as Spam'), given);
  if (!ref || !(await confirmSpam(callerOf(await app.calls.get(ref))))) return;
  await app.callEditor.markAsSpam(ref);
};
