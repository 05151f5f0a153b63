import type { CallScope } from '../refs';
import { everyCall, type CallQuery } from './callQuery';

/** A company or tracker, as its list names it. */
export interface NamedRecord {
  id: string;
  name?: string | null;
}

/**
 * The query for the calls of an account's company, tracker or tag, as far back as CallRail keeps
 * them. Records go by their names where nothing else in the account has the same, else by their ids.
 */
export function scopeQuery(
  { companyId, trackerId, tagName }: Pick<CallScope, 'companyId' | 'trackerId' | 'tagName'>,
  names: { companies: readonly NamedRecord[]; trackers: readonly NamedRecord[] },
): CallQuery {
  const query: CallQuery = { ...everyCall, tags: tagName === undefined ? [] : [tagName] };
  // A tracker is of one company, which need not be named as well.
  if (trackerId !== undefined) query.tracker = nameOrId(trackerId, names.trackers);
  else if (companyId !== undefined) query.company = nameOrId(companyId, names.companies);
  return query;
}

function nameOrId(id: string, records: readonly NamedRecord[]): string {
  const name = records.find(record => record.id === id)?.name?.trim();
  if (!name) return id;
  const same = records.filter(record => sameWord(record.name?.trim() ?? '', name));
  return same.length === 1 ? name : id;
}

/** Names are looked up in any case. */
function sameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
