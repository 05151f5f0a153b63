import * as vscode from 'vscode';
import * as z from 'zod';
import { pickMany } from '../host/prompt';
import { tagSwatch } from '../host/tagSwatch';
import { reportUpdate } from '../host/updateReport';
import { callInput } from './callInput';
import { chooseCall } from './choose';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({ ...callInput, tags: z.array(z.string().trim().min(1)) });

/** Takes tags off a call. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  const title = vscode.l10n.t('CallRail: Untag Call');
  const ref = await chooseCall(app, title, given);
  if (!ref) return undefined;
  let { tags } = given;
  if (!tags) {
    const choices = app.calls.get(ref).then(call =>
      call.tags.map(tag => ({
        label: tag.name,
        iconPath: tagSwatch(tag.background_color ?? tag.color),
        value: tag.name,
      })),
    );
    const placeholder = vscode.l10n.t('Choose the tags to take off this call');
    const answer = await pickMany({ title }, { placeholder, choices });
    if (answer.kind !== 'value' || answer.value.length === 0) return undefined;
    tags = answer.value;
  }
  const update = await app.callEditor.removeTags(ref, tags);
  reportUpdate(update, vscode.l10n.t('Tags taken off the call'));
  return update.call.tags.map(({ name }) => name);
};
