import * as vscode from 'vscode';
import * as z from 'zod';
import { confirm } from '../host/prompt';
import { note } from '../host/statusNote';
import { chooseTag } from './choose';
import type { Command } from './command';
import { readInput } from './input';
import { tagInput, tagOfNode } from './tagInput';

/** Deletes a tag for good. */
export const run: Command = async (app, input) => {
  const given = readInput(z.object(tagInput), input);
  const chosen = await chooseTag(
    app,
    vscode.l10n.t('CallRail: Delete Tag'),
    given,
    tagOfNode(input),
  );
  if (!chosen) return;
  const { account, tag } = chosen;
  const agreed = await confirm(
    vscode.l10n.t('Delete the tag “{0}”?', tag.name),
    vscode.l10n.t(
      'It leaves every call, form and text that has it, and call flows that use it. This cannot be undone. To retire a tag, disable it instead.',
    ),
    vscode.l10n.t('Delete'),
  );
  if (!agreed) return;
  await app.tagEditor.delete(account, tag);
  note(vscode.l10n.t('Tag “{0}” deleted', tag.name));
};
