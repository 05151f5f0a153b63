import * as vscode from 'vscode';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import type { Company } from '../api/schemas/company';
import type { ConnectionId } from '../api/schemas/ids';
import type { Tag } from '../api/schemas/tag';
import type { AccountRef } from '../core/refs';
import { connectionName } from '../host/connectionName';
import { pick, runSteps, take, type Choice, type Step } from '../host/prompt';
import { tagSwatch } from '../host/tagSwatch';

/** The questions that several commands ask: which account, company, tag, connection. */

/** Asks for a connection, of certain statuses where given. */
export async function chooseConnection(
  { session }: App,
  title: string,
  statuses?: readonly string[],
): Promise<ConnectionId | undefined> {
  const choices = session.connections({ fresh: true }).then(connections =>
    connections.flatMap((connection, index) => {
      const { connection_id, status, creation_time } = connection;
      if (statuses && !statuses.includes(status)) return [];
      return {
        label: connectionName(index),
        description: status.toLowerCase(),
        detail: [connection_id, creation_time?.slice(0, 10)].filter(Boolean).join(' · '),
        value: connection_id,
      };
    }),
  );
  const placeholder = vscode.l10n.t('Choose a connection');
  const empty = vscode.l10n.t('There is no such connection');
  const answer = await pick({ title }, { placeholder, empty, choices });
  return answer.kind === 'value' ? answer.value : undefined;
}

/** A step that asks for an account, unless there is only one. */
export function accountStep(app: App, use: (account: AccountRef, name: string) => void): Step {
  return async question => {
    const accounts = await app.directory.accounts();
    const [only] = accounts;
    if (only && accounts.length === 1) {
      use(only.ref, only.account.name ?? only.account.id);
      return 'skipped';
    }
    const choices = accounts.map(({ ref, account }) => ({
      label: account.name ?? account.id,
      description: account.id,
      value: { ref, name: account.name ?? account.id },
    }));
    const placeholder = vscode.l10n.t('Choose an account');
    return take(await pick(question, { placeholder, choices }), ({ ref, name }) => use(ref, name));
  };
}

/** A step that asks for a company of an account, by name. */
export function companyStep(
  app: App,
  account: () => AccountRef | undefined,
  use: (company: Company) => void,
): Step {
  return async question => {
    const ref = account();
    if (!ref) return 'dismissed';
    const choices = app.directory.companies(ref).then(companies =>
      companies.map(company => ({
        label: company.name ?? company.id,
        description: company.status === 'disabled' ? vscode.l10n.t('disabled') : undefined,
        detail: company.id,
        value: company,
      })),
    );
    const placeholder = vscode.l10n.t('Choose a company');
    return take(await pick(question, { placeholder, choices }), use);
  };
}

/** The tag that is known from a row, or that an argument names, or one that is asked for. */
export async function chooseTag(
  app: App,
  title: string,
  given: { connectionId?: string; accountId?: AccountRef['accountId']; tagId?: Tag['id'] },
  known?: Tag,
): Promise<{ account: AccountRef; tag: Tag } | undefined> {
  let account: AccountRef | undefined;
  let tag = known;
  if (given.accountId !== undefined)
    account = await app.directory.locate({ ...given, accountId: given.accountId });
  if (account && given.tagId !== undefined) {
    tag ??= (await app.tagEditor.all(account)).find(({ id }) => id === given.tagId);
    if (!tag) throw new CallRailError('not-found', `The account has no tag ${given.tagId}.`);
  }
  const complete = await runSteps(title, [
    !account && accountStep(app, chosen => (account = chosen)),
    !tag &&
      (async question => {
        const placeholder = vscode.l10n.t('Choose a tag');
        const choices = account ? tagChoices(app, account) : [];
        return take(await pick(question, { placeholder, choices }), chosen => (tag = chosen));
      }),
  ]);
  return complete && account && tag ? { account, tag } : undefined;
}

async function tagChoices(app: App, account: AccountRef): Promise<Choice<Tag>[]> {
  const [tags, companies] = await Promise.all([
    app.tagEditor.all(account),
    app.directory.companies(account),
  ]);
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  return tags.map(tag => ({
    label: tag.name,
    iconPath: tagSwatch(tag.background_color ?? tag.color),
    description: [
      tag.company_id == null ? vscode.l10n.t('account') : names.get(tag.company_id),
      tag.status === 'disabled' ? vscode.l10n.t('disabled') : undefined,
    ]
      .filter(Boolean)
      .join(' · '),
    value: tag,
  }));
}
