import type { Account } from '../api/schemas/account';
import { leadStatuses, type Call } from '../api/schemas/call';
import type { Milestone } from '../api/schemas/milestone';
import { parseTime } from '../api/time';
import { dayMs } from '../base/clock';
import {
  callerOf,
  displayDuration,
  displayMoment,
  displayPhone,
  locationOf,
  outcomeOf,
  type Reader,
} from '../core/callText';
import {
  Attribution,
  MilestoneRow,
  type CallForm,
  type CallView,
  type PreviousCall,
} from '../protocol/callPanel';
import type * as z from 'zod';
import { callRailPage } from './callRailPage';

/** CallRail can attach a recording up to 20 minutes after the call. */
const recordingDelayMs = 20 * 60_000;

export interface ViewContext extends Reader {
  now: number;
  /** Undefined where no list has brought it. */
  account: Account | undefined;
  /** The recording lies at a signed address, as those of accounts under HIPAA do. */
  signedRecording?: boolean;
}

/** All that the panel shows of a call, ready to read. */
export function viewOf(call: Call, context: ViewContext): CallView {
  const phone = (number: string | null | undefined) =>
    number ? { display: displayPhone(number), e164: number } : null;
  return {
    id: call.id,
    title: callerOf(call),
    customer: { phone: phone(call.customer_phone_number), location: locationOf(call) },
    trackingNumber: phone(call.tracking_phone_number),
    businessNumber: phone(call.business_phone_number),
    direction: known(call.direction, ['inbound', 'outbound']),
    outcome: outcomeOf(call),
    firstCall: call.first_call ?? null,
    companyTime: call.start_time
      ? displayMoment(call.start_time, context, call.company_time_zone)
      : null,
    startTime: parseTime(call.start_time)?.toUTC().toISO() ?? null,
    duration: call.duration == null ? null : displayDuration(call.duration),
    agent: call.agent_email ?? null,
    company: call.company_name ?? null,
    tracker: call.source_name ?? null,
    attribution: attributionOf(call),
    milestones: milestonesOf(call, context),
    tags: call.tags.map(({ name, color, background_color }) => ({
      name,
      color: color ?? null,
      background: background_color ?? null,
    })),
    form: formOf(call),
    recording: recordingOf(call, context),
    priorCalls: call.prior_calls ?? null,
    webPage: callRailPage(call.timeline_url) !== undefined,
  };
}

export function formOf(call: Call): CallForm {
  return {
    customer_name: call.customer_name ?? '',
    note: call.note ?? '',
    lead_status: known(call.lead_status, leadStatuses) ?? '',
    value: call.value ? call.value.toFixed(2) : '',
  };
}

/** A call of the list of those that this customer made before. */
export function previousCallOf(call: Call, reader: Reader): PreviousCall {
  return {
    id: call.id,
    time: displayMoment(call.start_time ?? '', reader, call.company_time_zone),
    outcome: outcomeOf(call),
    duration: call.duration == null ? null : displayDuration(call.duration),
    tracker: call.source_name ?? null,
  };
}

function attributionOf(call: Call): z.infer<typeof Attribution>[] {
  return Attribution.shape.key.options.flatMap(key => {
    const value = call[key];
    return value ? [{ key, value }] : [];
  });
}

/** All four, reached or not; none where CallRail sent no milestones at all. */
function milestonesOf(call: Call, reader: Reader): z.infer<typeof MilestoneRow>[] {
  const { milestones } = call;
  if (!milestones) return [];
  return MilestoneRow.shape.key.options.map(key => {
    const milestone: Partial<Milestone> = milestones[key] ?? {};
    const { event_date, source, medium, campaign, keywords, landing, referrer, device } = milestone;
    return {
      key,
      date: event_date ? displayMoment(event_date, reader, call.company_time_zone) : null,
      source: source ?? null,
      medium: medium ?? null,
      campaign: campaign ?? null,
      keywords: keywords ?? null,
      landing: landing ?? null,
      referrer: referrer ?? null,
      device: device ?? null,
    };
  });
}

function recordingOf(call: Call, context: ViewContext): CallView['recording'] {
  const began = parseTime(call.start_time)?.toMillis() ?? -Infinity;
  const recent = context.now - began < dayMs;
  const ended = began + (call.duration ?? 0) * 1_000;
  const unknown = call.answered == null && call.voicemail !== true;
  const underWay = call.call_type === 'in_progress' || unknown;
  const spoken = call.answered === true || call.voicemail === true;
  const mayCome = underWay ? recent : spoken && context.now - ended < recordingDelayMs;
  return {
    state: call.recording ? 'available' : mayCome ? 'pending' : 'none',
    recent,
    seconds: call.recording_duration ?? null,
    player: callRailPage(call.recording_player) !== undefined,
    hipaa: context.account?.hipaa_account ?? context.signedRecording ?? false,
  };
}

/** A word that the page knows; null for one that CallRail has added since. */
function known<T extends string>(word: string | null | undefined, words: readonly T[]): T | null {
  return words.find(one => one === word) ?? null;
}
