import type { SandboxContext } from '../context';
import { channels, siteMix, type Channel } from '../data/channels';
import { ApiError, missingParameter, notFound } from '../errors';
import type { Body } from '../leadPatch';
import type { MessageFlowChoice, TrackerRecord } from '../records';
import type { SandboxState } from '../state';
import { asObject, bodyFlag, requiredText } from './body';
import { bodyText } from './route';

/** What a source tracker may stand for, and the parameter that goes with it. */
const sourceTypes: Record<string, string | null> = {
  all: null,
  landing_url: 'landing',
  landing_params: 'landing',
  offline: null,
  web_referrer: 'referrer',
  direct: null,
  search: 'search_engine',
  google_ad_extension: null,
  mobile_ad_extension: null,
  google_my_business: null,
  facebook_all: null,
  bing_all: null,
};

export function readSource(given: unknown): Record<string, unknown> {
  const source = asObject(given, 'source');
  const type = bodyText(source, 'type');
  if (type === undefined || !Object.hasOwn(sourceTypes, type)) {
    throw new ApiError(400, 'Unknown tracking source type');
  }
  const parameter = sourceTypes[type];
  if (parameter && bodyText(source, parameter) === undefined) throw missingParameter(parameter);
  return { ...source };
}

const lists = ['google', 'bing', 'yahoo', 'landing', 'referrer'];

/** The bare word `all`, or lists of what brings visitors. */
export function readSessionSource(given: unknown): Record<string, unknown> {
  if (given === 'all') return { type: 'all' };
  const source = asObject(given, 'source');
  const type = bodyText(source, 'type');
  if (type === 'all') return { type };
  const named = lists.filter(name => Array.isArray(source[name]));
  if ((type !== undefined && type !== 'direct') || (type === undefined && named.length === 0)) {
    throw new ApiError(400, 'Unknown tracking source type');
  }
  return { ...source };
}

/** Where callers of a new tracker would come from. */
export function channelsOf(
  type: TrackerRecord['type'],
  { type: source, referrer }: Readonly<Record<string, unknown>>,
): TrackerRecord['channels'] {
  if (type === 'session') return siteMix;
  const byType: Record<string, Channel> = {
    google_ad_extension: channels.callExtension,
    mobile_ad_extension: channels.callExtension,
    google_my_business: channels.businessProfile,
    facebook_all: channels.facebook,
    bing_all: channels.microsoftAds,
    search: channels.googleOrganic,
    offline: channels.mailer,
    web_referrer: String(referrer).includes('angi') ? channels.angi : channels.yelp,
  };
  return [[byType[String(source)] ?? channels.direct, 1]];
}

/** A call flow as it is written: a basic one, or an advanced one by its `uuid`. */
export function readCallFlow(flow: Body) {
  const type = requiredText(flow, 'type');
  const recording = bodyFlag(flow, 'recording_enabled') ?? false;
  if (type === 'advanced') {
    requiredText(flow, 'uuid');
    return { advanced: true, recording, greeting: null, destination: null };
  }
  if (type !== 'basic') throw new ApiError(400, 'Unknown call flow type');
  const greeting = bodyText(flow, 'greeting_text') ?? null;
  return { advanced: false, recording, greeting, destination: destination(flow) };
}

/** Calls are forwarded anywhere; ten digits are in the US or Canada. */
function destination(flow: Body): string {
  const digits = requiredText(flow, 'destination_number').replace(/[\s().-]/g, '');
  if (/^\+\d{8,15}$/.test(digits)) return digits;
  if (/^1?[2-9]\d{9}$/.test(digits)) return `+1${digits.slice(-10)}`;
  throw new ApiError(400, 'destination_number is not a valid phone number');
}

const longestReply = 1550;

/** What answers texts: undefined stays, null takes it away. */
export function readMessageFlow(
  context: SandboxContext,
  { message_flow }: Body,
  state: SandboxState,
): MessageFlowChoice | null | undefined {
  if (message_flow === undefined || message_flow === null) return message_flow;
  const flow = asObject(message_flow, 'message_flow');
  if (flow.type === 'auto-reply') {
    const message = requiredText(flow, 'message');
    if (message.length <= longestReply) return { type: 'auto-reply', message };
    throw new ApiError(400, `message is too long (maximum is ${longestReply} characters)`);
  }
  if (flow.type !== 'advanced') throw new ApiError(400, 'Unknown message flow type');
  const id = requiredText(flow, 'id');
  const known = state.books.of(context.get('account'), 'messageFlows');
  if (!known.some(each => each.id === id)) throw notFound();
  return { type: 'advanced', id };
}
