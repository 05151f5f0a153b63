import type { CallScope } from '../refs';
import { everyCall, type CallQuery } from './callQuery';
import { sameName } from '../nameKey';

/** What an account's lists say of the names in it. */
export interface ScopeNames {
  companies: readonly NamedRecord[];
  trackers: readonly (NamedRecord & { company?: { id?: string | null } | null })[];
}

interface NamedRecord {
  id: string;
  name?: string | null;
}

/**
 * The query for the calls of an account's company, tracker or tag, as far back as CallRail keeps
 * them. Records go by their names where those can mean nothing else, trackers if need be together
 * with their company; otherwise by their ids.
 */
export function scopeQuery(
  { companyId, trackerId, tagName }: Pick<CallScope, 'companyId' | 'trackerId' | 'tagName'>,
  { companies, trackers }: ScopeNames,
): CallQuery {
  const query: CallQuery = { ...everyCall, tags: tagName === undefined ? [] : [tagName] };
  if (trackerId === undefined)
    return companyId === undefined
      ? query
      : { ...query, company: uniqueName(companyId, companies) ?? companyId };
  // A tracker is of one company, which need not be named as well.
  const tracker = uniqueName(trackerId, trackers);
  if (tracker !== undefined) return { ...query, tracker };
  const owner = trackers.find(({ id }) => id === trackerId)?.company?.id;
  const company = owner == null ? undefined : uniqueName(owner, companies);
  const siblings = trackers.filter(other => other.company?.id === owner);
  const among = company === undefined ? undefined : uniqueName(trackerId, siblings);
  return among === undefined
    ? { ...query, tracker: trackerId }
    : { ...query, company, tracker: among };
}

/** The name of a record, unless another of the list has the same. */
function uniqueName(id: string, records: readonly NamedRecord[]): string | undefined {
  const name = records.find(record => record.id === id)?.name?.trim();
  if (!name) return undefined;
  const same = records.filter(record => sameName(record.name ?? '', name));
  return same.length === 1 ? name : undefined;
}
