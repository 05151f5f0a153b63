import * as vscode from 'vscode';
import * as z from 'zod';
import { pick, runSteps, take, type Step } from '../host/prompt';
import { reportUpdate } from '../host/updateReport';
import { callInput } from './callInput';
import { callSteps, knownCall } from './chooseCall';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({
  ...callInput,
  lead_status: z.enum(['good_lead', 'not_a_lead']).nullable(),
});
type Status = z.output<typeof argument>['lead_status'];

/** Scores a call as a lead, as none, or takes the score away. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  let ref = await knownCall(app, given);
  let status = given.lead_status;
  const askStatus: Step = async question => {
    if (!ref) return 'dismissed';
    const { lead_status: now } = await app.calls.get(ref);
    const choice = (value: Status, label: string, icon: string) => ({
      value,
      label,
      icon,
      description: (now ?? null) === value ? vscode.l10n.t('current') : undefined,
    });
    const choices = [
      choice('good_lead', vscode.l10n.t('Good lead'), 'thumbsup'),
      choice('not_a_lead', vscode.l10n.t('Not a lead'), 'thumbsdown'),
      choice(null, vscode.l10n.t('Not scored'), 'circle-slash'),
    ];
    const placeholder = vscode.l10n.t('Is this call a lead?');
    return take(await pick(question, { placeholder, choices }), value => (status = value));
  };
  await runSteps(vscode.l10n.t('CallRail: Set Lead Status'), [
    ...(ref ? [] : callSteps(app, given, chosen => (ref = chosen))),
    status === undefined && askStatus,
  ]);
  if (!ref || status === undefined) return undefined;
  const update = await app.callEditor.update(ref, { lead_status: status });
  reportUpdate(update, vscode.l10n.t('Lead status saved'));
  return update.call.lead_status ?? null;
};
