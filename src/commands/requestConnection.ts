import type { App } from '../app';
import type { AccountRef } from '../core/refs';

/** The connection that reaches the account of a path; the chosen one where none is known to. */
export async function requestConnection(
  { directory }: App,
  chosen: AccountRef,
  path: string,
  signal: AbortSignal,
): Promise<string> {
  const [, id] = /^a\/([^/]+?)(?:\.json$|\/)/.exec(path) ?? [];
  if (id === undefined || id === chosen.accountId) return chosen.connectionId;
  const accounts = await directory.accounts({ signal });
  const found = accounts.find(
    ({ account }) => account.id === id || String(account.numeric_id) === id,
  );
  return found?.ref.connectionId ?? chosen.connectionId;
}
