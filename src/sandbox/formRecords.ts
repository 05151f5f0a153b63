import type { Channel } from './data/channels';
import type { CompanyRecord, CustomerRecord, GivenFields, LeadStatus, TagRecord } from './records';

/** A form on a company's site, whose submissions share its id and name. */
export interface FormKind {
  id: string;
  name: string;
  url: string;
}

export interface FormRecord {
  id: string;
  company: CompanyRecord;
  kind: FormKind;
  /** Null: nobody knows who it was, and `person_id` is `anonymous`. */
  person: CustomerRecord | null;
  /** As filled in, by the names of the fields. */
  data: Record<string, unknown>;
  email: string | null;
  submittedAt: number;
  /** Whether it is the person's first. */
  first: boolean;
  channel: Channel;
  campaign: string | null;
  keywords: string | null;
  landing: string | null;
  referrer: string | null;
  referring: string | null;
  leadStatus: LeadStatus | null;
  /** Cents. */
  value: number | null;
  note: string | null;
  tags: TagRecord[];
  /** Of seeded forms alone. */
  given?: GivenFields;
}
