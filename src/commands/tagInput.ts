import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { AccountId, TagId, type CompanyId } from '../api/schemas/ids';
import { tagColors, type Tag, type TagColor } from '../api/schemas/tag';
import type { AccountRef } from '../core/refs';
import { inputText, pick, take, type Step } from '../host/prompt';
import { tagSwatch } from '../host/tagSwatch';
import { isNode } from './input';

/** How the commands on tags name their tag. */
export const tagInput = {
  connectionId: z.string(),
  accountId: AccountId,
  tagId: TagId,
};

/**
 * A step that asks for a tag's name. `others` are the tags that have theirs already; `problem` is
 * why the name was refused the last time.
 */
export function nameStep(
  value: () => string,
  others: () => Promise<readonly Tag[]>,
  problem: () => string | undefined,
  use: (name: string) => void,
): Step {
  return async question => {
    const taken = await others();
    const answer = await inputText(question, {
      prompt: vscode.l10n.t('The name of the tag'),
      placeholder: vscode.l10n.t('Appointment booked'),
      value: value(),
      problem: problem(),
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
export function colorStep(
  color: () => string | null | undefined,
  use: (color: TagColor) => void,
): Step {
  return async question => {
    const current = color();
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

/** The tag of a row of the tree, which a command on it need not look up. */
export function tagOfNode(input: unknown): Tag | undefined {
  return isNode(input) && 'tag' in input ? (input.tag as Tag) : undefined;
}

/** The other tags of a company, or of the account as a whole: among them a name is unique. */
export async function tagsBeside(
  app: App,
  account: AccountRef | undefined,
  company: CompanyId | null | undefined,
  self?: Tag['id'],
): Promise<Tag[]> {
  if (!account) return [];
  const tags = await app.tagEditor.all(account);
  return tags.filter(tag => (tag.company_id ?? null) === (company ?? null) && tag.id !== self);
}
