import * as z from 'zod';
import { defineProtocol } from './rpc';

/**
 * What the call panel's two ends say to each other. The host sends words that are ready to show;
 * the page knows no API, no time zone and no key. Every text from CallRail is shown as text.
 */

const nullableText = z.string().nullable();

/** A number as people read it and as CallRail writes it (E.164). */
export const PhoneNumber = z.object({ display: z.string(), e164: z.string() });
export type PhoneNumber = z.infer<typeof PhoneNumber>;

/** A tag as it stands on the call; colours are names of CallRail's palette, or null. */
export const TagChip = z.object({
  name: z.string(),
  color: nullableText,
  background: nullableText,
});
export type TagChip = z.infer<typeof TagChip>;

/** One value of the attribution. */
export const Attribution = z.object({
  key: z.enum([
    'source',
    'medium',
    'campaign',
    'keywords',
    'landing_page_url',
    'last_requested_url',
    'referring_url',
    'referrer_domain',
    'device_type',
    'utm_source',
    'utm_medium',
    'utm_campaign',
    'utm_term',
    'utm_content',
    'gclid',
    'fbclid',
    'msclkid',
    'ga',
  ]),
  value: z.string(),
});

export const MilestoneRow = z.object({
  key: z.enum(['first_touch', 'lead_created', 'qualified', 'last_touch']),
  /** Null when this milestone was not reached. */
  date: nullableText,
  source: nullableText,
  medium: nullableText,
  campaign: nullableText,
  keywords: nullableText,
  landing: nullableText,
  referrer: nullableText,
  device: nullableText,
});
export type MilestoneRow = z.infer<typeof MilestoneRow>;

/** The fields that people edit here, as text in the form's own terms; empty means none. */
export const CallForm = z.object({
  customer_name: z.string(),
  note: z.string(),
  lead_status: z.enum(['', 'good_lead', 'not_a_lead', 'previously_marked_good_lead']),
  value: z.string(),
});
export type CallForm = z.infer<typeof CallForm>;
export const formFields = ['customer_name', 'lead_status', 'value', 'note'] as const;
export type FormField = (typeof formFields)[number];

/** How the call ended; `in_progress` while it is being set up. */
export const outcomes = ['answered', 'missed', 'voicemail', 'outbound', 'in_progress'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

export const CallView = z.object({
  id: z.string(),
  /** The customer's name, else the number, else the call's id. */
  title: z.string(),
  customer: z.object({ phone: PhoneNumber.nullable(), location: nullableText }),
  trackingNumber: PhoneNumber.nullable(),
  businessNumber: PhoneNumber.nullable(),
  direction: z.enum(['inbound', 'outbound']).nullable(),
  outcome: Outcome,
  firstCall: z.boolean().nullable(),
  /** The start on the company's clocks, with the zone. */
  companyTime: nullableText,
  /** The start as an ISO instant, for the reader's clocks: only the page knows where the reader is. */
  startTime: nullableText,
  /** `2m 59s`; null while unknown. */
  duration: nullableText,
  agent: nullableText,
  company: nullableText,
  tracker: nullableText,
  attribution: z.array(Attribution),
  milestones: z.array(MilestoneRow),
  tags: z.array(TagChip),
  form: CallForm,
  recording: z.object({
    /** `pending`: a call under way, or so recent that its recording may still be attached. */
    state: z.enum(['available', 'pending', 'none']),
    /** The call is less than a day old: another look may find more. */
    recent: z.boolean(),
    /** Seconds; may differ from the call's. */
    seconds: z.number().nullable(),
    /** CallRail's own player page exists. */
    player: z.boolean(),
    /** The account is under HIPAA: addresses last a day and are never kept. */
    hipaa: z.boolean(),
  }),
  /** Calls of this customer before this one, as CallRail counts them; null where it did not say. */
  priorCalls: z.number().nullable(),
  /** CallRail's web app has a page for this lead. */
  webPage: z.boolean(),
});
export type CallView = z.infer<typeof CallView>;

/** Why a field was not saved, in the server's words, or that it was ignored without a word. */
export const FieldProblem = z.object({
  field: z.enum(['customer_name', 'note', 'lead_status', 'value', 'tags']),
  message: z.string(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** After a write: the call as read back, and what of the wish did not come true. */
export const Saved = z.object({ view: CallView, problems: z.array(FieldProblem) });
export type Saved = z.infer<typeof Saved>;

/** A tag that can be put on this call. */
export const TagChoice = TagChip.extend({ level: z.enum(['account', 'company']) });
export type TagChoice = z.infer<typeof TagChoice>;

export const Recording = z.union([
  z.object({
    kind: z.literal('audio'),
    bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array),
    mimeType: z.string(),
  }),
  /** There is none, with the reason as a sentence. */
  z.object({ kind: z.literal('none'), explanation: z.string() }),
]);
export type Recording = z.infer<typeof Recording>;

/** What was said. Turns where CallRail tells speakers apart, else plain text, else a reason. */
export const Transcript = z.object({
  turns: z.array(
    z.object({
      speaker: z.enum(['agent', 'caller', 'unknown']),
      phrase: z.string(),
      /** Seconds from the start of the recording; null where unknown. */
      start: z.number().nullable(),
    }),
  ),
  text: nullableText,
  summary: nullableText,
  /** Why there is nothing, as a sentence; null when there is something. */
  explanation: nullableText,
});
export type Transcript = z.infer<typeof Transcript>;

export const PreviousCall = z.object({
  id: z.string(),
  time: z.string(),
  outcome: Outcome,
  duration: nullableText,
  tracker: nullableText,
});
export type PreviousCall = z.infer<typeof PreviousCall>;

/** The latest calls before this one; `more` when there are, or may be, others before them. */
export const PreviousCalls = z.object({ calls: z.array(PreviousCall), more: z.boolean() });
export type PreviousCalls = z.infer<typeof PreviousCalls>;

/** What the buttons ask the host to do. */
export const actions = [
  'showRawJson',
  'copyId',
  'openWebPage',
  'copyRecordingLink',
  'openRecordingLink',
  'copyPlayerLink',
  'openPlayer',
  'downloadRecording',
  'markAsSpam',
] as const;
export const Action = z.enum(actions);
export type Action = z.infer<typeof Action>;

export const callPanel = defineProtocol({
  requests: {
    /** First of all: the words of the page in the user's language, and the call. */
    open: {
      params: z.null(),
      result: z.object({ strings: z.record(z.string(), z.string()), view: CallView }),
    },
    /** Reads the call anew. */
    reload: { params: z.null(), result: CallView },
    /** Only what differs from the view is sent. */
    save: { params: CallForm.partial(), result: Saved },
    tagChoices: { params: z.null(), result: z.array(TagChoice) },
    /** A name that no tag has creates one: the page has asked before it sends that. */
    addTag: { params: z.object({ name: z.string().trim().min(1) }), result: Saved },
    removeTag: { params: z.object({ name: z.string() }), result: Saved },
    recording: { params: z.null(), result: Recording },
    transcript: { params: z.null(), result: Transcript },
    previousCalls: { params: z.null(), result: PreviousCalls },
    openCall: { params: z.object({ id: z.string() }), result: z.null() },
    act: { params: z.object({ action: Action }), result: z.null() },
    /** Does what an error offered, by the id that came with it. */
    remedy: { params: z.object({ id: z.string() }), result: z.null() },
  },
  events: {
    /** The call changed: an edit elsewhere, or a refresh. Drafts in the page stay. */
    changed: CallView,
    /** What kept the call from being opened may have gone. */
    retry: z.null(),
    /** A tag of the account came, went or changed: choices that were read are no longer true. */
    tagsChanged: z.null(),
  },
});
