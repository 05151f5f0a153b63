import * as vscode from 'vscode';
import * as z from 'zod';
import { CallId } from '../api/schemas/ids';
import type { AccountRef } from '../core/refs';
import { runSteps, take, type Step } from '../host/prompt';
import { askId } from './askId';
import { callInput } from './callInput';
import { accountStep } from './choose';
import type { Command } from './command';
import { isNode, readInput } from './input';

/** Opens the call of an id, as found in a log or a webhook. */
export const run: Command = async (app, input) => {
  // The title bar of the Calls view hands on the call that has the focus, which is open to a click.
  const given = readInput(z.object(callInput), isNode(input) ? undefined : input);
  const { connectionId, accountId, callId } = given;
  let account = accountId && (await app.directory.locate({ connectionId, accountId }));
  let id: string | undefined = callId;
  const refOf = (within: AccountRef, text: string) => ({
    ...within,
    callId: CallId.parse(text),
  });
  const idStep: Step = async question => {
    const within = account;
    if (!within) return 'dismissed';
    const answer = await askId(question, {
      prompt: vscode.l10n.t('The id of the call, as in webhooks and logs'),
      value: id,
      validate: text =>
        /^CAL[\da-z]+$/i.test(text)
          ? undefined
          : vscode.l10n.t('A call’s id begins with CAL, followed by letters and digits.'),
      find: (text, signal) => app.calls.get(refOf(within, text), { signal }),
    });
    return take(answer, text => (id = text));
  };
  const complete = await runSteps(vscode.l10n.t('CallRail: Open Call by ID'), [
    !account && accountStep(app, chosen => (account = chosen)),
    callId === undefined && idStep,
  ]);
  if (complete && account && id !== undefined) await app.callPanels.open(refOf(account, id));
};
