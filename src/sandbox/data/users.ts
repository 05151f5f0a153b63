import { recordId } from '../ids';
import type { Random } from '../random';
import type { AccountRecord, UserRecord } from '../records';
import { daysAgo } from './accounts';
import { firstNames, lastNames } from './people';

/** Twenty-five users, by account. */
const headcounts = [14, 5, 6];
const domains = ['brightline.example', 'harborpine.example', 'lakeshorehealth.example'];

export function hireUsers(accounts: readonly AccountRecord[], now: number, random: Random): void {
  accounts.forEach((account, index) => {
    const domain = domains[index] ?? 'example.com';
    for (let number = 0; number < (headcounts[index] ?? 0); number++) {
      account.users.push(hire(account, number, domain, now, random));
    }
  });
}

function hire(
  account: AccountRecord,
  number: number,
  domain: string,
  now: number,
  random: Random,
): UserRecord {
  // Names go up the lists in steps that share no factor with their lengths: none comes twice.
  const base = account.numericId % 50;
  const firstName = firstNames[(base + number * 5) % firstNames.length] ?? 'Sam';
  const lastName = lastNames[(base + number * 11) % lastNames.length] ?? 'Lee';
  const createdAt = daysAgo(now, 40 + number * 31, random);
  const role = number === 0 ? 'admin' : number % 5 === 4 ? 'reporting' : 'manager';
  const { companies } = account;
  return {
    id: recordId('USR', createdAt, random),
    firstName,
    lastName,
    email: `${firstName}.${lastName}@${domain}`.toLowerCase(),
    role,
    accepted: number % 7 !== 6,
    createdAt,
    companies: role === 'admin' ? companies : companies.filter((_, i) => (i + number) % 2 === 0),
  };
}
