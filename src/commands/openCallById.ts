import * as vscode from 'vscode';
import * as z from 'zod';
import { isAbort } from '../base/abort';
import { CallId } from '../api/schemas/ids';
import type { AccountRef } from '../core/refs';
import { inputText, runSteps, take, type Step } from '../host/prompt';
import { explain } from '../host/report';
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
    callId: CallId.parse(text.trim()),
  });
  const askId: Step = async question => {
    const within = account;
    if (!within) return 'dismissed';
    const answer = await inputText(question, {
      prompt: vscode.l10n.t('The id of the call, as in webhooks and logs'),
      placeholder: 'CAL019c46b9fc277a7881e3728fea20869b',
      value: id,
      validate: text =>
        /^CAL[\da-z]+$/i.test(text.trim())
          ? undefined
          : vscode.l10n.t('A call’s id begins with CAL, followed by letters and digits.'),
      submit: async (text, signal) => {
        try {
          await app.calls.get(refOf(within, text), { signal });
          return undefined;
        } catch (error) {
          return isAbort(error) ? undefined : explain(error).message;
        }
      },
    });
    return take(answer, text => (id = text));
  };
  const complete = await runSteps(vscode.l10n.t('CallRail: Open Call by ID'), [
    !account && accountStep(app, chosen => (account = chosen)),
    callId === undefined && askId,
  ]);
  if (complete && account && id !== undefined) await app.callPanels.open(refOf(account, id));
};
