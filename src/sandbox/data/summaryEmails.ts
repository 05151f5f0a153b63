import { recordId } from '../ids';
import type { Random } from '../random';
import type { AccountRecord } from '../records';
import type { SummaryEmailRecord } from '../settingRecords';

const frequencies = [['daily'], ['weekly'], ['weekly', 'monthly']];

/** Every third user gets one; so does an address that belongs to none. */
export function subscribeSummaries(
  account: AccountRecord,
  now: number,
  random: Random,
): SummaryEmailRecord[] {
  const config = {
    summary_statistics: true,
    top_sources: true,
    top_keywords: false,
    call_log: false,
  };
  const emails = account.users
    .filter((user, index) => user.createdAt <= now && index % 3 === 0)
    .map((user, index): SummaryEmailRecord => {
      const own = random.fork(user.id);
      return {
        id: recordId('CSS', user.createdAt, own),
        company: index % 2 === 0 ? null : (user.companies[0] ?? null),
        user,
        email: null,
        frequency: [...(frequencies[index % frequencies.length] ?? [])],
        config: { ...config, call_log: index % 2 === 1 },
        leadStatus: index === 1 ? 'Lead' : 'All',
      };
    });
  const company = account.companies[0] ?? null;
  emails.push({
    id: recordId('CSS', company?.createdAt ?? now, random.fork('owner')),
    company,
    user: null,
    email: 'owner@example.com',
    frequency: ['monthly'],
    config,
    leadStatus: 'All',
  });
  return emails;
}
