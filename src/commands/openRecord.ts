import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import { AccountId, CallId } from '../api/schemas/ids';
import { canonicalId, kindOfId } from '../core/recordIds';
import { recordKinds, type RecordRef } from '../core/records';
import { withProgress } from '../host/progress';
import { runSteps, take } from '../host/prompt';
import { askId } from './askId';
import type { Command } from './command';
import { isNode, readInput } from './input';

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
  const ref = id === undefined ? await asked(app) : await refOf(app, id, place);
  if (ref) await open(app, ref);
};

/** The record of an id that nobody has to ask for where its account is named. */
async function refOf(
  app: App,
  id: string,
  { kind = kindOfId(id), accountId, connectionId, companyId }: Partial<z.output<typeof argument>>,
): Promise<RecordRef | undefined> {
  if (!kind || (!accountId && !kindOfId(id)))
    throw new CallRailError('invalid-request', 'Not an id.', { serverMessage: noId() });
  if (accountId)
    return { ...(await app.directory.locate({ connectionId, accountId })), kind, id, companyId };
  return (await app.lookup.known(id))?.ref ?? (await searched(app, id));
}

/** Asks every account, and says which one. */
async function searched(app: App, id: string): Promise<RecordRef> {
  const title = vscode.l10n.t('Looking for {0} in CallRail', canonicalId(id));
  return withProgress(title, async (signal, progress) =>
    found(
      await app.lookup.search(id, {
        signal,
        report: ({ ref, account }, done, total) =>
          progress(
            vscode.l10n.t(
              '{0} (account {1} of {2})',
              account.name ?? ref.accountId,
              done + 1,
              total,
            ),
            done / total,
          ),
      }),
    ),
  );
}

async function asked(app: App): Promise<RecordRef | undefined> {
  let ref: RecordRef | undefined;
  await runSteps(vscode.l10n.t('CallRail: Open Record by ID'), [
    async question => {
      const answer = await askId(question, {
        prompt: vscode.l10n.t('The id of an account, company, call, tracker or user'),
        validate: text => (kindOfId(text) ? undefined : noId()),
        find: async (id, signal) => (ref = found(await app.lookup.search(id, { signal }))),
      });
      return take(answer, () => undefined);
    },
  ]);
  return ref;
}

function found(record: { ref: RecordRef } | undefined): RecordRef {
  if (record) return record.ref;
  throw new CallRailError('not-found', 'No account that can be reached has this record.');
}

function noId(): string {
  return vscode.l10n.t(
    'An id is ACC, COM, CAL, TRK or USR, followed by 32 digits and letters from a to f.',
  );
}

async function open({ callPanels, documents }: App, ref: RecordRef): Promise<void> {
  const { kind, connectionId, accountId, id } = ref;
  if (kind !== 'call') return documents.open(ref);
  const account = { connectionId, accountId: AccountId.parse(accountId) };
  await callPanels.open({ ...account, callId: CallId.parse(id) });
}
