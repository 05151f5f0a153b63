import type { Client } from '../../api/client';
import { CallRailError } from '../../api/errors';
import type { Account } from '../../api/schemas/account';
import { AccountId } from '../../api/schemas/ids';
import type { RequestOptions } from '../../api/send';
import type { AccountRef } from '../refs';
import type { AccountInput } from './parameters';
import type { ToolServices } from './tool';
import { ToolProblem } from './toolProblem';

/**
 * The account that a tool is about: the one named, else the only one there is. Which there are is
 * asked once and kept. Several, or none of that id, are a `ToolProblem` that lists them.
 */
export async function chosenAccount(
  { directory }: Pick<ToolServices, 'directory'>,
  { account_id, connection_id }: AccountInput,
  options: RequestOptions,
): Promise<AccountRef> {
  if (account_id !== undefined && connection_id !== undefined)
    return { accountId: AccountId.parse(account_id), connectionId: connection_id };
  const reached = directory.reached ?? (await directory.accounts(options));
  const fitting = reached.filter(
    ({ ref }) =>
      (account_id === undefined || ref.accountId === account_id) &&
      (connection_id === undefined || ref.connectionId === connection_id),
  );
  const [first] = fitting;
  // Two connections may reach one account; either will do.
  if (first && fitting.every(({ ref }) => ref.accountId === first.ref.accountId)) return first.ref;
  const names = (first ? fitting : reached).map(named).join(', ');
  if (!first && connection_id !== undefined)
    throw new CallRailError('connection-required', 'It reaches no account.');
  if (first) throw new ToolProblem(`There are several accounts, so give account_id: ${names}.`);
  throw new ToolProblem(
    account_id === undefined || names === ''
      ? 'No account is reached. callrail_list_connections shows which connections there are.'
      : `No account ${account_id} is reached; there are ${names}.`,
  );
}

/** The client that reaches that account. */
export async function chosenClient(
  services: Pick<ToolServices, 'directory' | 'session'>,
  input: AccountInput,
  options: RequestOptions,
): Promise<{ ref: AccountRef; client: Client }> {
  const ref = await chosenAccount(services, input, options);
  return { ref, client: await services.session.client(ref.connectionId) };
}

function named({ account }: { account: Account }): string {
  return `${account.id} (${account.name ?? 'without a name'})`;
}
