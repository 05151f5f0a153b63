import * as vscode from 'vscode';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import type { AccountId } from '../api/schemas/ids';
import { canonicalId, kindOfId } from '../core/recordIds';
import type { RecordKind, RecordRef } from '../core/records';
import { withProgress } from '../host/progress';
import { runSteps, take } from '../host/prompt';
import { askId } from './askId';

/** What an argument may say about a record besides its id. */
interface GivenPlace {
  kind?: RecordKind;
  accountId?: AccountId;
  connectionId?: string;
  companyId?: string;
}

/** The record of an id that nobody has to ask for where its account is named. */
export async function recordById(
  app: App,
  id: string,
  { kind = kindOfId(id), accountId, connectionId, companyId }: GivenPlace,
): Promise<RecordRef> {
  if (!kind || (!accountId && !kindOfId(id)))
    throw new CallRailError('invalid-request', 'Not an id.', { serverMessage: noId() });
  if (accountId) {
    const account = await app.directory.locate({ connectionId, accountId });
    return { ...account, kind, id: kindOfId(id) ? canonicalId(id) : id, companyId };
  }
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

/** Asks for an id, and for its record while the question is open; undefined when dismissed. */
export async function askRecord(app: App, title: string): Promise<RecordRef | undefined> {
  let ref: RecordRef | undefined;
  await runSteps(title, [
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
