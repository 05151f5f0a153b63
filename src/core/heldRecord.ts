import type * as z from 'zod';
import type { Api } from '../api/api';
import { Account } from '../api/schemas/account';
import { Company } from '../api/schemas/company';
import { Tracker } from '../api/schemas/tracker';
import { User } from '../api/schemas/user';
import type { IdKind } from './recordIds';
import type { FoundRecord } from './recordLookup';

/** Calls are not among them: `CallStore` remembers those for longer. */
type HeldKind = Exclude<IdKind, 'call'>;

const lists: Record<HeldKind, { list: string; schema: z.ZodType }> = {
  account: { list: 'accounts', schema: Account },
  company: { list: 'companies', schema: Company },
  tracker: { list: 'trackers', schema: Tracker },
  user: { list: 'users', schema: User },
};

/** `/callrail/v3/a.json`, `…/a/ACC….json`, `…/a/ACC…/users.json`, `…/a/ACC…/users/USR….json`. */
const address = /^\/callrail\/v3\/a(?:\/(\w+)(?:\/(\w+)(?:\/(\w+))?)?)?\.json$/;

/** A record that an answer in the cache holds, whoever had asked for it; undefined if none does. */
export function heldRecord(api: Api, kind: HeldKind, id: string): FoundRecord | undefined {
  const { list, schema } = lists[kind];
  for (const { connectionId, path, body } of api.held()) {
    const [match, account, resource, single] = address.exec(path) ?? [];
    if (match === undefined || connectionId === undefined) continue;
    if (resource !== (kind === 'account' ? undefined : list)) continue;
    const isOne = kind === 'account' ? account !== undefined : single !== undefined;
    const raw = recordsOf(body, isOne ? undefined : list).find(record => record?.id === id);
    const parsed = raw && schema.safeParse(raw);
    if (!parsed?.success) continue;
    const ref = { kind, connectionId, accountId: account ?? id, id };
    return { kind, ref, record: parsed.data } as FoundRecord;
  }
  return undefined;
}

/** The records of a list, or the one that the body is. */
function recordsOf(body: unknown, list: string | undefined): ({ id?: unknown } | null)[] {
  const items = list === undefined ? [body] : (body as Record<string, unknown> | null)?.[list];
  return Array.isArray(items) ? (items as ({ id?: unknown } | null)[]) : [];
}
