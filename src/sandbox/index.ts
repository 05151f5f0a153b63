/// <reference lib="esnext.disposable" preserve="true" />
/**
 * CallRail and the Maton gateway in front of it, on this machine, with invented data: for the tests
 * of code that talks to CallRail. Run as a program (`node sandbox.js --help`) or started by a test:
 *
 *     const sandbox = await startSandbox({ now: '2026-06-01T12:00:00Z' });
 *     // sandbox.origin + '/v3/a.json' with `Authorization: Token token="any"`
 *     await sandbox.close();
 */
import { isProgram, runProgram } from './program/run';
import { startStandAlone } from './standAlone';

export interface SandboxOptions {
  /** 0, any free one, unless given. */
  port?: number;
  /** How many calls are made up, where no `data` are given; 5,000 unless given. */
  calls?: number;
  /** Same seed, size and time give the same data; 1 unless given. */
  seed?: number;
  /** The key that is taken; any that is not empty unless given. */
  key?: string;
  /** Where the sandbox's clock stands still; without it, it goes with the machine's. */
  now?: string | Date;
  /** Milliseconds that each request takes at least: always so many, or from so many to so many. */
  latency?: number | readonly [number, number];
  /** `real` answers 429 as CallRail (1,000 an hour, 10,000 a day) and the gateway (10 a second) do. */
  rateLimits?: 'off' | 'real';
  /** What goes wrong from the start: rules such as `GET calls.json 429 retry-after=2 times=3`. */
  faults?: readonly string[];
  /** Records of your own instead of invented ones. */
  data?: SandboxData;
  /** A file to which every request and its answer is appended, one JSON object a line. */
  record?: string;
}

/** A running sandbox, on 127.0.0.1. */
export interface Sandbox {
  /** `http://127.0.0.1:4010`: in place of `https://api.callrail.com` and of the gateway. */
  readonly origin: string;
  /** CallRail's native form: `{origin}/v3`, with `Authorization: Token token="KEY"`. */
  readonly nativeUrl: string;
  /** The gateway's form: `{origin}/callrail/v3`, with `Authorization: Bearer KEY`. */
  readonly gatewayUrl: string;
  /** Where recordings come from. */
  readonly mediaOrigin: string;
  /** A key that is taken. */
  readonly key: string;
  /** The first account. */
  readonly account: { readonly id: string; readonly numeric_id: number; readonly name: string };
  /** What has been asked so far, oldest first; the latest 2,000 or so. */
  requests(): SandboxRequest[];
  /** Orders something to go wrong; throws an Error whose message says what a rule lacks. */
  addFault(rule: string): SandboxFault;
  /** What is to go wrong, and is not used up. */
  faults(): SandboxFault[];
  /** Takes back the rule of that `id`; false if there is none. */
  removeFault(id: number): boolean;
  clearFaults(): void;
  /** Other records, to which `reset` comes back from now on; none gives the first ones again. */
  seed(data?: SandboxData): void;
  /** Moves the clock; it stands still from then on. */
  setNow(now: string | Date): void;
  /** Back to how it started: data, clock and faults; no requests logged, none counted. */
  reset(): void;
  /** Ends everything that is open; until then, the process goes on. */
  close(): Promise<void>;
  /** `await using sandbox = await startSandbox()` closes it by itself. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** A request as the sandbox saw it. */
export interface SandboxRequest {
  readonly id: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** The key in them is masked. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Parsed JSON, or the text if it is none; null without a body. */
  readonly body: unknown;
  /** 0 until it is answered. */
  readonly status: number;
  /** Whether the client gave up before the answer was there. */
  readonly aborted: boolean;
  /** ISO, by the sandbox's clock. */
  readonly at: string;
  /** Milliseconds until the answer was out. */
  readonly tookMs: number;
  /** What looks like a mistake in it, as in `x-sandbox-hint`. */
  readonly hint: string | null;
}

export interface SandboxFault {
  readonly id: number;
  readonly rule: string;
  /** How many requests it will still meet; null for all. */
  readonly left: number | null;
}

/**
 * Records in CallRail's own words, so that answers can be pasted, whole as they are. All of it may be
 * left out; what is missing is filled in, the same each time, and what is worked out from other fields
 * is passed over. Times are ISO, or relative: `-90m`, `-2h`, `-3d`.
 */
export interface SandboxData extends Also<
  'page' | 'per_page' | 'total_pages' | 'total_records' | 'next_page' | 'has_next_page'
> {
  accounts?: readonly SandboxAccount[];
  companies?: readonly SandboxCompany[];
  trackers?: readonly SandboxTracker[];
  tags?: readonly SandboxTag[];
  users?: readonly SandboxUser[];
  calls?: readonly SandboxCall[];
  form_submissions?: readonly SandboxForm[];
  conversations?: readonly SandboxConversation[];
  /** Another name for `conversations`. */
  text_messages?: readonly SandboxConversation[];
}

/** Fields that are taken as CallRail has them, or passed over. */
type Also<Name extends string> = Readonly<Partial<Record<Name, unknown>>>;

export interface SandboxAccount extends Also<
  'inbound_recording_enabled' | 'outbound_recording_enabled'
> {
  id?: string;
  numeric_id?: number;
  name?: string;
  hipaa_account?: boolean;
  created_at?: string;
}

export interface SandboxCompany extends Also<
  | 'disabled_at'
  | 'verified_caller_ids'
  | 'dni_active'
  | 'script_url'
  | 'callscore_enabled'
  | 'lead_scoring_enabled'
  | 'callscribe_enabled'
  | 'keyword_spotting_enabled'
  | 'form_capture'
  | 'swap_exclude_jquery'
  | 'swap_ppc_override'
  | 'swap_landing_override'
  | 'swap_cookie_duration'
  | 'swap_cookie_duration_unit'
> {
  id?: string;
  /** The first account unless given. */
  account_id?: string;
  name?: string;
  time_zone?: string;
  status?: 'active' | 'disabled';
  created_at?: string;
}

export interface SandboxTracker extends Also<
  | 'company'
  | 'whisper_message'
  | 'sms_supported'
  | 'sms_enabled'
  | 'source'
  | 'call_flow'
  | 'message_flow'
  | 'disabled_at'
  | 'campaign_name'
  | 'swap_targets'
> {
  id?: string;
  /** The first company unless given. */
  company_id?: string;
  name?: string;
  type?: 'source' | 'session';
  status?: 'active' | 'disabled';
  tracking_numbers?: readonly string[];
  destination_number?: string | null;
  created_at?: string;
}

export interface SandboxTag extends Also<'tag_level'> {
  id?: number | string;
  account_id?: string;
  /** Without it the tag belongs to the account. */
  company_id?: string | null;
  name?: string;
  color?: string;
  background_color?: string | null;
  status?: 'enabled' | 'disabled';
  created_at?: string;
}

export interface SandboxUser extends Also<'name' | 'companies'> {
  id?: string;
  account_id?: string;
  email?: string;
  first_name?: string;
  last_name?: string;
  role?: 'admin' | 'manager' | 'reporting';
  accepted?: boolean;
  created_at?: string;
}

export interface SandboxCall extends Also<
  | 'recording'
  | 'recording_player'
  | 'created_at'
  | 'person_id'
  | 'referring_url'
  | 'customer_country'
  | 'call_highlights'
  | 'call_summary'
  | 'call_type'
  | 'conversational_transcript'
  | 'custom'
  | 'fbclid'
  | 'ga'
  | 'gclid'
  | 'integration_data'
  | 'keypad_entries'
  | 'keywords_spotted'
  | 'last_requested_url'
  | 'lead_explanation'
  | 'lead_score'
  | 'milestones'
  | 'msclkid'
  | 'referrer_domain'
  | 'sentiment'
  | 'session_uuid'
  | 'speaker_percent'
  | 'transcription'
  | 'utm_campaign'
  | 'utm_content'
  | 'utm_medium'
  | 'utm_source'
  | 'utm_term'
  | 'voice_assist_message'
  | 'zip_code'
  | 'company_name'
  | 'company_time_zone'
  | 'first_call'
  | 'formatted_business_phone_number'
  | 'formatted_call_type'
  | 'formatted_customer_location'
  | 'formatted_customer_name'
  | 'formatted_customer_name_or_phone_number'
  | 'formatted_customer_phone_number'
  | 'formatted_duration'
  | 'formatted_tracking_phone_number'
  | 'formatted_tracking_source'
  | 'formatted_value'
  | 'good_lead_call_id'
  | 'good_lead_call_time'
  | 'prior_calls'
  | 'total_calls'
  | 'source_name'
  | 'timeline_url'
  | 'waveforms'
> {
  id?: string;
  /** The first company unless given; the tracker's own if `tracker_id` is. */
  company_id?: string;
  tracker_id?: string;
  /** One that no tracker has makes a tracker. */
  tracking_phone_number?: string | null;
  /** An hour before the call that precedes it in the list, unless given. */
  start_time?: string;
  answered?: boolean | null;
  voicemail?: boolean;
  direction?: 'inbound' | 'outbound';
  /** Seconds. */
  duration?: number | null;
  /** Seconds. Without a recording, null here or in `recording`. */
  recording_duration?: number | string | null;
  /** Calls of one number to one company are of one person. */
  customer_phone_number?: string | null;
  customer_name?: string | null;
  customer_city?: string | null;
  customer_state?: string | null;
  business_phone_number?: string | null;
  /** A user's. */
  agent_email?: string | null;
  note?: string | null;
  value?: number | string | null;
  lead_status?: 'good_lead' | 'not_a_lead' | 'previously_marked_good_lead' | null;
  /** Names. */
  tags?: readonly (string | { readonly name: string })[];
  source?: string | null;
  medium?: string | null;
  campaign?: string | null;
  keywords?: string | null;
  landing_page_url?: string | null;
  device_type?: 'desktop' | 'mobile' | null;
}

export interface SandboxForm extends Also<
  | 'company_name'
  | 'landing_page_url'
  | 'referrer'
  | 'referring_url'
  | 'first_form'
  | 'formatted_customer_phone_number'
  | 'formatted_customer_name'
  | 'source'
  | 'keywords'
  | 'campaign'
  | 'medium'
  | 'timeline_url'
  | 'utm_source'
  | 'utm_medium'
  | 'utm_campaign'
  | 'milestones'
> {
  id?: string;
  /** The first company unless given. */
  company_id?: string;
  /** `anonymous`: nobody knows who it was. */
  person_id?: string | null;
  /** An hour before the form that precedes it in the list, unless given. */
  submitted_at?: string;
  /** As filled in, by the names of the fields. */
  form_data?: Readonly<Record<string, unknown>>;
  form_url?: string;
  form_name?: string;
  customer_phone_number?: string | null;
  customer_name?: string | null;
  customer_email?: string | null;
  note?: string | null;
  value?: number | string | null;
  lead_status?: SandboxCall['lead_status'];
  /** Names. */
  tags?: SandboxCall['tags'];
}

/** What was texted with one customer. */
export interface SandboxConversation extends Also<
  | 'company_name'
  | 'company_time_zone'
  | 'current_tracker_id'
  | 'tracker_name'
  | 'current_tracking_number'
  | 'last_message_at'
  | 'formatted_customer_phone_number'
  | 'formatted_initial_tracking_number'
  | 'formatted_current_tracking_number'
  | 'formatted_customer_name'
  | 'recent_messages'
  | 'lead_status'
  | 'lead_qualification'
  | 'source'
  | 'notes'
  | 'value'
  | 'tags'
  | 'page'
  | 'per_page'
  | 'total_pages'
  | 'total_records'
  | 'next_page'
  | 'has_next_page'
  | 'total_messages'
> {
  /** A short word. */
  id?: string;
  /** The first company unless given; the tracker's own if `initial_tracker_id` is. */
  company_id?: string;
  initial_tracker_id?: string;
  /** One that no tracker has makes a tracker. */
  initial_tracking_number?: string | null;
  customer_phone_number?: string | null;
  customer_name?: string | null;
  state?: 'active' | 'archived';
  messages?: readonly SandboxMessage[];
}

export interface SandboxMessage extends Also<
  'id' | 'type' | 'message_type' | 'media_urls' | 'user' | 'error'
> {
  /** From the customer, unless given. */
  direction?: 'incoming' | 'outgoing';
  content?: string;
  created_at?: string;
  /** `failed` for one that did not arrive. */
  status?: string | null;
}

/** Starts a sandbox. Rejects with an Error whose message is a sentence: a port taken, odd data. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return startStandAlone(options);
}

if (isProgram(import.meta.url)) await runProgram(process.argv.slice(2));
