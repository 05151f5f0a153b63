import { PhoneNumbers, recordId } from '../ids';
import { Random } from '../random';
import type { AccountRecord, CallRecord, ConnectionRecord } from '../records';
import { foundAccounts, type Founded } from './accounts';
import { receiveCalls } from './calls';
import { openConnections } from './connections';
import { createHostile, type Hostile } from './hostile';
import { connectIntegrations, subscribeNotifications } from './integrations';
import { createTags } from './tags';
import { installTrackers } from './trackers';
import { hireUsers } from './users';

export interface Seeded {
  connections: ConnectionRecord[];
  accounts: AccountRecord[];
  hostile: Hostile;
  /** The newest call of all, whose recording is not there yet at the start. */
  pendingRecording: CallRecord;
}

/** All data of a sandbox: the same for the same seed, size and time. */
export function seedData(seed: number, callCount: number, now: number): Seeded {
  const random = new Random(seed);
  const phones = new PhoneNumbers();
  const { accounts, founded } = foundAccounts(now, random.fork('accounts'));
  for (const each of founded) {
    installTrackers(each, now, phones, random.fork(`trackers/${each.plan.key}`));
  }
  createTags(accounts, founded, now, random.fork('tags'));
  hireUsers(accounts, now, random.fork('users'));
  connectIntegrations(accounts, random.fork('integrations'));
  subscribeNotifications(accounts, random.fork('notifications'));

  const antiques = founded.find(({ plan }) => plan.key === 'hostile');
  if (!antiques) throw new Error('The hostile company is missing.');
  const { hostile, calls } = createHostile(antiques.company, now, phones, random.fork('hostile'));
  file(calls);
  const counts = shareOut(founded, Math.max(0, callCount - calls.length));
  founded.forEach((each, index) => {
    const source = random.fork(`calls/${each.plan.key}`);
    file(receiveCalls(each, counts[index] ?? 0, now, phones, source));
  });
  for (const account of accounts) account.calls.sort((a, b) => b.startedAt - a.startedAt);
  const pendingRecording = leavePending(accounts, hostile, now, random.fork('pending'));
  for (const account of accounts) {
    account.callsById = new Map(account.calls.map(call => [call.id, call]));
    account.calls.forEach(trim);
  }
  return {
    connections: openConnections(accounts, now, random.fork('connections')),
    accounts,
    hostile,
    pendingRecording,
  };
}

/** Lists that grew have room for more than ever comes, which is most of what a call takes. */
function trim(call: CallRecord): void {
  call.tags = call.tags.slice();
  if (call.customer.calls[0] === call) call.customer.calls = call.customer.calls.slice();
}

function file(calls: readonly CallRecord[]): void {
  for (const call of calls) call.company.account.calls.push(call);
}

/** The companies' shares of the calls, which add up to exactly the total. */
function shareOut(founded: readonly Founded[], total: number): number[] {
  const weights = founded.map(({ plan }) => plan.weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  let weight = 0;
  let given = 0;
  return weights.map(own => {
    weight += own;
    const count = Math.round((total * weight) / sum) - given;
    given += count;
    return count;
  });
}

/** Makes the first account's newest ordinary call one that has just ended. */
function leavePending(
  accounts: readonly AccountRecord[],
  hostile: Hostile,
  now: number,
  random: Random,
): CallRecord {
  const call =
    accounts[0]?.calls.find(({ company, agent }) => company !== hostile.company && agent) ??
    hostile.longNote;
  call.startedAt = now - 4 * 60_000;
  call.id = recordId('CAL', call.startedAt, random);
  Object.assign(call, { outcome: 'answered', duration: 74, recordingSeconds: 66 });
  call.recordingReadyAt = now + 15 * 60_000;
  call.company.account.calls.sort((a, b) => b.startedAt - a.startedAt);
  return call;
}
