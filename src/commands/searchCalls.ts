import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { AccountId } from '../api/schemas/ids';
import { viewIds } from '../contributions';
import { parseQuery } from '../core/query/parseQuery';
import type { Credentials } from '../core/credentials';
import type { NamedAccount } from '../core/query/callsQuestion';
import { findsAll } from '../core/query/queryParts';
import { QueryError } from '../core/query/queryProblem';
import { runSteps } from '../host/prompt';
import { accountStep } from './choose';
import type { Command } from './command';
import { isNode, readInput } from './input';
import { pickSearched } from './searchPick';

const argument = z.object({
  connectionId: z.string(),
  accountId: AccountId,
  /** Shows what it finds in the Calls view, without asking anything. */
  query: z.string(),
  /** What the box begins with. */
  text: z.string(),
});

interface Left {
  text: string;
  account: string;
  /** What the Calls view asked for then: another search there outdates the text. */
  shown: string;
}

/** What was typed last. It ends with the credentials that it was typed under. */
const lastTyped = new WeakMap<Credentials, Left>();

/** Searches calls while the user types; with a `query`, shows what that finds in the Calls view. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, isNode(input) ? undefined : input);
  const account = await givenAccount(app, given);
  const { callsView } = app;
  if (given.query !== undefined) return showAll(app, given.query, account);
  const title = vscode.l10n.t('CallRail: Search Calls');
  const searched = account ?? callsView.account ?? (await askAccount(app, title));
  if (!searched) return undefined;
  const { credentials } = app.session;
  const left = credentials && lastTyped.get(credentials);
  const goesOn = left?.account === searched.accountId && left.shown === callsView.query;
  const begin = given.text ?? (goesOn ? left.text : shownSearch(app));
  const { text, query, choice } = await pickSearched(app, searched, title, begin);
  const { connectionId, accountId } = searched;
  if (credentials) lastTyped.set(credentials, { text, account: accountId, shown: callsView.query });
  const subject = { connectionId, accountId, query };
  switch (choice.kind) {
    case 'open':
      return app.callPanels.open({ connectionId, accountId, callId: choice.callId });
    case 'showAll':
      if (credentials) lastTyped.delete(credentials);
      await showAll(app, query, searched);
      return undefined;
    case 'table':
      return vscode.commands.executeCommand('callrail.openTable', subject);
    case 'save':
      return vscode.commands.executeCommand('callrail.saveSearch', subject);
    case 'dismissed':
      return undefined;
  }
};

/** Shows what a query finds in the Calls view. One that cannot be asked leaves the view as it is. */
async function showAll(
  { callsView }: App,
  query: string,
  account: NamedAccount | undefined,
): Promise<void> {
  const { problems } = parseQuery(query, Date.now());
  if (problems.length > 0) throw new QueryError(query, problems);
  // Of the same account, the query may well keep to the company or tag that is shown.
  const other = account && account.accountId !== callsView.account?.accountId ? account : undefined;
  await callsView.ask({ query, account: other });
  await vscode.commands.executeCommand(`${viewIds.calls}.focus`);
}

/** The search of the Calls view, ready to be gone on with; empty where it only has dates. */
function shownSearch({ callsView }: App): string {
  return findsAll(callsView.asked) ? '' : `${callsView.query} `;
}

async function givenAccount(
  { directory }: App,
  { connectionId, accountId }: Partial<z.output<typeof argument>>,
): Promise<NamedAccount | undefined> {
  if (accountId === undefined) return undefined;
  const account = await directory.locate({ connectionId, accountId });
  return { ...account, name: directory.known(account)?.name ?? accountId };
}

async function askAccount(app: App, title: string): Promise<NamedAccount | undefined> {
  let account: NamedAccount | undefined;
  await runSteps(title, [accountStep(app, (ref, name) => (account = { ...ref, name }))]);
  return account;
}
