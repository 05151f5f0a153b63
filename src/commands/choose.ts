import * as vscode from 'vscode';
import type { App } from '../app';
import type { Company } from '../api/schemas/company';
import type { CallId, CompanyId, ConnectionId } from '../api/schemas/ids';
import type { Tag } from '../api/schemas/tag';
import { dateFilters } from '../core/dateRange';
import type { AccountRef, CallRef } from '../core/refs';
import {
  pick,
  pickMany,
  runSteps,
  take,
  type Choice,
  type Question,
  type Step,
} from '../host/prompt';
import { tagSwatch } from '../host/tagSwatch';

/** The questions that several commands ask: which account, company, tag, call, connection. */

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
        label: vscode.l10n.t('Connection {0}', index + 1),
        description: status.toLowerCase(),
        detail: [connection_id, creation_time?.slice(0, 10)].filter(Boolean).join(' · '),
        value: connection_id,
      };
    }),
  );
  const placeholder = vscode.l10n.t('Choose a connection');
  const answer = await pick({ title }, { placeholder, choices });
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

/** The account that an argument names, or one that is asked for. */
export async function chooseAccount(
  app: App,
  title: string,
  given: { connectionId?: string; accountId?: AccountRef['accountId'] },
): Promise<AccountRef | undefined> {
  const { accountId, connectionId } = given;
  if (accountId !== undefined) return app.directory.locate({ connectionId, accountId });
  let chosen: AccountRef | undefined;
  await runSteps(title, [accountStep(app, account => (chosen = account))]);
  return chosen;
}

/** The tag that an argument names, or one that is asked for. */
export async function chooseTag(
  app: App,
  title: string,
  given: { connectionId?: string; accountId?: AccountRef['accountId']; tagId?: Tag['id'] },
): Promise<{ account: AccountRef; tag: Tag } | undefined> {
  let account: AccountRef | undefined;
  let tag: Tag | undefined;
  if (given.accountId !== undefined)
    account = await app.directory.locate({ ...given, accountId: given.accountId });
  if (account && given.tagId !== undefined) {
    const tags = await app.tagEditor.all(account);
    tag = tags.find(({ id }) => id === given.tagId);
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

/** Asks for tags by name; a name that no tag has is offered as a new one. */
export async function chooseTagNames(
  app: App,
  title: string,
  account: AccountRef,
  company: CompanyId | null | undefined,
): Promise<string[] | undefined> {
  const choices = app.tagEditor.usable(account, company).then(tags =>
    tags.map(tag => ({
      label: tag.name,
      iconPath: tagSwatch(tag.background_color ?? tag.color),
      description: tag.tag_level === 'account' ? vscode.l10n.t('account') : undefined,
      value: tag.name,
    })),
  );
  const answer = await pickMany(
    { title },
    {
      placeholder: vscode.l10n.t('Choose tags, or type the name of a new one'),
      choices,
      offer: typed => ({
        label: typed,
        icon: 'add',
        description: vscode.l10n.t('creates this tag in the company'),
        value: typed,
      }),
    },
  );
  return answer.kind === 'value' && answer.value.length > 0 ? answer.value : undefined;
}

/** The call that an argument names, else that of the panel in front, else one that is asked for. */
export async function chooseCall(
  app: App,
  title: string,
  given: { connectionId?: string; accountId?: AccountRef['accountId']; callId?: CallId },
): Promise<CallRef | undefined> {
  const { callId, accountId, connectionId } = given;
  if (callId !== undefined && accountId !== undefined)
    return { ...(await app.directory.locate({ connectionId, accountId })), callId };
  const open = app.callPanels.active;
  if (open && callId === undefined && accountId === undefined) return open;
  const account = await chooseAccount(app, title, given);
  if (!account) return undefined;
  if (callId !== undefined) return { ...account, callId };
  return pickCall(app, { title }, account);
}

/** Asks for one of the calls that the Calls view would show. */
async function pickCall(
  app: App,
  question: Question,
  account: AccountRef,
): Promise<CallRef | undefined> {
  const { scope, range } = app.callsView;
  const within =
    scope?.accountId === account.accountId ? scope : { ...account, label: account.accountId };
  const text = await import('../core/callText');
  const reader = { language: vscode.env.language };
  const page = app.calls.list(within, dateFilters(range, Date.now()), {});
  const choices = page.then(({ items }) =>
    items.map(call => ({
      label: text.callerOf(call),
      description: [
        text.displayMoment(call.start_time ?? '', reader, call.company_time_zone),
        call.source,
      ]
        .filter(Boolean)
        .join(' · '),
      detail: call.company_name ?? undefined,
      value: call.id,
    })),
  );
  const placeholder = vscode.l10n.t('Choose a call of the Calls view: type to filter');
  const answer = await pick(question, { placeholder, choices });
  return answer.kind === 'value' ? { ...account, callId: answer.value } : undefined;
}
