import * as z from 'zod';
import { Account } from '../../api/schemas/account';
import { Call, CallPatch, CallTag, leadStatuses, TranscriptTurn } from '../../api/schemas/call';
import { Company, CompanyName } from '../../api/schemas/company';
import { Integration } from '../../api/schemas/integration';
import { Milestone, Milestones } from '../../api/schemas/milestone';
import { Notification } from '../../api/schemas/notification';
import { Tag, TagColor } from '../../api/schemas/tag';
import { flag, text, word } from '../../api/schemas/tolerant';
import { Tracker } from '../../api/schemas/tracker';
import { User } from '../../api/schemas/user';
import type { RecordKind } from '../records';

/**
 * Records as CallRail documents them: what the client reads, where that is tolerant said exactly, and
 * the fields besides that the client passes through. Fields that can be written take what can be
 * written, and whatever CallRail itself gives.
 */

const count = z.int().nullable();
const free = z.record(z.string(), z.unknown()).nullable();
const texts = z.array(z.string()).nullable();
/** An integer, at times as text. */
const integerId = z.union([z.int(), z.string()]);

const TagOnCall = CallTag.options[0].extend({ id: integerId.nullable() });

const LeadStatus = z.enum(leadStatuses);

const CallType = z.enum([
  'abandonded',
  'answered',
  'in_progress',
  'missed',
  'outbound',
  'voicemail',
  'voicemail_transcription',
]);

const TrackerSource = z.looseObject({
  type: z.string().nullish(),
  landing: z.union([z.string(), z.array(z.string())]).nullable(),
  referrer: z.union([z.string(), z.array(z.string())]).nullable(),
  search_engine: word('google', 'yahoo', 'bing', 'all'),
  search_type: word('paid', 'organic', 'all'),
  google: texts,
  bing: texts,
  yahoo: texts,
  inverted: flag,
});

const CallFlow = z.looseObject({
  type: word('basic', 'advanced'),
  recording_enabled: flag,
  destination_number: text,
  greeting_text: text,
  greeting_recording_url: text,
  initial_step_id: text,
  steps: z.array(z.looseObject({})).nullable(),
});

const VerifiedCallerId = z.looseObject({ name: text, phone_number: text });

const documentedCall = Call.extend({
  duration: count,
  recording_duration: integerId.nullable(),
  prior_calls: count,
  total_calls: count,
  call_type: z.union([CallType, z.string()]).nullable(),
  device_type: word('mobile', 'desktop'),
  conversational_transcript: z.array(TranscriptTurn).nullable(),
  lead_status: LeadStatus.nullable(),
  tags: z.array(z.union([TagOnCall, z.string().regex(/\S/), z.int()])),
  value: z.union([z.number().min(0), CallPatch.shape.value.unwrap()]),
  call_summary: z.union([z.string(), z.array(z.string())]).nullable(),
  call_highlights: texts,
  created_at: text,
  custom: free,
  formatted_business_phone_number: text,
  formatted_call_type: text,
  formatted_customer_location: text,
  formatted_customer_name: text,
  formatted_customer_name_or_phone_number: text,
  formatted_customer_phone_number: text,
  formatted_duration: text,
  formatted_tracking_phone_number: text,
  formatted_tracking_source: text,
  formatted_value: text,
  good_lead_call_id: integerId.nullable(),
  good_lead_call_time: text,
  integration_data: z.array(z.looseObject({ integration: text, data: z.unknown() })).nullable(),
  keypad_entries: z.unknown(),
  keywords_spotted: z.unknown(),
  lead_explanation: text,
  lead_score: text,
  sentiment: text,
  session_uuid: text,
  speaker_percent: z.unknown(),
  voice_assist_message: free,
  waveforms: texts,
  zip_code: z.unknown(),
});

const documentedTag = Tag.extend({
  name: z.string().regex(/\S/),
  color: TagColor,
  background_color: z.union([TagColor, z.string()]).nullable(),
  status: z.enum(['enabled', 'disabled']),
});

const documentedCompany = Company.extend({
  keyword_spotting_enabled: flag,
  form_capture: flag,
  swap_exclude_jquery: flag,
  swap_ppc_override: flag,
  swap_landing_override: text,
  swap_cookie_duration: count,
  swap_cookie_duration_unit: word('months', 'weeks', 'days'),
  verified_caller_ids: z.array(VerifiedCallerId),
});

const documentedTracker = Tracker.extend({
  tracking_numbers: z.array(z.string()),
  source: z.union([z.string(), TrackerSource]).nullable(),
  call_flow: CallFlow.nullable(),
  swap_targets: texts,
  message_flow: z.unknown(),
});

/** By kind; `T.shape` has every field that CallRail documents. */
export const documentedRecords: Record<RecordKind, z.ZodObject> = {
  account: Account.extend({ numeric_id: count }),
  company: documentedCompany,
  tracker: documentedTracker,
  tag: documentedTag,
  user: User.extend({ companies: z.array(CompanyName) }),
  integration: Integration.extend({ config: free, signing_key: text }),
  notification: Notification.extend({
    company_name: text,
    tracker_name: text,
    agent_id: text,
    agent_name: text,
  }),
  call: documentedCall,
};

/** The objects within records, and sets of words, that have a name of their own. */
export const namedParts = z.registry<{ id: string }>();
namedParts.add(TagOnCall, { id: 'CallTag' });
namedParts.add(TranscriptTurn, { id: 'TranscriptTurn' });
namedParts.add(Milestone, { id: 'Milestone' });
namedParts.add(Milestones.unwrap().unwrap().unwrap(), { id: 'Milestones' });
namedParts.add(documentedCall.shape.integration_data.unwrap().element, { id: 'IntegrationData' });
namedParts.add(CompanyName, { id: 'CompanyName' });
namedParts.add(VerifiedCallerId, { id: 'VerifiedCallerId' });
namedParts.add(TrackerSource, { id: 'TrackerSource' });
namedParts.add(CallFlow, { id: 'CallFlow' });
namedParts.add(CallType, { id: 'CallType' });
namedParts.add(LeadStatus, { id: 'LeadStatus' });
namedParts.add(TagColor, { id: 'TagColor' });
