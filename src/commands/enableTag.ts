import * as vscode from 'vscode';
import * as z from 'zod';
import { note } from '../host/statusNote';
import { chooseTag } from './choose';
import type { Command } from './command';
import { readInput } from './input';
import { tagInput, tagOfNode } from './tagInput';

/** Makes a disabled tag available again. */
export const run: Command = async (app, input) => {
  const given = readInput(z.object(tagInput), input);
  const chosen = await chooseTag(
    app,
    vscode.l10n.t('CallRail: Enable Tag'),
    given,
    tagOfNode(input),
  );
  if (!chosen) return undefined;
  const { account, tag } = chosen;
  const changed = await app.tagEditor.update({ ...account, tagId: tag.id }, { disabled: false });
  note(vscode.l10n.t('Tag “{0}” enabled', changed.name));
  return changed;
};
