import { uuid } from '../ids';
import type { Random } from '../random';
import type { AccountRecord, ConnectionRecord } from '../records';
import { daysAgo } from './accounts';

/** Two active connections: an agency's (two accounts) and a health group's (one). */
export function openConnections(
  accounts: readonly AccountRecord[],
  now: number,
  random: Random,
): ConnectionRecord[] {
  const open = (
    age: number,
    granted: readonly AccountRecord[],
    more: Pick<ConnectionRecord, 'role' | 'timeZone'>,
  ): ConnectionRecord => {
    const createdAt = daysAgo(now, age, random);
    return {
      id: uuid(random),
      status: 'ACTIVE',
      createdAt,
      updatedAt: createdAt + 17_119,
      sessionToken: random.hex(40),
      authorized: true,
      accounts: [...granted],
      ...more,
    };
  };
  return [
    open(120, accounts.slice(0, 2), { role: 'admin', timeZone: 'America/Los_Angeles' }),
    open(35, accounts.slice(2), { role: 'manager', timeZone: 'America/Chicago' }),
  ];
}
