import type { Client } from '../api/client';
import { listedCallFields, transcriptFields } from '../api/callFields';
import { CallRailError } from '../api/errors';
import { path } from '../api/path';
import type { Query, RequestOptions } from '../api/send';

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

/** Keys of an integration's settings that may hold another service's secret. */
const secretKey = /key|token|secret|password|credential/i;

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
      const fields = [...listedCallFields, ...transcriptFields, 'integration_data'].join(',');
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
  for (let page = 1; ; page++) {
    const query: Query = { page, per_page: 250, company_id: companyId };
    const body = await client.raw(path`a/${accountId}/${list}.json`, query, options);
    const items = itemsOf(body, list);
    const found = items.find(item => String((item as { id?: unknown } | null)?.id) === id);
    if (found !== undefined) return found;
    if (items.length < 250)
      throw new CallRailError('not-found', `There is no ${id} among the ${list}.`);
  }
}

function itemsOf(body: unknown, list: string): unknown[] {
  const items = (body as Record<string, unknown> | null | undefined)?.[list];
  return Array.isArray(items) ? (items as unknown[]) : [];
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && secretKey.test(key) ? '•••' : withoutSecrets(inner),
    ]),
  );
}
