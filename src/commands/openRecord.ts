import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { AccountId, CallId } from '../api/schemas/ids';
import { recordKinds, type RecordRef } from '../core/records';
import type { Command } from './command';
import { isNode, readInput } from './input';
import { askRecord, recordById } from './recordById';

const argument = z.object({
  id: z.string().trim(),
  /** Told by the id, unless it is a bare number. */
  kind: z.enum(recordKinds),
  connectionId: z.string(),
  accountId: AccountId,
  companyId: z.string(),
});

/** Opens the record of an id, whichever account it is in: a call in its panel, others as JSON. */
export const run: Command = async (app, input) => {
  // Rows of trees have commands of their own; the one in focus says nothing about an id.
  const given = readInput(argument, isNode(input) ? undefined : input);
  const { id, ...place } = given;
  const title = vscode.l10n.t('CallRail: Open Record by ID');
  const ref = await (id === undefined ? askRecord(app, title) : recordById(app, id, place));
  if (ref) await open(app, ref);
};

async function open({ callPanels, documents }: App, ref: RecordRef): Promise<void> {
  const { kind, connectionId, accountId, id } = ref;
  if (kind !== 'call') return documents.open(ref);
  const account = { connectionId, accountId: AccountId.parse(accountId) };
  await callPanels.open({ ...account, callId: CallId.parse(id) });
}
