import type { App } from '../app';
import { AccountId, CompanyId, TagId, TrackerId } from '../api/schemas/ids';
import * as z from 'zod';
import type { CallQuery } from '../core/query/callQuery';
import { scopeQuery } from '../core/query/scopeQuery';
import type { AccountRef, CallScope } from '../core/refs';

/** How a node or an argument names an account, or a company, tracker or tag of it. */
export const scopeInput = {
  connectionId: z.string(),
  accountId: AccountId,
  companyId: CompanyId,
  trackerId: TrackerId,
  tagName: z.string(),
  tagId: TagId,
  label: z.string(),
};

export type GivenScope = Partial<z.output<z.ZodObject<typeof scopeInput>>> & {
  accountId: AccountId;
};

/** What an argument names; where it gives no label, the name that CallRail gives. */
export async function givenScope(app: App, given: GivenScope): Promise<CallScope> {
  const account = await app.directory.locate(given);
  return { ...given, ...account, label: given.label ?? (await nameOf(app, account, given)) };
}

/** The query for a scope's calls. Asks for lists only where a name has to be looked up. */
export async function queryOfScope({ directory }: App, scope: CallScope): Promise<CallQuery> {
  const { trackerId, companyId } = scope;
  const [trackers, companies] = await Promise.all([
    trackerId === undefined ? [] : directory.trackers(scope),
    trackerId === undefined && companyId === undefined ? [] : directory.companies(scope),
  ]);
  return scopeQuery(scope, { trackers, companies });
}

async function nameOf(app: App, account: AccountRef, given: GivenScope): Promise<string> {
  const { companyId, trackerId, tagName, accountId } = given;
  if (tagName !== undefined) return tagName;
  const named =
    trackerId !== undefined
      ? (await app.directory.trackers(account)).find(({ id }) => id === trackerId)
      : companyId !== undefined
        ? (await app.directory.companies(account)).find(({ id }) => id === companyId)
        : app.directory.known(account);
  return named?.name ?? trackerId ?? companyId ?? accountId;
}
