import * as vscode from 'vscode';
import * as z from 'zod';
import { recordKinds } from '../core/records';
import { chooseCall } from './choose';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({
  kind: z.enum(recordKinds),
  connectionId: z.string(),
  accountId: z.string(),
  id: z.string(),
  companyId: z.string(),
});

/** Shows a record as CallRail gives it; without an argument, a call. */
export const run: Command = async (app, input) => {
  const { kind, connectionId, accountId, id, companyId } = readInput(argument, input);
  if (kind && connectionId && accountId && id)
    return app.documents.open({ kind, connectionId, accountId, id, companyId });
  const ref = await chooseCall(app, vscode.l10n.t('CallRail: Show Raw JSON'), {});
  if (ref) await app.documents.open({ ...ref, kind: 'call', id: ref.callId });
};
