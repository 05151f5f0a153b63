import * as vscode from 'vscode';
import * as z from 'zod';
import { chooseTag } from './choose';
import type { Command } from './command';
import { readInput } from './input';
import { tagInput } from './tagInput';

/** Makes a disabled tag available again. */
export const run: Command = async (app, input) => {
  const given = readInput(z.object(tagInput), input);
  const chosen = await chooseTag(app, vscode.l10n.t('CallRail: Enable Tag'), given);
  if (!chosen) return undefined;
  const { account, tag } = chosen;
  return app.tagEditor.update({ ...account, tagId: tag.id }, { disabled: false });
};
