import * as vscode from 'vscode';
import * as z from 'zod';
import { chooseTag } from './choose';
import type { Command } from './command';
import { readInput } from './input';
import { tagInput } from './tagInput';

/** Retires a tag: it stays on its calls, and cannot be put on others. */
export const run: Command = async (app, input) => {
  const given = readInput(z.object(tagInput), input);
  const chosen = await chooseTag(app, vscode.l10n.t('CallRail: Disable Tag'), given);
  if (!chosen) return undefined;
  const { account, tag } = chosen;
  return app.tagEditor.update({ ...account, tagId: tag.id }, { disabled: true });
};
