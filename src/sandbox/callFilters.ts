import type { DateRange } from './dateRange';
import type { Query } from './query';
import type { AccountRecord, CallRecord } from './records';
import { isAnswered, trackingNumber } from './wire/callBasics';

export type CallFilter = (call: CallRecord) => boolean;

/** The calls of a range, newest first: the account keeps them in that order. */
export function callsWithin({ calls }: AccountRecord, { start, end }: DateRange): CallRecord[] {
  return calls.slice(firstBefore(calls, end), firstBefore(calls, start - 1));
}

/** The index of the newest call at or before an instant. */
function firstBefore(calls: readonly CallRecord[], instant: number): number {
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const call = calls[middle];
    if (call && call.startedAt > instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isOutbound = ({ outcome }: CallRecord) => outcome === 'outbound' || outcome === 'dialing';
const isMissed = ({ outcome }: CallRecord) => outcome === 'missed' || outcome === 'abandoned';
const isFirst = (call: CallRecord) => call.customer.calls[0] === call;

/** What each value of a filter lets through. A value that is not listed lets everything through. */
const vocabularies: Record<string, Record<string, CallFilter>> = {
  call_type: {
    first_call: isFirst,
    missed: isMissed,
    voicemails: ({ outcome }) => outcome === 'voicemail',
    inbound: call => !isOutbound(call),
    outbound: isOutbound,
  },
  answer_status: {
    answered: isAnswered,
    missed: isMissed,
    voicemail: ({ outcome }) => outcome === 'voicemail',
  },
  direction: { inbound: call => !isOutbound(call), outbound: isOutbound },
  device: {
    desktop: ({ customer }) => customer.device === 'desktop',
    mobile: ({ customer }) => customer.device === 'mobile',
  },
  lead_status: {
    good_lead: ({ leadStatus }) => leadStatus === 'good_lead',
    not_a_lead: ({ leadStatus }) => leadStatus === 'not_a_lead',
    not_scored: ({ leadStatus }) => leadStatus === null,
  },
};

/** Filters that the list and the reports share. */
function commonFilters(query: Query): CallFilter[] {
  const filters: CallFilter[] = [];
  for (const [name, values] of Object.entries(vocabularies)) {
    const filter = values[query.get(name) ?? ''];
    if (filter) filters.push(filter);
  }
  const company = query.get('company_id');
  if (company) filters.push(call => call.company.id === company);
  return filters;
}

function tagged(names: readonly string[]): CallFilter {
  return ({ tags }) => tags.some(({ name }) => names.includes(name));
}

/** The filters of the list of calls; parameters that it does not know do nothing. */
export function listFilters(query: Query): CallFilter[] {
  const filters = commonFilters(query);
  const tracker = query.get('tracker_id');
  if (tracker) filters.push(call => call.tracker.id === tracker);
  const tags = query.list('tags');
  if (tags.length > 0) filters.push(tagged(tags));
  const search = query.get('search');
  if (search) filters.push(searched(search));
  return filters;
}

/** The filters of summary and time series. */
export function reportFilters(query: Query): CallFilter[] {
  const filters = commonFilters(query);
  const trackers = query.brackets('tracker_ids');
  if (trackers.length > 0) filters.push(call => trackers.includes(call.tracker.id));
  const tags = query.commas('tags');
  if (tags.length > 0) filters.push(tagged(tags));
  const least = query.integer('min_duration');
  if (least !== undefined) filters.push(call => (call.duration ?? 0) >= least);
  const most = query.integer('max_duration');
  if (most !== undefined) filters.push(call => (call.duration ?? 0) <= most);
  if (query.flag('first_time_callers')) filters.push(isFirst);
  const agent = query.get('agent');
  if (agent) filters.push(call => call.agent?.id === agent);
  const search = query.get('search')?.toLowerCase();
  if (search) {
    filters.push(({ customer }) => customer.channel.source.toLowerCase().includes(search));
  }
  return filters;
}

/** One term in numbers, names, note and source. */
function searched(term: string): CallFilter {
  const words = term.toLowerCase();
  const digits = /^[\d\s()+.-]+$/.test(term) ? term.replace(/\D/g, '') : '';
  return call => {
    const { customer, note, businessPhone } = call;
    const texts = [customer.name, note, customer.channel.source];
    if (texts.some(text => text?.toLowerCase().includes(words))) return true;
    const numbers = [businessPhone, customer.phone, trackingNumber(call)];
    return digits !== '' && numbers.some(number => number?.includes(digits));
  };
}

export function applyFilters(
  calls: readonly CallRecord[],
  filters: readonly CallFilter[],
): CallRecord[] {
  return filters.reduce<CallRecord[]>((rest, filter) => rest.filter(filter), [...calls]);
}
