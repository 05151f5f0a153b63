import type { CompanyId } from '../../api/schemas/ids';
import { nameKey } from '../nameKey';
import type { QueryNames } from '../query/queryNames';

/** What an account's lists say of the groups of its calls. */
export interface GroupNames {
  /**
   * Whether a name means exactly one company or tracker: CallRail puts all of one name into one
   * group, but lists the calls of one record at a time.
   */
  isUnique: (name: string) => boolean;
  /** What a company is called. */
  nameOf: (id: string) => string | undefined;
}

/** The names of companies or trackers of the account, or of one company of it. */
export function groupNames(
  { companies, trackers }: Pick<QueryNames, 'companies' | 'trackers'>,
  by: 'company' | 'company_id' | 'tracker',
  within?: CompanyId,
): GroupNames {
  const isWithin = (company: { id: CompanyId } | undefined) =>
    within === undefined || !company || company.id === within;
  const records = by === 'tracker' ? trackers.filter(each => isWithin(each.company)) : companies;
  const counts = new Map<string, number>();
  for (const { name } of records) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  const names = new Map(companies.map(({ id, name }) => [id as string, name]));
  return {
    isUnique: name => counts.get(nameKey(name)) === 1,
    nameOf: id => names.get(id),
  };
}

/** The names of groups that no list tells of. */
export const noGroupNames: GroupNames = { isUnique: () => false, nameOf: () => undefined };
