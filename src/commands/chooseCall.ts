import * as vscode from 'vscode';
import type { App } from '../app';
import type { Call } from '../api/schemas/call';
import type { AccountId, CallId, CompanyId } from '../api/schemas/ids';
import { PagedList } from '../core/pagedList';
import { everyCall } from '../core/query/callQuery';
import { printQuery } from '../core/query/printQuery';
import { datesOf, withDates } from '../core/query/queryParts';
import type { AccountRef, CallRef } from '../core/refs';
import {
  pick,
  pickMany,
  runSteps,
  take,
  type Answer,
  type Choice,
  type Question,
  type Step,
} from '../host/prompt';
import { tagSwatch } from '../host/tagSwatch';
import { accountStep } from './choose';

/** How an argument names a call. */
export interface GivenCall {
  connectionId?: string;
  accountId?: AccountId;
  callId?: CallId;
}

/** The call that an argument names, else that of the panel in front; undefined when neither does. */
export async function knownCall(app: App, given: GivenCall): Promise<CallRef | undefined> {
  const { connectionId, accountId, callId } = given;
  if (accountId === undefined && callId === undefined) return app.callPanels.active;
  if (accountId === undefined || callId === undefined) return undefined;
  return { ...(await app.directory.locate({ connectionId, accountId })), callId };
}

/** Steps that ask for what is missing of a call: its account, and which one. */
export function callSteps(app: App, given: GivenCall, use: (call: CallRef) => void): Step[] {
  const { connectionId, accountId, callId } = given;
  let account: AccountRef | undefined;
  const located: Step = async () => {
    if (accountId !== undefined) account = await app.directory.locate({ connectionId, accountId });
    return 'skipped';
  };
  return [
    accountId === undefined ? accountStep(app, chosen => (account = chosen)) : located,
    async question => {
      const within = account;
      if (!within) return 'dismissed';
      if (callId === undefined)
        return take(await askCall(app, question, within), id => use({ ...within, callId: id }));
      use({ ...within, callId });
      return 'skipped';
    },
  ];
}

/**
 * The call that an argument names, or the panel in front unless `takeFront` is false, or one that is
 * asked for.
 */
export async function chooseCall(
  app: App,
  title: string,
  given: GivenCall,
  takeFront = true,
): Promise<CallRef | undefined> {
  let ref = takeFront || given.callId !== undefined ? await knownCall(app, given) : undefined;
  if (!ref)
    await runSteps(
      title,
      callSteps(app, given, chosen => (ref = chosen)),
    );
  return ref;
}

/** Asks for one of the calls that the Calls view shows, or would show of this account. */
async function askCall(
  { callsView, search }: App,
  question: Question,
  account: AccountRef,
): Promise<Answer<CallId>> {
  const isShown = callsView.account?.accountId === account.accountId;
  const dates = withDates(everyCall, datesOf(callsView.asked));
  const query = isShown ? callsView.query : printQuery(dates);
  const list = new PagedList((options, perPage) =>
    search.find(account, query, { ...options, perPage }),
  );
  for (let load = list.load({}); ; load = list.more()) {
    const answer = await pick(question, {
      placeholder: vscode.l10n.t('Choose a call: type to filter'),
      empty: vscode.l10n.t('No calls in the range of the Calls view'),
      choices: load.then(() => callChoices(list)),
    });
    if (answer.kind !== 'value') return { kind: answer.kind };
    if (answer.value !== 'more') return { kind: 'value', value: answer.value };
  }
}

async function callChoices(list: PagedList<Call>): Promise<Choice<CallId | 'more'>[]> {
  const text = await import('../core/callText');
  const reader = { language: vscode.env.language };
  const choices = list.items.map(call => {
    const began = text.displayMoment(call.start_time ?? '', reader, call.company_time_zone);
    return {
      label: text.callerOf(call),
      description: [began, call.source].filter(Boolean).join(' · '),
      detail: call.company_name ?? undefined,
      value: call.id,
    };
  });
  if (!list.hasMore) return choices;
  const label =
    list.total === undefined
      ? vscode.l10n.t('Load more ({0} so far)', choices.length)
      : vscode.l10n.t('Load more ({0} of {1})', choices.length, list.total);
  return [...choices, { label, icon: 'ellipsis', alwaysShow: true, value: 'more' }];
}

/** A step that asks for tags by name; a name that no tag has is offered as a new one. */
export function tagNamesStep(
  app: App,
  call: () => CallRef | undefined,
  use: (names: string[]) => void,
): Step {
  return async question => {
    const ref = call();
    if (!ref) return 'dismissed';
    const choices = app.calls.get(ref).then(({ company_id }) => usableTags(app, ref, company_id));
    const answer = await pickMany(question, {
      placeholder: vscode.l10n.t('Choose tags, or type the name of a new one'),
      choices,
      offer: typed => ({
        label: typed,
        icon: 'add',
        description: vscode.l10n.t('creates this tag in the company'),
        value: typed,
      }),
    });
    return take(answer, use);
  };
}

async function usableTags(
  { tagEditor }: App,
  account: AccountRef,
  company: CompanyId | null | undefined,
): Promise<Choice<string>[]> {
  const tags = await tagEditor.usable(account, company);
  return tags.map(tag => ({
    label: tag.name,
    iconPath: tagSwatch(tag.background_color ?? tag.color),
    description: tag.tag_level === 'account' ? vscode.l10n.t('account') : undefined,
    value: tag.name,
  }));
}
