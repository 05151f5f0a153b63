import * as vscode from 'vscode';
import * as z from 'zod';
import { pickMany, runSteps, take, type Step } from '../host/prompt';
import { tagSwatch } from '../host/tagSwatch';
import { reportUpdate } from '../host/updateReport';
import { callInput } from './callInput';
import { callSteps, knownCall } from './chooseCall';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({ ...callInput, tags: z.array(z.string().trim().min(1)) });

/** Takes tags off a call. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  let ref = await knownCall(app, given);
  let { tags } = given;
  const askTags: Step = async question => {
    if (!ref) return 'dismissed';
    const choices = app.calls.get(ref).then(call =>
      call.tags.map(tag => ({
        label: tag.name,
        iconPath: tagSwatch(tag.background_color ?? tag.color),
        value: tag.name,
      })),
    );
    const placeholder = vscode.l10n.t('Choose the tags to take off this call');
    const empty = vscode.l10n.t('This call has no tags');
    return take(await pickMany(question, { placeholder, empty, choices }), names => (tags = names));
  };
  await runSteps(vscode.l10n.t('CallRail: Untag Call'), [
    ...(ref ? [] : callSteps(app, given, chosen => (ref = chosen))),
    !tags && askTags,
  ]);
  if (!ref || !tags) return undefined;
  const update = await app.callEditor.removeTags(ref, tags);
  reportUpdate(update, vscode.l10n.t('Tags taken off the call'));
  return update.call.tags.map(({ name }) => name);
};
