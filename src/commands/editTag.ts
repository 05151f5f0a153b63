import * as vscode from 'vscode';
import * as z from 'zod';
import { TagColor, type Tag, type TagPatch } from '../api/schemas/tag';
import { runSteps } from '../host/prompt';
import { note } from '../host/statusNote';
import { chooseTag } from './choose';
import type { Command } from './command';
import { readInput } from './input';
import { Refusal } from './refusal';
import { colorStep, nameStep, tagInput, tagOfNode, tagsBeside } from './tagInput';

const argument = z.object({ ...tagInput, name: z.string().trim().min(1), color: TagColor });

/** Renames or recolours a tag, everywhere it is used. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  const title = vscode.l10n.t('CallRail: Edit Tag');
  const chosen = await chooseTag(app, title, given, tagOfNode(input));
  if (!chosen) return undefined;
  const { account, tag } = chosen;
  const patch: TagPatch = { name: given.name, color: given.color };
  let changed: Tag | undefined;
  const change = async (): Promise<undefined> => {
    changed = await app.tagEditor.update({ ...account, tagId: tag.id }, patch, { before: tag });
    note(vscode.l10n.t('Tag “{0}” saved', changed.name));
  };
  // A program that gives either means just that.
  if (patch.name !== undefined || patch.color !== undefined) {
    await change();
    return changed;
  }
  const refusal = new Refusal();
  const askName = nameStep(
    () => patch.name ?? tag.name,
    () => tagsBeside(app, account, tag.company_id, tag.id),
    () => refusal.take(),
    name => (patch.name = name),
  );
  const askColor = colorStep(
    () => patch.color ?? tag.color,
    color => (patch.color = color),
  );
  await runSteps(title, [askName, askColor], () => refusal.guard(change, askName));
  return changed;
};
