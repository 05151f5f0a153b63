import { dayMs } from '../../base/clock';
import { recordId, type PhoneNumbers } from '../ids';
import type { Random } from '../random';
import type { TrackerRecord } from '../records';
import { daysAgo, type Founded } from './accounts';
import { channels, siteMix, type Channel } from './channels';
import { hostileTexts } from './hostileTexts';
import { places } from './people';

interface TrackerPlan {
  name: string;
  type: 'source' | 'session';
  source: Record<string, unknown>;
  channels: readonly (readonly [Channel, number])[];
  disabled?: boolean;
  campaign?: string;
}

const only = (channel: Channel) => [[channel, 1]] as const;

const kinds = {
  website: { type: 'session', source: { type: 'all' }, channels: siteMix },
  paidSite: {
    type: 'session',
    source: { google: ['paid'], bing: ['paid'], landing: [], referrer: [], inverted: false },
    channels: [
      [channels.googleAds, 5],
      [channels.microsoftAds, 1],
    ],
  },
  adExtension: {
    type: 'source',
    source: { type: 'google_ad_extension' },
    channels: only(channels.callExtension),
  },
  business: {
    type: 'source',
    source: { type: 'google_my_business' },
    channels: only(channels.businessProfile),
  },
  organic: {
    type: 'source',
    source: { type: 'search', search_engine: 'google', search_type: 'organic' },
    channels: only(channels.googleOrganic),
  },
  facebook: {
    type: 'source',
    source: { type: 'facebook_all' },
    channels: only(channels.facebook),
  },
  bing: { type: 'source', source: { type: 'bing_all' }, channels: only(channels.microsoftAds) },
  yelp: {
    type: 'source',
    source: { type: 'web_referrer', referrer: 'yelp.com' },
    channels: only(channels.yelp),
  },
  angi: {
    type: 'source',
    source: { type: 'web_referrer', referrer: 'angi.com' },
    channels: only(channels.angi),
  },
  direct: { type: 'source', source: { type: 'direct' }, channels: only(channels.direct) },
  mailer: { type: 'source', source: { type: 'offline' }, channels: only(channels.mailer) },
  billboard: { type: 'source', source: { type: 'offline' }, channels: only(channels.billboard) },
  radio: { type: 'source', source: { type: 'offline' }, channels: only(channels.radio) },
} as const satisfies Record<string, Omit<TrackerPlan, 'name'>>;

const plan = (
  name: string,
  kind: keyof typeof kinds,
  more: Partial<TrackerPlan> = {},
): TrackerPlan => ({ name, ...kinds[kind], ...more });

/** Twenty trackers of eleven companies; the twelfth has 120 of its own. */
const plans: Record<string, readonly TrackerPlan[]> = {
  plumbing: [
    plan('Website Pool', 'website'),
    plan('Google Ads Call Extension', 'adExtension', { campaign: 'Emergency Plumbing | Search' }),
    plan('Google My Business', 'business'),
    plan('Spring Mailer', 'mailer', { disabled: true }),
  ],
  dental: [
    plan('Website Pool', 'website'),
    plan('Google My Business', 'business'),
    plan('Facebook Page', 'facebook'),
  ],
  law: [
    plan('Paid Search Pool', 'paidSite'),
    plan('Billboard I-90', 'billboard'),
    plan('WGN Radio Spot', 'radio'),
  ],
  roofing: [plan('Website Pool', 'website'), plan('Angi Profile', 'angi')],
  bakery: [plan('Shop Window', 'direct', { disabled: true })],
  hostile: [plan(`Tracker ${hostileTexts.image}`, 'website')],
  pest: [plan('Website', 'website'), plan('Yelp Listing', 'yelp')],
  vet: [plan('Google Search', 'organic')],
  medicine: [plan('Website', 'website'), plan('Bing Ads', 'bing')],
  therapy: [plan('Website', 'website')],
};

const branches = (
  'Newark,Jersey City,Hoboken,Paterson,Trenton,Princeton,Elizabeth,Edison,Brooklyn,Queens,The Bronx,' +
  'Staten Island,Yonkers,White Plains,Philadelphia,Camden,Stamford,Norwalk,Manhattan,Long Island'
).split(',');

/** Six trackers for each of twenty branches, the oldest campaign of some switched off. */
const branchPlans: readonly TrackerPlan[] = branches.flatMap((branch, index) => [
  plan(`${branch} – Website`, 'website'),
  plan(`${branch} – Google Ads`, 'adExtension', { campaign: 'Windshield | Search' }),
  plan(`${branch} – Google My Business`, 'business'),
  plan(`${branch} – Yelp`, 'yelp'),
  plan(`${branch} – Direct Mail`, 'mailer', { disabled: index % 4 === 3 }),
  plan(`${branch} – Billboard`, 'billboard', { disabled: index % 5 === 1 }),
]);

export function installTrackers(
  { company, plan: { key, region } }: Founded,
  now: number,
  phones: PhoneNumbers,
  random: Random,
): void {
  const towns = places[region];
  const all = key === 'glass' ? branchPlans : (plans[key] ?? []);
  const office = phones.take(towns[0][2]);
  all.forEach((wanted, index) => {
    const [, , areaCode] = towns[Math.floor(index / 6) % towns.length] ?? towns[0];
    const age = (now - company.createdAt) / dayMs;
    const createdAt = daysAgo(now, age * (0.99 - 0.2 * (index / all.length)) - 1, random);
    const lines = wanted.type === 'session' ? random.int(4, 8) : 1;
    const tracker: TrackerRecord = {
      id: recordId('TRK', createdAt, random),
      company,
      name: wanted.name,
      type: wanted.type,
      source: wanted.source,
      channels: wanted.channels,
      numbers: Array.from({ length: lines }, () => phones.take(areaCode)),
      destination: key === 'glass' && index % 6 === 0 ? phones.take(areaCode) : office,
      whisper: index % 3 === 0 ? 'Call from [source]' : null,
      smsEnabled: index % 4 !== 3,
      smsSupported: true,
      recording: key !== 'vet' && index % 17 !== 16,
      greeting: index % 5 === 0 ? 'This call will be recorded for quality assurance.' : null,
      advanced: index % 11 === 4,
      messageFlow: null,
      swapTargets: null,
      campaign: wanted.campaign ?? null,
      createdAt,
      disabledAt: company.disabledAt ?? (wanted.disabled ? daysAgo(now, 45, random) : null),
    };
    company.trackers.push(tracker);
    company.account.trackers.push(tracker);
  });
}
