import * as vscode from 'vscode';
import * as z from 'zod';
import { AccountId, CompanyId, TrackerId } from '../api/schemas/ids';
import { viewIds } from '../contributions';
import type { CallScope } from '../core/refs';
import { pick, runSteps, take, type Choice } from '../host/prompt';
import { accountStep } from './choose';
import type { Command } from './command';
import { isNode, readInput } from './input';
import type { App } from '../app';

const argument = z.object({
  connectionId: z.string(),
  accountId: AccountId,
  companyId: CompanyId,
  trackerId: TrackerId,
  tagName: z.string(),
  label: z.string(),
});

/** Shows the calls of an account, company, tracker or tag in the Calls view. */
export const run: Command = async (app, input) => {
  const { accountId, ...rest } = readInput(argument, isScopeless(input) ? undefined : input);
  const scope =
    accountId === undefined
      ? await askScope(app)
      : {
          ...rest,
          ...(await app.directory.locate({ ...rest, accountId })),
          label: rest.label ?? rest.tagName ?? accountId,
        };
  if (!scope) return;
  app.callsView.ask({ scope });
  await vscode.commands.executeCommand(`${viewIds.calls}.focus`);
};

/** A call or a day, which has no calls of its own: the view's title bar hands on what has the focus. */
function isScopeless(input: unknown): boolean {
  return isNode(input) && readInput(argument, input).label === undefined;
}

/** An account, then all of it or one of its companies. */
async function askScope(app: App): Promise<CallScope | undefined> {
  let scope: CallScope | undefined;
  const complete = await runSteps(vscode.l10n.t('CallRail: Show Calls'), [
    accountStep(app, (account, label) => (scope = { ...account, label })),
    async question => {
      const account = scope;
      if (!account) return 'dismissed';
      const whole = { connectionId: account.connectionId, accountId: account.accountId };
      const choices = app.directory.companies(account).then((companies): Choice<CallScope>[] => [
        { label: vscode.l10n.t('All companies'), value: account },
        ...companies.map(({ id, name }) => ({
          label: name ?? id,
          description: id,
          value: { ...whole, companyId: id, label: name ?? id },
        })),
      ]);
      const placeholder = vscode.l10n.t('Whose calls?');
      return take(await pick(question, { placeholder, choices }), value => (scope = value));
    },
  ]);
  return complete ? scope : undefined;
}
