import * as z from 'zod';
import { CallId, CompanyId, TrackerId } from './ids';
import { Milestones } from './milestone';
import { flag, list, name, numeric, text, word } from './tolerant';

/** A tag as it stands on a call: an object, a bare name, or a bare id, depending on the endpoint. */
export const CallTag = z.union([
  z.looseObject({
    id: z.union([z.string(), z.number()]).nullish(),
    name,
    color: text,
    background_color: text,
  }),
  z.string().transform(label => ({ id: null, name: label, color: null, background_color: null })),
  z.number().transform(id => ({ id, name: `#${String(id)}`, color: null, background_color: null })),
]);
export type CallTag = z.infer<typeof CallTag>;

export const leadStatuses = ['good_lead', 'not_a_lead', 'previously_marked_good_lead'] as const;

/** One turn of a conversational transcript; `start` is in seconds. */
export const TranscriptTurn = z.looseObject({ speaker: text, phrase: z.string(), start: numeric });
export type TranscriptTurn = z.infer<typeof TranscriptTurn>;

/** Text, or a list of texts, as one text. */
const joinedText = z.preprocess(
  value =>
    Array.isArray(value) ? value.filter(item => typeof item === 'string').join('\n') : value,
  text,
);

export const Call = z.looseObject({
  id: CallId,
  answered: flag,
  business_phone_number: text,
  customer_city: text,
  customer_country: text,
  customer_name: text,
  customer_phone_number: text,
  customer_state: text,
  direction: word('inbound', 'outbound'),
  /** Seconds. */
  duration: numeric,
  recording: text,
  recording_duration: numeric,
  recording_player: text,
  start_time: text,
  tracking_phone_number: text,
  voicemail: flag,
  agent_email: text,

  // From here on only when named in `fields`.
  call_type: text,
  campaign: text,
  company_id: CompanyId.nullish().catch(null),
  company_name: text,
  company_time_zone: text,
  conversational_transcript: list(TranscriptTurn),
  device_type: text,
  fbclid: text,
  first_call: flag,
  ga: text,
  gclid: text,
  keywords: text,
  landing_page_url: text,
  last_requested_url: text,
  lead_status: word(...leadStatuses),
  medium: text,
  milestones: Milestones,
  msclkid: text,
  note: text,
  person_id: text,
  prior_calls: numeric,
  referrer_domain: text,
  referring_url: text,
  source: text,
  /** The tracker's name, not the source. */
  source_name: text,
  tags: list(CallTag),
  timeline_url: text,
  total_calls: numeric,
  tracker_id: TrackerId.nullish().catch(null),
  call_summary: joinedText,
  transcription: text,
  utm_campaign: text,
  utm_content: text,
  utm_medium: text,
  utm_source: text,
  utm_term: text,
  value: numeric,
});
export type Call = z.infer<typeof Call>;

/**
 * What changes a call. What is left out stays; null or an empty text clears. Marking as spam stands
 * alone: it cannot be undone, and `spam: false` does nothing, so neither can be sent by accident.
 */
export const CallPatch = z.strictObject({
  note: z.string().nullable().optional(),
  /** Names. Replaces the call's tags unless `append_tags`. */
  tags: z.array(z.string().trim().min(1)).optional(),
  append_tags: z.boolean().optional(),
  lead_status: z.enum(['good_lead', 'not_a_lead']).nullable().optional(),
  /** An amount as text: `1.00` or `$1.00`. */
  value: z
    .string()
    .regex(/^(\$?\d+(\.\d{1,2})?)?$/)
    .nullable()
    .optional(),
  /** Renames the lead behind the call, so other calls of that person show it too. */
  customer_name: z.string().nullable().optional(),
});
export type CallPatch = z.infer<typeof CallPatch>;

/** An outbound call: CallRail rings the business first, then the customer. Real phones ring. */
export const OutboundCallDraft = z.strictObject({
  /** A tracking number or verified caller id. */
  caller_id: z.string().min(1),
  business_phone_number: z.string().min(1),
  customer_phone_number: z.string().min(1),
  recording_enabled: z.boolean().optional(),
  outbound_greeting_recording_url: z.url().optional(),
  outbound_greeting_text: z.string().optional(),
  agent_id: z.string().optional(),
});
export type OutboundCallDraft = z.infer<typeof OutboundCallDraft>;

/** `recording.json`: the address of the audio, not the audio. */
export const RecordingLink = z.looseObject({ url: text });
export type RecordingLink = z.infer<typeof RecordingLink>;
