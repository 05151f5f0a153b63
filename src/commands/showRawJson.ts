import * as vscode from 'vscode';
import * as z from 'zod';
import { AccountId, CallId } from '../api/schemas/ids';
import { recordKinds } from '../core/records';
import { chooseCall } from './chooseCall';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({
  kind: z.enum(recordKinds),
  connectionId: z.string(),
  accountId: AccountId,
  id: z.string(),
  companyId: z.string(),
  callId: CallId,
});

/** Opens a record as a JSON file, as CallRail gives it; without an argument, a call. */
export const run: Command = async (app, input) => {
  const { kind, accountId, id, companyId, callId, ...rest } = readInput(argument, input);
  if (kind && accountId && id) {
    const account = await app.directory.locate({ ...rest, accountId });
    return app.documents.open({ ...account, kind, id, companyId });
  }
  const title = vscode.l10n.t('CallRail: Open as JSON');
  const ref = await chooseCall(app, title, { ...rest, accountId, callId });
  if (ref) await app.documents.open({ ...ref, kind: 'call', id: ref.callId });
};
