import type { Client } from '../api/client';
import { documentedCallFields } from '../api/callFields';
import { CallRailError } from '../api/errors';
import { path } from '../api/path';
import { largestPage } from '../api/resources/listQuery';
import type { Query, RequestOptions } from '../api/send';
import { withoutSecrets } from './otherSecrets';

export const recordKinds = [
  'account',
  'company',
  'tracker',
  'tag',
  'user',
  'integration',
  'notification',
  'call',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One record of CallRail, by its kind and ids. */
export interface RecordRef {
  kind: RecordKind;
  connectionId: string;
  accountId: string;
  /** The account's own id for an account. */
  id: string;
  /** Integrations are listed by company only. */
  companyId?: string;
}

/** Lists of the kinds that CallRail documents no single GET for. */
const listed = { tag: 'tags', notification: 'notifications', integration: 'integrations' } as const;
const single = { company: 'companies', tracker: 'trackers', user: 'users' } as const;

/** A record as CallRail gives it, save that secrets of other services are masked. */
export async function readRecord(
  client: Client,
  ref: RecordRef,
  options?: RequestOptions,
): Promise<unknown> {
  const { kind, accountId: account, id } = ref;
  switch (kind) {
    case 'account':
      return client.raw(path`a/${account}.json`, {}, options);
    case 'call': {
      const fields = documentedCallFields.join(',');
      return client.raw(path`a/${account}/calls/${id}.json`, { fields }, options);
    }
    case 'company':
    case 'tracker':
    case 'user':
      return client.raw(path`a/${account}/${single[kind]}/${id}.json`, {}, options);
    case 'integration':
      return withoutSecrets(await find(client, ref, listed[kind], options));
    case 'tag':
    case 'notification':
      return find(client, ref, listed[kind], options);
  }
}

/** Looks through a list, page by page, for the record of an id. */
async function find(
  client: Client,
  { accountId, id, companyId }: RecordRef,
  list: string,
  options?: RequestOptions,
): Promise<unknown> {
  let seen = 0;
  for (let page = 1; ; page++) {
    const query: Query = { page, per_page: largestPage, company_id: companyId };
    const body = await client.raw(path`a/${accountId}/${list}.json`, query, options);
    const { items, total } = listOf(body, list);
    const found = items.find(item => String((item as { id?: unknown } | null)?.id) === id);
    if (found !== undefined) return found;
    seen += items.length;
    // Without a count, a page that is not full is the last.
    if (items.length === 0 || seen >= (total ?? (items.length < largestPage ? 0 : Infinity)))
      throw new CallRailError('not-found', `There is no ${id} among the ${list}.`);
  }
}

function listOf(body: unknown, list: string): { items: unknown[]; total: number | undefined } {
  const { [list]: items, total_records: total } = (body ?? {}) as Record<string, unknown>;
  return {
    items: Array.isArray(items) ? (items as unknown[]) : [],
    total: typeof total === 'number' ? total : undefined,
  };
}
