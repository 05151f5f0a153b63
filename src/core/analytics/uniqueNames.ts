import type { CompanyId } from '../../api/schemas/ids';
import { nameKey, type QueryNames } from '../query/queryNames';

/**
 * Tells whether a name means exactly one company or tracker of the account, or of one company of it:
 * CallRail puts all of one name into one group, but lists the calls of one record at a time.
 */
export function uniqueNames(
  { companies, trackers }: QueryNames,
  by: 'company' | 'tracker',
  within?: CompanyId,
): (name: string) => boolean {
  const isWithin = (company: { id: CompanyId } | undefined) =>
    within === undefined || !company || company.id === within;
  const records = by === 'company' ? companies : trackers.filter(each => isWithin(each.company));
  const counts = new Map<string, number>();
  for (const { name } of records) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  return name => counts.get(nameKey(name)) === 1;
}
