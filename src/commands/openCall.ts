import * as vscode from 'vscode';
import * as z from 'zod';
import { callInput } from './callInput';
import { chooseCall } from './chooseCall';
import type { Command } from './command';
import { readInput } from './input';

/** Opens a call in its panel. The one in front is open already, so it is no default here. */
export const run: Command = async (app, input) => {
  const given = readInput(z.object(callInput), input);
  const ref = await chooseCall(app, vscode.l10n.t('CallRail: Open Call'), given, false);
  if (ref) await app.callPanels.open(ref);
};
