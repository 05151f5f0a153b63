import * as vscode from 'vscode';
import * as z from 'zod';
import { runSteps } from '../host/prompt';
import { reportUpdate } from '../host/updateReport';
import { callInput } from './callInput';
import { callSteps, knownCall, tagNamesStep } from './chooseCall';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({
  ...callInput,
  tags: z.array(z.string().trim().min(1)),
  append: z.boolean(),
});

/** Adds tags to a call; `append: false` replaces those it has. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  let ref = await knownCall(app, given);
  let { tags } = given;
  const call = ref ? [] : callSteps(app, given, chosen => (ref = chosen));
  const names = tagNamesStep(
    app,
    () => ref,
    chosen => (tags = chosen),
  );
  await runSteps(vscode.l10n.t('CallRail: Tag Call'), [...call, !tags && names]);
  if (!ref || !tags) return undefined;
  const update = await app.callEditor.update(ref, { tags, append_tags: given.append ?? true });
  reportUpdate(update, vscode.l10n.t('Call tagged'));
  return update.call.tags.map(({ name }) => name);
};
