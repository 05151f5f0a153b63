import * as vscode from 'vscode';
import * as z from 'zod';
import { AccountId, TagId } from '../api/schemas/ids';
import { tagColors, type Tag, type TagColor } from '../api/schemas/tag';
import { inputText, pick, take, type Step } from '../host/prompt';
import { tagSwatch } from '../host/tagSwatch';

/** How the commands on tags name their tag. */
export const tagInput = {
  connectionId: z.string(),
  accountId: AccountId,
  tagId: TagId,
};

/** A step that asks for a tag's name. `others` are the tags that have theirs already. */
export function nameStep(
  value: () => string,
  others: () => Promise<readonly Tag[]>,
  use: (name: string) => void,
): Step {
  return async question => {
    const taken = await others();
    const answer = await inputText(question, {
      prompt: vscode.l10n.t('The name of the tag'),
      placeholder: vscode.l10n.t('Appointment booked'),
      value: value(),
      validate: text => {
        const name = text.trim();
        if (name === '') return vscode.l10n.t('A tag needs a name.');
        return taken.some(tag => tag.name.toLowerCase() === name.toLowerCase())
          ? vscode.l10n.t('There is a tag of this name already.')
          : undefined;
      },
    });
    return take(answer, name => use(name.trim()));
  };
}

/** A step that asks for one of CallRail's colours, shown as dots. */
export function colorStep(current: string | undefined, use: (color: TagColor) => void): Step {
  return async question => {
    const choices = tagColors.map(color => ({
      label: color,
      iconPath: tagSwatch(color),
      description: color === current ? vscode.l10n.t('current') : undefined,
      value: color,
    }));
    const placeholder = vscode.l10n.t('Choose a color');
    return take(
      await pick(question, { placeholder, choices, current: tagColors.find(c => c === current) }),
      use,
    );
  };
}
