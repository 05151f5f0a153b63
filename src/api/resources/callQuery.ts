import type { CompanyId, TrackerId, UserId } from '../schemas/ids';

/** The ranges that CallRail names. `all_time` is refused beyond 25 months, so it is not offered. */
export const dateRanges = [
  'recent',
  'today',
  'yesterday',
  'last_7_days',
  'last_30_days',
  'this_month',
  'last_month',
  'this_year',
  'last_year',
] as const;
export type DateRange = (typeof dateRanges)[number];

/** Either a named range, or dates: ISO date or date-time, both ends inclusive. */
export type DateFilters = {
  date_range?: DateRange;
  start_date?: string;
  end_date?: string;
  /** `user`, or an IANA name; shifts what the dates mean. */
  time_zone?: string;
};

export type CallListFilters = DateFilters & {
  company_id?: CompanyId;
  tracker_id?: TrackerId;
  /** A vocabulary of its own, other than that of the field `call_type`. */
  call_type?: 'first_call' | 'missed' | 'voicemails' | 'inbound' | 'outbound';
  answer_status?: 'answered' | 'missed' | 'voicemail';
  direction?: 'inbound' | 'outbound';
  device?: 'desktop' | 'mobile';
  /** `not_scored` asks for calls without a lead status. */
  lead_status?: 'good_lead' | 'not_a_lead' | 'not_scored';
  /** Names; calls that have any of them. */
  tags?: readonly string[];
  /** Comma-separated; adds to the default fields. */
  fields?: string;
};

export type CallMetricsFilters = DateFilters & {
  company_id?: CompanyId;
  device?: 'desktop' | 'mobile' | 'all';
  direction?: 'inbound' | 'outbound' | 'all';
  answer_status?: 'answered' | 'missed' | 'voicemail' | 'all';
  lead_status?: 'good_lead' | 'not_a_lead' | 'not_scored';
  /** Seconds. */
  min_duration?: number;
  max_duration?: number;
  first_time_callers?: boolean;
  tags?: readonly string[];
  /** Understood as a repeated parameter only. */
  tracker_ids?: readonly TrackerId[];
  agent?: UserId;
  /** Searches the source. */
  search?: string;
  /** Comma-separated metrics; here it chooses, unlike elsewhere. */
  fields?: string;
};

export type CallSummaryFilters = CallMetricsFilters & {
  /** CallRail documents the first seven; the gateway's document also names the last two. */
  group_by?:
    | 'source'
    | 'keywords'
    | 'campaign'
    | 'referrer'
    | 'landing_page'
    | 'company'
    | 'company_id'
    | 'tracker'
    | 'medium';
};

export type CallTimeseriesFilters = CallMetricsFilters & {
  interval?: 'hour' | 'day' | 'week' | 'month' | 'year';
};
