import { conversation } from '../data/transcripts';
import type { CallRecord, Outcome } from '../records';
import { offsetMillis } from '../timestamps';
import type { CallView, FieldTable } from './callBasics';
import { isRecorded, trackingNumber } from './callBasics';
import { displayDuration, displayPhone } from './phones';
import { tagWord } from './tags';

/** The field's own vocabulary, with CallRail's spelling. */
const callTypes: Record<Outcome, string> = {
  answered: 'answered',
  missed: 'missed',
  abandoned: 'abandonded',
  voicemail: 'voicemail',
  outbound: 'outbound',
  dialing: 'in_progress',
};

const formattedTypes: Record<Outcome, string> = {
  answered: 'Answered Call',
  missed: 'Missed Call',
  abandoned: 'Abandoned Call',
  voicemail: 'Voicemail',
  outbound: 'Outbound Call',
  dialing: 'In Progress',
};

function value(call: CallRecord): number | string | null {
  if (call.value === null) return null;
  const amount = call.value / 100;
  return call.company.account.dialect === 'live' ? amount.toFixed(2) : amount;
}

function priorCalls(call: CallRecord): number {
  return Math.max(0, call.customer.calls.indexOf(call));
}

function goodLead(call: CallRecord): CallRecord | undefined {
  return call.customer.calls.find(({ leadStatus }) => leadStatus === 'good_lead');
}

/** Transcripts need the plan and a recording that has arrived. */
function spoken(call: CallRecord, { now }: CallView): boolean {
  return call.company.account.premium && isRecorded(call, now);
}

function summary(call: CallRecord): string {
  const { customer, company } = call;
  const who = customer.name ?? 'The caller';
  const topic = call.customer.keywords ?? call.company.trade.tags[0] ?? 'a question';
  return call.outcome === 'voicemail'
    ? `${who} left a message for ${company.name} and asks to be called back.`
    : `${who} spoke with ${company.name} about “${topic}”. Next steps were agreed.`;
}

const sentiments = ['positive', 'neutral', 'positive', 'negative'];
const scores = ['very poor', 'poor', 'fair', 'good', 'very good'];

export const detailFields: FieldTable = {
  agent_email: ({ agent }) => agent?.email ?? null,
  call_highlights: (call, view) =>
    spoken(call, view) ? call.company.trade.keywords.slice(0, call.seed % 3) : null,
  call_summary: (call, view) => (spoken(call, view) ? summary(call) : null),
  call_type: ({ outcome }) => callTypes[outcome],
  company_id: ({ company }) => company.id,
  company_name: ({ company }) => company.name,
  company_time_zone: ({ company }) => company.timeZone,
  created_at: ({ startedAt, given }, { zone }) =>
    offsetMillis(given?.createdAt ?? startedAt + 412, zone),
  first_call: call => priorCalls(call) === 0,
  formatted_business_phone_number: ({ businessPhone }) => displayPhone(businessPhone),
  formatted_call_type: ({ outcome }) => formattedTypes[outcome],
  formatted_customer_location: ({ customer: { city, state } }) =>
    city === null ? null : `${city}, ${state}`,
  formatted_customer_name: ({ customer }) => customer.name,
  formatted_customer_name_or_phone_number: ({ customer }) =>
    customer.name ?? displayPhone(customer.phone),
  formatted_customer_phone_number: ({ customer }) => displayPhone(customer.phone),
  formatted_duration: ({ duration }) => displayDuration(duration),
  formatted_tracking_phone_number: call => displayPhone(trackingNumber(call)),
  formatted_tracking_source: ({ customer }) => customer.channel.source,
  formatted_value: ({ value: cents }) => (cents === null ? '--' : `$${(cents / 100).toFixed(2)}`),
  good_lead_call_id: call => goodLead(call)?.id ?? null,
  good_lead_call_time: (call, { zone }) => {
    const good = goodLead(call);
    return good ? offsetMillis(good.startedAt, zone) : null;
  },
  keypad_entries: call => (call.tracker.advanced ? [{ name: 'Menu', value: '1' }] : null),
  keywords_spotted: () => null,
  lead_status: ({ leadStatus }) => leadStatus,
  lead_score: (call, view) => (spoken(call, view) ? (scores[call.seed % 5] ?? null) : null),
  lead_explanation: (call, view) =>
    spoken(call, view) ? 'Rated by what the caller asked for and how the call ended.' : null,
  note: ({ note }) => note,
  person_id: ({ customer }) => customer.personId,
  prior_calls: priorCalls,
  total_calls: ({ customer }) => customer.calls.length,
  sentiment: (call, view) => (spoken(call, view) ? (sentiments[call.seed % 4] ?? null) : null),
  source_name: ({ tracker }) => tracker.name,
  speaker_percent: (call, view) => {
    if (!spoken(call, view)) return null;
    const agent = 35 + (call.seed % 30);
    return { agent, customer: 100 - agent };
  },
  tags: ({ tags, company }) => tags.map(tag => tagWord(tag, company.account)),
  timeline_url: ({ id, company }) =>
    `https://app.callrail.com/calls/${company.account.numericId}/${id}/timeline`,
  tracker_id: ({ tracker }) => tracker.id,
  transcription: (call, view) =>
    spoken(call, view)
      ? conversation(call)
          .map(({ speaker, phrase }) => `${speaker === 'agent' ? 'Agent' : 'Caller'}: ${phrase}`)
          .join('\n')
      : null,
  value,
  voice_assist_message: () => null,
  waveforms: (call, { links, now }) => (isRecorded(call, now) ? links.waveforms(call) : null),
  zip_code: () => null,
};
