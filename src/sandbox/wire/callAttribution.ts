import { hash, Random } from '../random';
import type { CallRecord, CustomerRecord } from '../records';
import { offsetMillis } from '../timestamps';
import type { FieldTable } from './callBasics';
import { isObject } from './given';

type Click = 'gclid' | 'fbclid' | 'msclkid';

function clickId(customer: CustomerRecord, kind: Click): string | null {
  if (customer.channel.click !== kind) return null;
  const random = new Random(customer.seed).fork(kind);
  return kind === 'gclid' ? `Cj0KCQ${random.hex(40)}_wcB` : random.hex(kind === 'fbclid' ? 48 : 32);
}

/** The landing page with what the advertisement added to its address. */
export function landingPage(customer: CustomerRecord): string | null {
  const { landing, channel } = customer;
  if (landing === null || channel.wholeLanding) return landing;
  const query = Object.entries({ ...campaignParameters(customer), ...clickParameter(customer) })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return query ? `${landing}${landing.includes('?') ? '&' : '?'}${query}` : landing;
}

function campaignParameters(customer: CustomerRecord): Record<string, string> {
  const { channel, campaign, keywords, landing } = customer;
  if (!channel.utm || landing === null) return {};
  return {
    utm_source: channel.utm[0],
    utm_medium: channel.utm[1],
    ...(campaign === null ? {} : { utm_campaign: campaign }),
    ...(keywords === null ? {} : { utm_term: keywords }),
  };
}

function clickParameter(customer: CustomerRecord): Record<string, string> {
  const { click } = customer.channel;
  const id = click && customer.landing !== null ? clickId(customer, click) : null;
  return click && id !== null ? { [click]: id } : {};
}

const utm = (customer: CustomerRecord, value: string | null) =>
  customer.channel.utm ? value : null;

const notReached = {
  event_date: null,
  ad_position: null,
  campaign: null,
  device: null,
  keywords: null,
  landing: null,
  landing_page_url_params: {},
  match_type: null,
  medium: null,
  referrer: null,
  referrer_url_params: {},
  session_browser: null,
  url_utm_params: {},
  source: null,
};

/** What all milestones of a lead have in common here: everything but the date. */
function touch(customer: CustomerRecord) {
  const { channel } = customer;
  const utm = campaignParameters(customer);
  return {
    ad_position: null,
    campaign: customer.campaign,
    device: customer.device,
    keywords: customer.keywords,
    landing: customer.landing,
    landing_page_url_params: { ...utm, ...clickParameter(customer) },
    match_type: channel.paid && customer.keywords !== null ? 'p' : null,
    medium: channel.medium,
    referrer: channel.referrer,
    referrer_url_params: {},
    session_browser: channel.web ? (customer.device === 'mobile' ? 'Safari' : 'Chrome') : null,
    url_utm_params: utm,
    source: channel.source,
  };
}

/**
 * A lead's milestones, seen from one of its calls or forms, which happened at `at`. All four are
 * always there; one not reached has nulls in it.
 */
export function milestones(customer: CustomerRecord, at: number, zone: string) {
  const { calls, firstTouchAt } = customer;
  const good = calls.find(({ leadStatus }) => leadStatus === 'good_lead');
  const common = touch(customer);
  const reached = (instant: number) => ({ event_date: offsetMillis(instant, zone), ...common });
  return {
    first_touch: reached(firstTouchAt),
    lead_created: reached(calls[0]?.startedAt ?? at),
    qualified: good ? reached(good.startedAt + 90_000) : notReached,
    last_touch: reached(calls.at(-1)?.startedAt ?? at),
  };
}

/** All four milestones are always there, though some may be given, or a part of one. */
export function withGiven(usual: Readonly<Record<string, object>>, given: unknown): unknown {
  if (given === undefined || !isObject(given)) return given === undefined ? usual : given;
  const names = new Set([...Object.keys(usual), ...Object.keys(given)]);
  return Object.fromEntries(
    [...names].map(name => {
      const own = given[name];
      if (own === undefined) return [name, usual[name]];
      return [name, isObject(own) ? { ...usual[name], ...own } : own];
    }),
  );
}

const session = (call: CallRecord) => call.tracker.type === 'session' && call.customer.channel.web;

export const attributionFields: FieldTable = {
  source: ({ customer }) => customer.channel.source,
  medium: ({ customer }) => customer.channel.medium,
  campaign: ({ customer }) => customer.campaign,
  keywords: ({ customer }) => customer.keywords,
  device_type: ({ customer }) => customer.device,
  gclid: ({ customer }) => clickId(customer, 'gclid'),
  fbclid: ({ customer }) => clickId(customer, 'fbclid'),
  msclkid: ({ customer }) => clickId(customer, 'msclkid'),
  ga: call =>
    session(call)
      ? `GA1.2.${call.customer.seed}.${Math.floor(call.customer.firstTouchAt / 1000)}`
      : null,
  landing_page_url: ({ customer }) => landingPage(customer),
  last_requested_url: ({ customer }) => customer.landing,
  referring_url: ({ customer }) => customer.channel.referrer,
  referrer_domain: ({ customer: { channel } }) =>
    channel.referrer !== null && URL.canParse(channel.referrer)
      ? new URL(channel.referrer).hostname
      : null,
  utm_source: ({ customer }) => customer.channel.utm?.[0] ?? null,
  utm_medium: ({ customer }) => customer.channel.utm?.[1] ?? null,
  utm_campaign: ({ customer }) => utm(customer, customer.campaign),
  utm_term: ({ customer }) => utm(customer, customer.keywords),
  utm_content: ({ customer }) =>
    utm(customer, customer.campaign === null ? null : `ad-${(hash(customer.campaign) % 4) + 1}`),
  session_uuid: call =>
    session(call) ? new Random(call.customer.seed).fork('session').hex(32) : null,
  custom: call => (session(call) ? { visitor_id: `v-${call.customer.seed}` } : {}),
  milestones: (call, { zone }) =>
    withGiven(milestones(call.customer, call.startedAt, zone), call.given?.milestones),
};
