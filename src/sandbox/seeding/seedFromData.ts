import type { Books } from '../accountBooks';
import { openConnections } from '../data/connections';
import { PhoneNumbers } from '../ids';
import { Random } from '../random';
import type {
  AccountRecord,
  CompanyRecord,
  ConnectionRecord,
  CustomerRecord,
  TrackerRecord,
} from '../records';
import { seedCalls } from './calls';
import { seedConversations } from './conversations';
import { Fields, DataError } from './fields';
import { seedForms } from './forms';
import { knownFields } from './knownFields';
import { defaultTracker } from './origins';
import { fillAccount, fillCompany, fillTag, fillTracker, fillUser } from './places';

/** What the readers of the data's records work with. */
export interface Seeding {
  now: number;
  random: Random;
  phones: PhoneNumbers;
  accounts: AccountRecord[];
  companies: Map<string, CompanyRecord>;
  /** Trackers that nobody described, of numbers that records name. */
  made: Set<TrackerRecord>;
  /** By their company and number, and by their ids. */
  people: Map<string, CustomerRecord>;
}

export interface SeededFromData {
  accounts: AccountRecord[];
  connections: ConnectionRecord[];
  /** Lists of accounts that are empty otherwise. */
  given: Map<AccountRecord, Partial<Books>>;
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
    made: new Set(),
    people: new Map(),
  };
  const each = (name: keyof typeof lists, known: readonly string[], usual: readonly object[]) => {
    const given = all.list(name);
    (given.length > 0 ? given : usual).forEach((item, index) =>
      lists[name](seeding, new Fields(`${name}[${index}]`, item, known), index),
    );
  };
  each('accounts', knownFields.account, [{}]);
  each('companies', knownFields.company, namedCompanies(all));
  each('trackers', knownFields.tracker, []);
  each('tags', knownFields.tag, []);
  each('users', knownFields.user, []);
  seedCalls(seeding, all.list('calls'));
  const forms = seedForms(seeding, all.list('form_submissions'));
  const conversations = seedConversations(seeding, all);
  for (const company of seeding.companies.values()) {
    if (company.trackers.length === 0) defaultTracker(seeding, company);
  }
  const { accounts } = seeding;
  checkIds(accounts);
  checkTwice('form_submissions', forms);
  checkTwice('conversations', conversations);
  const [connection] = openConnections(accounts, now, seeding.random.fork('connections'));
  return {
    accounts,
    connections: connection ? [{ ...connection, accounts: [...accounts] }] : [],
    given: new Map(
      accounts.map(account => [
        account,
        {
          forms: forms.filter(({ company }) => company.account === account),
          conversations: conversations.filter(({ company }) => company.account === account),
        },
      ]),
    ),
  };
}

const lists = {
  accounts: fillAccount,
  companies: fillCompany,
  trackers: fillTracker,
  tags: fillTag,
  users: fillUser,
};

const owned = ['calls', 'form_submissions', 'conversations', 'text_messages'];

/** Where no companies are given, there are those that the other records name; or else one. */
function namedCompanies(all: Fields): object[] {
  const named = new Map<string, object>();
  for (const record of owned.flatMap(name => all.list(name))) {
    const {
      company_id: id,
      company_name: name,
      company_time_zone: zone,
    }: Record<string, unknown> = { ...(record as object) };
    if (typeof id !== 'string' || named.has(id)) continue;
    named.set(id, {
      id,
      ...(typeof name === 'string' && { name }),
      ...(typeof zone === 'string' && { time_zone: zone }),
    });
  }
  return named.size > 0 ? [...named.values()] : [{}];
}

/** Two records of one id would hide each other. */
function checkIds(accounts: readonly AccountRecord[]): void {
  checkTwice('accounts', accounts);
  for (const name of ['companies', 'trackers', 'tags', 'users'] as const) {
    checkTwice(
      name,
      accounts.flatMap((account): { id: string | number }[] => account[name]),
    );
  }
}

function checkTwice(list: string, records: readonly { id: string | number }[]): void {
  const seen = new Set<string | number>();
  for (const { id } of records) {
    if (seen.has(id)) throw new DataError(list, `the id "${id}" is given twice.`);
    seen.add(id);
  }
}
