import type { AccountRecord } from '../records';
import * as care from './careTrades';
import * as home from './homeTrades';
import { hostileCompanyName } from './hostileTexts';
import type { Region } from './people';
import * as shop from './shopTrades';
import type { Trade } from './trade';

/** What a company is founded with. */
export interface CompanyPlan {
  key: string;
  name: string;
  timeZone: string;
  region: Region;
  trade: Trade;
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
        trade: home.plumbing,
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
        trade: care.dental,
        site: 'https://bluebonnetdental.example',
        ageDays: 1302,
        weight: 16,
      },
      {
        key: 'law',
        name: 'Whitfield & Osei Injury Law',
        timeZone: 'America/Chicago',
        region: 'chicago',
        trade: shop.law,
        site: 'https://www.whitfieldosei.example',
        ageDays: 1188,
        weight: 12,
      },
      {
        key: 'glass',
        name: 'Metro Auto Glass',
        timeZone: 'America/New_York',
        region: 'northeast',
        trade: home.glass,
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
        trade: home.roofing,
        site: 'https://summitroofing.example',
        ageDays: 930,
        weight: 9,
      },
      {
        key: 'bakery',
        name: 'Old Mill Bakery',
        timeZone: 'America/New_York',
        region: 'northeast',
        trade: shop.bakery,
        site: 'https://oldmillbakery.example',
        ageDays: 1400,
        weight: 2,
        weekends: true,
        disabledDaysAgo: 240,
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
        trade: home.pest,
        site: 'https://harborpest.example',
        ageDays: 2090,
        weight: 9,
      },
      {
        key: 'vet',
        name: 'Pine Street Veterinary',
        timeZone: 'America/New_York',
        region: 'newEngland',
        trade: care.veterinary,
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
        trade: shop.surf,
        site: 'https://alohasurf.example',
        ageDays: 12,
        weight: 0,
      },
      {
        key: 'hostile',
        name: hostileCompanyName,
        timeZone: 'America/Anchorage',
        region: 'alaska',
        trade: shop.antiques,
        site: 'https://antiques.example',
        ageDays: 800,
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
        trade: care.medicine,
        site: 'https://lakeshorefamily.example',
        ageDays: 1740,
        weight: 6,
      },
      {
        key: 'therapy',
        name: 'Saguaro Physical Therapy',
        timeZone: 'America/Phoenix',
        region: 'desert',
        trade: care.therapy,
        site: 'https://saguaropt.example',
        ageDays: 1100,
        weight: 3,
      },
    ],
  },
];
