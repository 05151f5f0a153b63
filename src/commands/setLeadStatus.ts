import * as vscode from 'vscode';
import * as z from 'zod';
import { pick } from '../host/prompt';
import { reportUpdate } from '../host/updateReport';
import { callInput } from './callInput';
import { chooseCall } from './choose';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({
  ...callInput,
  lead_status: z.enum(['good_lead', 'not_a_lead']).nullable(),
});

/** Scores a call as a lead, as none, or takes the score away. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  const title = vscode.l10n.t('CallRail: Set Lead Status');
  const ref = await chooseCall(app, title, given);
  if (!ref) return undefined;
  let { lead_status } = given;
  if (lead_status === undefined) {
    const { lead_status: now } = await app.calls.get(ref);
    const mark = (status: string | null) =>
      (now ?? null) === status ? vscode.l10n.t('current') : undefined;
    const answer = await pick(
      { title },
      {
        placeholder: vscode.l10n.t('Is this call a lead?'),
        choices: [
          {
            label: vscode.l10n.t('Good lead'),
            icon: 'thumbsup',
            description: mark('good_lead'),
            value: 'good_lead' as const,
          },
          {
            label: vscode.l10n.t('Not a lead'),
            icon: 'thumbsdown',
            description: mark('not_a_lead'),
            value: 'not_a_lead' as const,
          },
          {
            label: vscode.l10n.t('Not scored'),
            icon: 'circle-slash',
            description: mark(null),
            value: null,
          },
        ],
      },
    );
    if (answer.kind !== 'value') return undefined;
    lead_status = answer.value;
  }
  const update = await app.callEditor.update(ref, { lead_status });
  reportUpdate(update, vscode.l10n.t('Lead status saved'));
  return update.call.lead_status ?? null;
};
