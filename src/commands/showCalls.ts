import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { viewIds } from '../contributions';
import { datesOf, findsAll, withDates } from '../core/query/queryParts';
import type { CallScope } from '../core/refs';
import { pick, runSteps, take, type Choice } from '../host/prompt';
import { isScopeless } from './callsSubject';
import { accountStep } from './choose';
import type { Command } from './command';
import { readInput } from './input';
import { givenScope, queryOfScope, scopeInput } from './scopeInput';

const argument = z.object(scopeInput);

/** Shows the calls of an account, company, tracker or tag in the Calls view, in its present range. */
export const run: Command = async (app, input) => {
  const { accountId, ...rest } = readInput(argument, isScopeless(input) ? undefined : input);
  const scope =
    accountId === undefined ? await askScope(app) : await givenScope(app, { ...rest, accountId });
  if (!scope) return;
  const { connectionId, label, tagId } = scope;
  const query = await queryOfScope(app, scope);
  const name = app.directory.known(scope)?.name ?? scope.accountId;
  await app.callsView.ask({
    account: { connectionId, accountId: scope.accountId, name },
    scope: findsAll(query) ? undefined : { label, query, tagId },
    query: withDates(query, datesOf(app.callsView.asked)),
  });
  await vscode.commands.executeCommand(`${viewIds.calls}.focus`);
};

/** An account, then all of it or one of its companies, then all of that or one of its trackers. */
async function askScope(app: App): Promise<CallScope | undefined> {
  let account: CallScope | undefined;
  let company: CallScope | undefined;
  let scope: CallScope | undefined;
  const title = vscode.l10n.t('CallRail: Show Calls');
  const complete = await runSteps(title, [
    accountStep(app, (ref, label) => (account = { ...ref, label })),
    async question => {
      const whole = account;
      if (!whole) return 'dismissed';
      const choices = app.directory
        .companies(whole)
        .then(companies => [
          { label: vscode.l10n.t('All companies'), value: whole },
          ...companies.map(({ id, name }) => narrowed(whole, { companyId: id, label: name ?? id })),
        ]);
      const placeholder = vscode.l10n.t('Whose calls?');
      return take(await pick(question, { placeholder, choices }), value => (company = value));
    },
    async question => {
      const whole = company;
      if (!whole) return 'dismissed';
      scope = whole;
      if (whole.companyId === undefined) return 'skipped';
      const trackers = await app.directory.trackers(whole, { company_id: whole.companyId });
      if (trackers.length < 2) return 'skipped';
      const choices = [
        { label: vscode.l10n.t('All trackers'), value: whole },
        ...trackers.map(({ id, name }) => narrowed(whole, { trackerId: id, label: name ?? id })),
      ];
      const placeholder = vscode.l10n.t('Calls to which tracker?');
      return take(await pick(question, { placeholder, choices }), value => (scope = value));
    },
  ]);
  return complete ? scope : undefined;
}

function narrowed(
  scope: CallScope,
  to: Pick<CallScope, 'companyId' | 'trackerId' | 'label'>,
): Choice<CallScope> {
  return { label: to.label, description: to.trackerId ?? to.companyId, value: { ...scope, ...to } };
}
