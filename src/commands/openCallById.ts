import * as vscode from 'vscode';
import * as z from 'zod';
import { isAbort } from '../base/abort';
import { CallId } from '../api/schemas/ids';
import { inputText } from '../host/prompt';
import { explain } from '../host/report';
import { callInput } from './callInput';
import { chooseAccount } from './choose';
import type { Command } from './command';
import { isNode, readInput } from './input';

/** Opens the call of an id, as found in a log or a webhook. */
export const run: Command = async (app, input) => {
  // The title bar of the Calls view hands on the call that has the focus, which is open to a click.
  const given = readInput(z.object(callInput), isNode(input) ? undefined : input);
  const title = vscode.l10n.t('CallRail: Open Call by ID');
  const account = await chooseAccount(app, title, given);
  if (!account) return;
  if (given.callId !== undefined) return app.callPanels.open({ ...account, callId: given.callId });

  const refOf = (text: string) => ({ ...account, callId: CallId.parse(text.trim()) });
  const answer = await inputText(
    { title },
    {
      prompt: vscode.l10n.t('The id of the call, as in webhooks and logs'),
      placeholder: 'CAL019c46b9fc277a7881e3728fea20869b',
      validate: text =>
        /^CAL[\da-z]+$/i.test(text.trim())
          ? undefined
          : vscode.l10n.t('A call’s id begins with CAL, followed by letters and digits.'),
      submit: async (text, signal) => {
        try {
          await app.calls.get(refOf(text), { signal });
          return undefined;
        } catch (error) {
          return isAbort(error) ? undefined : explain(error).message;
        }
      },
    },
  );
  if (answer.kind === 'value') await app.callPanels.open(refOf(answer.value));
};
