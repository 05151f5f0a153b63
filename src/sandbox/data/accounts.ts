import { dayMs } from '../../base/clock';
import { recordId } from '../ids';
import type { Random } from '../random';
import type { AccountRecord, CompanyRecord } from '../records';
import { accountPlans, type CompanyPlan } from './accountPlans';

/** A company with what only the seeding needs to know of it. */
export interface Founded {
  company: CompanyRecord;
  plan: CompanyPlan;
}

/** What an account has before anything is put into it. */
export function nothingYet() {
  return {
    companies: [],
    trackers: [],
    tags: [],
    users: [],
    integrations: [],
    notifications: [],
    calls: [],
    callsById: new Map(),
  } satisfies Partial<AccountRecord>;
}

export function foundAccounts(now: number, random: Random) {
  const founded: Founded[] = [];
  const accounts = accountPlans.map((plan): AccountRecord => {
    const createdAt = daysAgo(now, plan.ageDays, random);
    const account: AccountRecord = {
      id: recordId('ACC', createdAt, random),
      numericId: plan.numericId,
      name: plan.name,
      createdAt,
      hipaa: plan.hipaa,
      inboundRecording: true,
      outboundRecording: !plan.hipaa,
      premium: plan.premium,
      dialect: plan.dialect,
      refusesValue: false,
      ...nothingYet(),
    };
    for (const companyPlan of plan.companies) {
      const company = foundCompany(account, companyPlan, now, random);
      account.companies.push(company);
      founded.push({ company, plan: companyPlan });
    }
    return account;
  });
  return { accounts, founded };
}

function foundCompany(
  account: AccountRecord,
  plan: CompanyPlan,
  now: number,
  random: Random,
): CompanyRecord {
  const createdAt = daysAgo(now, plan.ageDays, random);
  return {
    id: recordId('COM', createdAt, random),
    account,
    name: plan.name,
    timeZone: plan.timeZone,
    createdAt,
    disabledAt: plan.disabledDaysAgo ? daysAgo(now, plan.disabledDaysAgo, random) : null,
    site: plan.site,
    trade: plan.trade,
    trackers: [],
    weekends: plan.weekends ?? false,
    settings: {},
    ignoredFields: new Set(),
  };
}

/** An instant of that day, at an odd time. */
export function daysAgo(now: number, days: number, random: Random): number {
  return Math.floor(now - days * dayMs - random.next() * dayMs * 0.9);
}
