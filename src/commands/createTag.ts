import * as vscode from 'vscode';
import * as z from 'zod';
import { AccountId, CompanyId } from '../api/schemas/ids';
import { TagColor, TagDraft, TagLevel, type Tag } from '../api/schemas/tag';
import type { AccountRef } from '../core/refs';
import { pick, runSteps, take, type Step } from '../host/prompt';
import { note } from '../host/statusNote';
import { accountStep, companyStep } from './choose';
import type { Command } from './command';
import { readInput } from './input';
import { Refusal } from './refusal';
import { colorStep, nameStep, tagsBeside } from './tagInput';

const argument = z.object({
  connectionId: z.string(),
  accountId: AccountId,
  name: z.string().trim().min(1),
  tag_level: TagLevel,
  color: TagColor,
  company_id: CompanyId,
  /** What a node of the tree says instead of `company_id`. */
  companyId: CompanyId,
});

/** Creates a tag of an account or of one of its companies. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  const { connectionId, accountId, name, color } = given;
  const companyId = given.company_id ?? given.companyId;
  let account: AccountRef | undefined =
    accountId && (await app.directory.locate({ connectionId, accountId }));
  const draft: Partial<TagDraft> = {
    name,
    color,
    company_id: companyId,
    // From a folder of the tree the level is plain; a program may leave it out beside a company.
    tag_level:
      given.tag_level ?? (companyId ? 'company' : isAccountFolder(input) ? 'account' : undefined),
  };
  const needsCompany = () => draft.tag_level === 'company' && companyId === undefined;
  const askCompany = companyStep(
    app,
    () => account,
    company => (draft.company_id = company.id),
  );

  const refusal = new Refusal();
  const askName = nameStep(
    () => draft.name ?? '',
    () => tagsBeside(app, account, draft.company_id),
    () => refusal.take(),
    text => (draft.name = text),
  );
  let tag: Tag | undefined;
  const create = async (): Promise<undefined> => {
    if (!account) return;
    tag = await app.tagEditor.create(account, TagDraft.parse(draft));
    note(vscode.l10n.t('Tag “{0}” created', tag.name));
  };

  const asksName = name === undefined;
  await runSteps(
    vscode.l10n.t('CallRail: Create Tag'),
    [
      !account && accountStep(app, chosen => (account = chosen)),
      !draft.tag_level && levelStep(draft),
      question => (needsCompany() ? askCompany(question) : Promise.resolve('skipped' as const)),
      asksName && askName,
      color === undefined &&
        (asksName || !given.tag_level) &&
        colorStep(
          () => draft.color,
          chosen => (draft.color = chosen),
        ),
    ],
    () => (asksName ? refusal.guard(create, askName) : create()),
  );
  return tag;
};

/** A step that asks whether the tag is for one company or the whole account. */
function levelStep(draft: Partial<TagDraft>): Step {
  return async question => {
    const choices = [
      {
        label: vscode.l10n.t('One company'),
        description: vscode.l10n.t('for calls of that company'),
        value: 'company' as const,
      },
      {
        label: vscode.l10n.t('Whole account'),
        description: vscode.l10n.t('for all companies; administrators only'),
        value: 'account' as const,
      },
    ];
    const placeholder = vscode.l10n.t('Where should the tag be available?');
    const current = draft.tag_level;
    return take(await pick(question, { placeholder, choices, current }), level => {
      draft.tag_level = level;
      if (level === 'account') delete draft.company_id;
    });
  };
}

function isAccountFolder(input: unknown): boolean {
  return (input as { folder?: { kind?: string } } | undefined)?.folder?.kind === 'tags';
}
