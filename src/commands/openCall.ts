import * as vscode from 'vscode';
import * as z from 'zod';
import { callInput } from './callInput';
import { chooseCall } from './choose';
import type { Command } from './command';
import { readInput } from './input';

/** Opens a call in its panel. */
export const run: Command = async (app, input) => {
  const given = readInput(z.object(callInput), input);
  const ref = await chooseCall(app, vscode.l10n.t('CallRail: Open Call'), given);
  if (ref) await app.callPanels.open(ref);
};
