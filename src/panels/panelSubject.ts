import type { Directory } from '../core/directory';
import { parseQuery } from '../core/query/parseQuery';
import { printQuery } from '../core/query/printQuery';
import type { AccountRef } from '../core/refs';

/** What a panel about many calls shows: whose, and which. */
export interface PanelSubject {
  account: AccountRef;
  query: string;
  /** What people call it: `Bright Smile Dental`. */
  label: string;
}

/** Two ways to write one query are one query; one with problems is only what it is. */
export function sameSubject(
  one: Omit<PanelSubject, 'label'>,
  other: Omit<PanelSubject, 'label'>,
): boolean {
  return (
    one.account.accountId === other.account.accountId &&
    canonical(one.query) === canonical(other.query)
  );
}

/** Lets the directory know the account: a restored panel may be the first to ask for it. */
export async function meetAccount(
  directory: Directory,
  account: AccountRef,
  signal: AbortSignal,
): Promise<void> {
  if (!directory.known(account))
    // A name is not worth failing for: the panel has one that it was opened with.
    await directory.accountPage(account.connectionId, { signal }).catch(() => undefined);
}

function canonical(text: string): string {
  const { query, problems } = parseQuery(text, Date.now());
  return problems.length > 0 ? text : printQuery(query);
}
