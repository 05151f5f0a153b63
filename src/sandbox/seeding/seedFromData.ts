import { openConnections } from '../data/connections';
import { PhoneNumbers } from '../ids';
import { Random } from '../random';
import type { AccountRecord, CompanyRecord, ConnectionRecord } from '../records';
import { seedCalls } from './calls';
import { Fields, DataError } from './fields';
import { knownFields } from './knownFields';
import { fillAccount, fillCompany, fillTag, fillTracker, fillUser } from './places';

/** What the readers of the data's records work with. */
export interface Seeding {
  now: number;
  random: Random;
  phones: PhoneNumbers;
  accounts: AccountRecord[];
  companies: Map<string, CompanyRecord>;
}

export interface SeededFromData {
  accounts: AccountRecord[];
  connections: ConnectionRecord[];
}

/**
 * The records of a JSON document: partial ones, in CallRail's own words. What they leave out is
 * filled in, the same each time; where a list is missing, what it would hold is made as needed. Throws
 * DataError, which names the place.
 */
export function seedFromData(data: unknown, seed: number, now: number): SeededFromData {
  const all = new Fields('data', data, knownFields.data);
  const seeding: Seeding = {
    now,
    random: new Random(seed).fork('data'),
    phones: new PhoneNumbers(),
    accounts: [],
    companies: new Map(),
  };
  const each = (name: keyof typeof lists, known: readonly string[], atLeast: number) => {
    const given = all.list(name);
    const items = given.length < atLeast ? [...given, {}] : given;
    items.forEach((item, index) =>
      lists[name](seeding, new Fields(`${name}[${index}]`, item, known), index),
    );
  };
  each('accounts', knownFields.account, 1);
  each('companies', knownFields.company, 1);
  each('trackers', knownFields.tracker, 0);
  each('tags', knownFields.tag, 0);
  each('users', knownFields.user, 0);
  for (const company of seeding.companies.values()) {
    if (company.trackers.length > 0) continue;
    fillTracker(
      seeding,
      new Fields('trackers', { company_id: company.id }, knownFields.tracker),
      0,
    );
  }
  seedCalls(seeding, all.list('calls'));
  checkIds(seeding.accounts);
  const { accounts } = seeding;
  const [connection] = openConnections(accounts, now, seeding.random.fork('connections'));
  return { accounts, connections: connection ? [{ ...connection, accounts: [...accounts] }] : [] };
}

const lists = {
  accounts: fillAccount,
  companies: fillCompany,
  trackers: fillTracker,
  tags: fillTag,
  users: fillUser,
};

/** Two records of one id would hide each other. */
function checkIds(accounts: readonly AccountRecord[]): void {
  const check = (list: string, ids: readonly (string | number)[]) => {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) throw new DataError(list, `the id "${twice}" is given twice.`);
  };
  check(
    'accounts',
    accounts.map(({ id }) => id),
  );
  for (const name of ['companies', 'trackers', 'tags', 'users'] as const) {
    check(
      name,
      accounts.flatMap(account => account[name].map(({ id }) => id)),
    );
  }
}
