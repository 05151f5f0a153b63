/**
 * What the sandbox stores: compact, linked records. The wire's objects are rendered from them when
 * they are read (`wire/`). Instants are milliseconds since 1970.
 */
import type { Channel } from './data/channels';
import type { Trade } from './data/trade';

export interface ConnectionRecord {
  id: string;
  status: 'ACTIVE' | 'PENDING' | 'FAILED';
  createdAt: number;
  updatedAt: number;
  sessionToken: string;
  /** `false`: CallRail no longer takes the stored authorisation and answers 401 by itself. */
  authorized: boolean;
  /** The role of CallRail's user behind it: only an `admin` may write account-level tags. */
  role: 'admin' | 'manager';
  /** That user's time zone, the default for calls and reports. */
  timeZone: string;
  accounts: AccountRecord[];
}

export interface AccountRecord {
  id: string;
  numericId: number;
  name: string;
  createdAt: number;
  hipaa: boolean;
  inboundRecording: boolean;
  outboundRecording: boolean;
  /** Without it, transcripts, summaries and sentiment are null. */
  premium: boolean;
  /**
   * How values are spelt: `live` as seen on real answers (numbers, tags as objects), `documented`
   * as in CallRail's samples (`"27"`, tags as names, `recording.json`).
   */
  dialect: 'live' | 'documented';
  /** PUT with `value` answers 500, as one real account did. */
  refusesValue: boolean;
  companies: CompanyRecord[];
  trackers: TrackerRecord[];
  tags: TagRecord[];
  users: UserRecord[];
  integrations: IntegrationRecord[];
  notifications: NotificationRecord[];
  /** Newest first. */
  calls: CallRecord[];
  callsById: Map<string, CallRecord>;
}

export interface CompanyRecord {
  id: string;
  account: AccountRecord;
  name: string;
  timeZone: string;
  createdAt: number;
  disabledAt: number | null;
  site: string;
  trade: Trade;
  trackers: TrackerRecord[];
  /** Takes calls at weekends too. */
  weekends: boolean;
  /** What was set since, as on the wire; the rest follows from the company. */
  settings: Record<string, unknown>;
  /** Fields that forms lose when they arrive. */
  ignoredFields: Set<string>;
}

/** What answers a text by itself: a text, or a message flow. */
export type MessageFlowChoice =
  { type: 'auto-reply'; message: string } | { type: 'advanced'; id: string };

export interface TrackerRecord {
  id: string;
  company: CompanyRecord;
  name: string;
  type: 'source' | 'session';
  /** As on the wire: its shape differs by type. */
  source: Record<string, unknown>;
  channels: readonly (readonly [Channel, number])[];
  numbers: string[];
  destination: string;
  whisper: string | null;
  smsEnabled: boolean;
  smsSupported: boolean;
  recording: boolean;
  greeting: string | null;
  advanced: boolean;
  messageFlow: MessageFlowChoice | null;
  /** Null: the destination number is what is swapped. */
  swapTargets: string[] | null;
  campaign: string | null;
  createdAt: number;
  disabledAt: number | null;
}

export interface TagRecord {
  id: number;
  name: string;
  /** Null for account-level tags. */
  company: CompanyRecord | null;
  color: string;
  background: string | null;
  disabled: boolean;
  createdAt: number;
}

export interface UserRecord {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  role: 'admin' | 'manager' | 'reporting';
  accepted: boolean;
  createdAt: number;
  companies: CompanyRecord[];
}

export interface IntegrationRecord {
  id: number;
  company: CompanyRecord;
  type: string;
  state: 'active' | 'disabled' | 'pending' | 'failed';
  config: Record<string, unknown>;
  signingKey: string | null;
}

export interface NotificationRecord {
  id: number;
  user: UserRecord | null;
  email: string | null;
  alertType: 'all' | 'first_call' | 'missed_and_vm' | 'vm_only';
  callEnabled: boolean;
  smsEnabled: boolean;
  desktop: boolean;
  mail: boolean;
  push: boolean;
  company: CompanyRecord | null;
  tracker: TrackerRecord | null;
}

/** The lead behind the calls; a new name shows on all of them. */
export interface CustomerRecord {
  personId: string;
  name: string | null;
  phone: string | null;
  city: string | null;
  state: string | null;
  /** First-touch attribution. */
  channel: Channel;
  campaign: string | null;
  keywords: string | null;
  landing: string | null;
  device: 'mobile' | 'desktop' | null;
  firstTouchAt: number;
  seed: number;
  /** Oldest first. */
  calls: CallRecord[];
}

/**
 * What a seeded record says and would be made up otherwise, by its names on the wire. `createdAt` is
 * an instant.
 */
export interface GivenFields {
  readonly createdAt?: number;
  readonly [name: string]: unknown;
}

export type Outcome = 'answered' | 'missed' | 'abandoned' | 'voicemail' | 'outbound' | 'dialing';
export type LeadStatus = 'good_lead' | 'not_a_lead' | 'previously_marked_good_lead';

export interface CallRecord {
  id: string;
  company: CompanyRecord;
  tracker: TrackerRecord;
  customer: CustomerRecord;
  startedAt: number;
  outcome: Outcome;
  /** Whole seconds; null while the phones still ring. */
  duration: number | null;
  agent: UserRecord | null;
  /** Whole seconds; null without a recording. */
  recordingSeconds: number | null;
  /** Until then `recording` is null: recordings arrive minutes after the call. */
  recordingReadyAt: number;
  businessPhone: string | null;
  leadStatus: LeadStatus | null;
  /** Cents. */
  value: number | null;
  note: string | null;
  tags: TagRecord[];
  /** Phrases put in the caller's mouth, for calls that must hold certain words. */
  script: readonly string[] | null;
  /** Of seeded calls alone. */
  given?: GivenFields;
  /** Details that are rendered on demand derive from it. */
  seed: number;
}
