import * as vscode from 'vscode';
import * as z from 'zod';
import { reportUpdate } from '../host/updateReport';
import { callInput } from './callInput';
import { chooseCall, chooseTagNames } from './choose';
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
  const title = vscode.l10n.t('CallRail: Tag Call');
  const ref = await chooseCall(app, title, given);
  if (!ref) return undefined;
  const company = given.tags ? undefined : (await app.calls.get(ref)).company_id;
  const tags = given.tags ?? (await chooseTagNames(app, title, ref, company));
  if (!tags) return undefined;
  const update = await app.callEditor.update(ref, { tags, append_tags: given.append ?? true });
  reportUpdate(update, vscode.l10n.t('Call tagged'));
  return update.call.tags.map(({ name }) => name);
};
