import * as vscode from 'vscode';
import * as z from 'zod';
import { TagColor, type TagPatch } from '../api/schemas/tag';
import { runSteps } from '../host/prompt';
import { chooseTag } from './choose';
import type { Command } from './command';
import { readInput } from './input';
import { colorStep, nameStep, tagInput } from './tagInput';

const argument = z.object({ ...tagInput, name: z.string().trim().min(1), color: TagColor });

/** Renames or recolours a tag, everywhere it is used. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  const title = vscode.l10n.t('CallRail: Edit Tag');
  const chosen = await chooseTag(app, title, given);
  if (!chosen) return undefined;
  const { account, tag } = chosen;
  const patch: TagPatch = { name: given.name, color: given.color };
  // A program that gives either means just that.
  const asks = patch.name === undefined && patch.color === undefined;
  const others = async () =>
    (await app.tagEditor.usable(account, tag.company_id)).filter(({ id }) => id !== tag.id);
  const complete = await runSteps(title, [
    asks &&
      nameStep(
        () => patch.name ?? tag.name,
        others,
        name => (patch.name = name),
      ),
    asks && colorStep(tag.color ?? undefined, color => (patch.color = color)),
  ]);
  if (!complete) return undefined;
  return app.tagEditor.update({ ...account, tagId: tag.id }, patch);
};
