import type {
  CompanyRecord,
  CustomerRecord,
  LeadStatus,
  TagRecord,
  TrackerRecord,
  UserRecord,
} from './records';

/** A picture of a text; one that is kept elsewhere is only drawn when it is asked for. */
export interface TextMedia {
  type: string;
  bytes: Uint8Array<ArrayBuffer> | null;
}

export interface TextRecord {
  /** `SCI…`, as threads and addresses of media have it. */
  id: string;
  /** The older number for the same. */
  number: number;
  direction: 'incoming' | 'outgoing';
  content: string;
  createdAt: number;
  failed: boolean;
  /** Who sent it, of the people on CallRail's side. */
  user: UserRecord | null;
  media: readonly TextMedia[];
}

/** What was texted between a company and a customer: a conversation, or thread, in one. */
export interface ConversationRecord {
  /** A short word, in which case matters. */
  id: string;
  /** `SMT…`, the thread's name in answers to sending. */
  threadId: string;
  company: CompanyRecord;
  customer: CustomerRecord;
  tracker: TrackerRecord;
  number: string;
  /** Where texts have moved to since; null while they have not. */
  currentTracker: TrackerRecord | null;
  currentNumber: string | null;
  archived: boolean;
  leadStatus: LeadStatus | null;
  notes: string | null;
  /** Cents. */
  value: number | null;
  tags: TagRecord[];
  /** Newest first; a conversation has at least one. */
  messages: TextRecord[];
}
