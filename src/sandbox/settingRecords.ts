import type {
  CompanyRecord,
  IntegrationRecord,
  TagRecord,
  TrackerRecord,
  UserRecord,
} from './records';

/** A number that is not CallRail's, from which calls may be placed once it is verified. */
export interface CallerIdRecord {
  id: number;
  company: CompanyRecord;
  phone: string;
  name: string;
  createdAt: number;
  validationCode: string;
  /** When somebody keys in the code. */
  verifiedAt: number;
}

/** Which calls an integration is told of. */
export interface TriggerRecord {
  id: number;
  company: CompanyRecord;
  /** Null: the company's default, for all integrations without one of their own. */
  integration: IntegrationRecord | null;
  trackers: TrackerRecord[];
  callType: string | null;
  minDuration: number | null;
  maxDuration: number | null;
  leadStatus: string | null;
}

export interface SummaryEmailRecord {
  id: string;
  /** Null: the whole account. */
  company: CompanyRecord | null;
  user: UserRecord | null;
  /** Of somebody who is no user. */
  email: string | null;
  frequency: string[];
  config: Record<SummaryPart, boolean>;
  leadStatus: string;
}

export const summaryParts = [
  'summary_statistics',
  'top_sources',
  'top_keywords',
  'call_log',
] as const;
export type SummaryPart = (typeof summaryParts)[number];

/** A step of a message flow; what it has besides these differs by type, as on the wire. */
export interface FlowStep {
  id: string;
  type: string;
  initial_step: boolean;
  next_step_id: string | null;
  [detail: string]: unknown;
}

export interface MessageFlowRecord {
  id: string;
  name: string;
  updatedAt: number;
  steps: FlowStep[];
  /** Tags that `tag` steps set, by step. */
  tags: Map<FlowStep, TagRecord[]>;
}
