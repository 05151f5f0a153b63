import { recordId } from '../ids';
import type { Random } from '../random';
import type { AccountRecord, CompanyRecord } from '../records';
import type { Region } from './people';
import * as trades from './trades';
import { hostileCompanyName } from './hostileTexts';

export const dayMs = 86_400_000;

interface CompanyPlan {
  key: string;
  name: string;
  timeZone: string;
  region: Region;
  trade: trades.Trade;
  site: string;
  ageDays: number;
  /** Share of the calls; none at 0. */
  weight: number;
  weekends?: boolean;
  disabledDaysAgo?: number;
}

interface AccountPlan {
  name: string;
  numericId: number;
  ageDays: number;
  hipaa: boolean;
  premium: boolean;
  dialect: AccountRecord['dialect'];
  companies: readonly CompanyPlan[];
}

/** Three accounts, twelve companies: the cast of the demo, in the order the lists give them. */
export const accountPlans: readonly AccountPlan[] = [
  {
    name: 'Brightline Marketing',
    numericId: 518664017,
    ageDays: 1460,
    hipaa: false,
    premium: true,
    dialect: 'live',
    companies: [
      {
        key: 'plumbing',
        name: 'Cascade Plumbing & Drain',
        timeZone: 'America/Los_Angeles',
        region: 'northwest',
        trade: trades.plumbing,
        site: 'https://www.cascadeplumbing.example',
        ageDays: 1450,
        weight: 17,
        weekends: true,
      },
      {
        key: 'dental',
        name: 'Bluebonnet Dental',
        timeZone: 'America/Chicago',
        region: 'texas',
        trade: trades.dental,
        site: 'https://bluebonnetdental.example',
        ageDays: 1302,
        weight: 16,
      },
      {
        key: 'law',
        name: 'Whitfield & Osei Injury Law',
        timeZone: 'America/Chicago',
        region: 'chicago',
        trade: trades.law,
        site: 'https://www.whitfieldosei.example',
        ageDays: 1188,
        weight: 12,
      },
      {
        key: 'glass',
        name: 'Metro Auto Glass',
        timeZone: 'America/New_York',
        region: 'northeast',
        trade: trades.glass,
        site: 'https://metroautoglass.example',
        ageDays: 1020,
        weight: 22,
        weekends: true,
      },
      {
        key: 'roofing',
        name: 'Summit Roofing Co.',
        timeZone: 'America/Denver',
        region: 'rockies',
        trade: trades.roofing,
        site: 'https://summitroofing.example',
        ageDays: 930,
        weight: 9,
      },
      {
        key: 'bakery',
        name: 'Old Mill Bakery',
        timeZone: 'America/New_York',
        region: 'northeast',
        trade: trades.bakery,
        site: 'https://oldmillbakery.example',
        ageDays: 1400,
        weight: 2,
        weekends: true,
        disabledDaysAgo: 240,
      },
      {
        key: 'hostile',
        name: hostileCompanyName,
        timeZone: 'America/Anchorage',
        region: 'alaska',
        trade: trades.antiques,
        site: 'https://antiques.example',
        ageDays: 800,
        weight: 0,
      },
    ],
  },
  {
    name: 'Harbor & Pine Home Services',
    numericId: 402118835,
    ageDays: 2100,
    hipaa: false,
    premium: false,
    dialect: 'documented',
    companies: [
      {
        key: 'pest',
        name: 'Harbor Pest Control',
        timeZone: 'America/New_York',
        region: 'newEngland',
        trade: trades.pest,
        site: 'https://harborpest.example',
        ageDays: 2090,
        weight: 9,
      },
      {
        key: 'vet',
        name: 'Pine Street Veterinary',
        timeZone: 'America/New_York',
        region: 'newEngland',
        trade: trades.veterinary,
        site: 'https://pinestreetvet.example',
        ageDays: 1600,
        weight: 4,
        weekends: true,
      },
      {
        key: 'surf',
        name: 'Aloha Surf School',
        timeZone: 'Pacific/Honolulu',
        region: 'hawaii',
        trade: trades.surf,
        site: 'https://alohasurf.example',
        ageDays: 12,
        weight: 0,
      },
    ],
  },
  {
    name: 'Lakeshore Health Partners',
    numericId: 733950462,
    ageDays: 1750,
    hipaa: true,
    premium: true,
    dialect: 'live',
    companies: [
      {
        key: 'medicine',
        name: 'Lakeshore Family Medicine',
        timeZone: 'America/Chicago',
        region: 'chicago',
        trade: trades.medicine,
        site: 'https://lakeshorefamily.example',
        ageDays: 1740,
        weight: 6,
      },
      {
        key: 'therapy',
        name: 'Saguaro Physical Therapy',
        timeZone: 'America/Phoenix',
        region: 'desert',
        trade: trades.therapy,
        site: 'https://saguaropt.example',
        ageDays: 1100,
        weight: 3,
      },
    ],
  },
];

/** A company with what only the seeding needs to know of it. */
export interface Founded {
  company: CompanyRecord;
  plan: CompanyPlan;
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
      companies: [],
      trackers: [],
      tags: [],
      users: [],
      integrations: [],
      notifications: [],
      calls: [],
      callsById: new Map(),
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
  };
}

/** An instant of that day, at an odd time. */
export function daysAgo(now: number, days: number, random: Random): number {
  return Math.floor(now - days * dayMs - random.next() * dayMs * 0.9);
}
