import type { Random } from '../random';
import type { AccountRecord, CompanyRecord, TagRecord } from '../records';
import { daysAgo, type Founded } from './accounts';
import { hostileTexts } from './hostileTexts';

/** The colours that CallRail takes, in its own order. */
export const tagColors = (
  'gray1 gray2 blue1 blue2 cyan1 cyan2 purple1 purple2 pink1 pink2 pink3 pink4 ' +
  'red1 red2 orange1 orange2 orange3 orange4 yellow1 yellow2 green1 green2 green3 green4'
).split(' ');

/** Account-level tags, by account. */
const shared: readonly (readonly string[])[] = [
  [
    'Opportunity',
    'Schedule requested',
    'Existing customer',
    'Left message',
    'Complaint',
    'Wrong number',
    'Job applicant',
    'Vendor',
    'VIP',
    'Follow up',
  ],
  ['New job', 'Estimate', 'Complaint', 'Wrong number', 'Robocall'],
  ['New patient', 'Existing patient', 'Records request', 'Billing', 'Wrong number'],
];

const hostileTags = [
  hostileTexts.script,
  hostileTexts.commandLink,
  hostileTexts.codicon,
  hostileTexts.rightToLeft,
  hostileTexts.emoji,
  'a,b;"c"',
];

/** Sixty tags: twenty on account level, six hostile, the rest by trade. */
export function createTags(
  accounts: readonly AccountRecord[],
  founded: readonly Founded[],
  now: number,
  random: Random,
): TagRecord[] {
  let id = 7_886_700;
  const all: TagRecord[] = [];
  const add = (account: AccountRecord, company: CompanyRecord | null, name: string) => {
    const index = all.length;
    const color = tagColors[(index * 7 + 5) % tagColors.length] ?? 'gray1';
    const tag: TagRecord = {
      id: (id += random.int(1, 9)),
      name,
      company,
      color,
      // Live lists show the second colour missing, the same, or another one.
      background: index % 3 === 0 ? null : index % 3 === 1 ? color : random.pick(tagColors),
      disabled: index % 13 === 12,
      createdAt: daysAgo(now, 30 + random.int(0, 600), random),
    };
    all.push(tag);
    account.tags.push(tag);
  };
  accounts.forEach((account, index) => {
    for (const name of shared[index] ?? []) add(account, null, name);
  });
  for (const { company, plan } of founded) {
    for (const name of plan.key === 'hostile' ? hostileTags : company.trade.tags) {
      add(company.account, company, name);
    }
  }
  return all;
}
