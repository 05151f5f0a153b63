import * as vscode from 'vscode';
import * as z from 'zod';
import { AccountId } from '../api/schemas/ids';
import type { Credentials } from '../core/credentials';
import type { NamedAccount } from '../core/query/callsQuestion';
import { runSteps, type Step } from '../host/prompt';
import { accountStep } from './choose';
import type { Command } from './command';
import { isNode, readInput } from './input';
import { pickRequest, type RequestOutcome } from './requestPick';

const argument = z.object({
  connectionId: z.string(),
  accountId: AccountId,
  /** What the box begins with. */
  text: z.string(),
});

/** What was typed last. It ends with the credentials that it was typed under. */
const lastTyped = new WeakMap<Credentials, { text: string; account: string }>();

/** Sends any GET, completed while it is typed, and opens the answer. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, isNode(input) ? undefined : input);
  const { connectionId, accountId } = given;
  const { credentials } = app.session;
  let account: NamedAccount | undefined;
  if (accountId !== undefined) {
    const ref = await app.directory.locate({ connectionId, accountId });
    account = { ...ref, name: app.directory.known(ref)?.name ?? accountId };
  }
  let outcome: RequestOutcome | undefined;
  const ask: Step = async question => {
    if (!account) return 'dismissed';
    const left = credentials && lastTyped.get(credentials);
    // A path names its account, so of another one it is begun anew.
    const begin = given.text ?? (left?.account === account.accountId ? left.text : '');
    outcome = await pickRequest(app, account, question, begin);
    if (credentials) {
      const { text } = outcome;
      lastTyped.set(credentials, { text, account: account.accountId });
    }
    const { kind } = outcome.choice;
    return kind === 'back' || kind === 'dismissed' ? kind : 'answered';
  };
  const complete = await runSteps(vscode.l10n.t('CallRail: New Request'), [
    !account && accountStep(app, (ref, name) => (account = { ...ref, name })),
    ask,
  ]);
  if (!complete || !outcome) return undefined;
  const { choice } = outcome;
  if (choice.kind === 'open') {
    const { record } = choice;
    await app.requestDocuments.open(record, record.body ? 'response.json' : 'request.http');
    return { requestId: record.id };
  }
  if (choice.kind !== 'copy') return undefined;
  const { request, connectionId: pinned } = choice;
  return vscode.commands.executeCommand('callrail.copyAs', {
    path: request.path,
    parameters: request.query,
    connectionId: pinned,
  });
};
