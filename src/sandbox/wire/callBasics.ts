import type { MediaLinks } from '../mediaLinks';
import type { CallRecord } from '../records';
import { offsetMillis } from '../timestamps';
import { nativePath } from './accounts';
import { preferGiven } from './given';

/** What rendering depends on besides the call. */
export interface CallView {
  /** The zone that times are written in. */
  zone: string;
  now: number;
  links: MediaLinks;
  /** The origin that links to the API name. */
  home: string;
}

export type FieldRender = (call: CallRecord, view: CallView) => unknown;
export type FieldTable = Readonly<Record<string, FieldRender>>;

/** Whether the recording has arrived. */
export function isRecorded(call: CallRecord, now: number): boolean {
  return call.recordingSeconds !== null && now >= call.recordingReadyAt;
}

export function isAnswered(call: CallRecord): boolean {
  if (call.given?.answered !== undefined) return call.given.answered === true;
  return call.outcome === 'answered' || call.outcome === 'outbound';
}

function recordingAddress(call: CallRecord, home: string): string {
  const { account } = call.company;
  const address = `${home}${nativePath(account)}/calls/${call.id}/recording`;
  return account.dialect === 'live' ? address : `${address}.json`;
}

function recordingDuration(call: CallRecord): number | string | null {
  const { recordingSeconds } = call;
  if (recordingSeconds === null || call.company.account.dialect === 'live') return recordingSeconds;
  return String(recordingSeconds);
}

/** The fields of every answer; those to create and update come without `recording_player`. */
export function callWire(call: CallRecord, view: CallView, player: boolean) {
  const { customer } = call;
  const recorded = isRecorded(call, view.now);
  const { answered, voicemail } = callFlags(call);
  const wire = {
    id: call.id,
    answered,
    business_phone_number: call.businessPhone,
    customer_city: customer.city,
    customer_country: customer.state === null ? null : 'US',
    customer_name: customer.name,
    customer_phone_number: customer.phone,
    customer_state: customer.state,
    direction: call.outcome === 'outbound' || call.outcome === 'dialing' ? 'outbound' : 'inbound',
    duration: call.duration,
    recording: recorded ? recordingAddress(call, view.home) : null,
    recording_duration: recorded ? recordingDuration(call) : null,
    ...(player ? { recording_player: recorded ? view.links.player(call) : null } : {}),
    start_time: offsetMillis(call.startedAt, view.zone),
    tracking_phone_number: trackingNumber(call),
    voicemail,
    agent_email: call.agent?.email ?? null,
  };
  return preferGiven(wire, call.given);
}

/** What became of a call, in two of its fields. */
export function callFlags(call: CallRecord) {
  return {
    answered: call.outcome === 'dialing' ? null : isAnswered(call),
    voicemail: call.outcome === 'voicemail',
  };
}

/** A session tracker shows each visitor one number of its pool. */
export function trackingNumber(call: CallRecord): string {
  const given = call.given?.tracking_phone_number;
  if (typeof given === 'string') return given;
  const { numbers } = call.tracker;
  return numbers[call.customer.seed % numbers.length] ?? '';
}
