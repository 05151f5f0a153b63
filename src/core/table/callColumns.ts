import { defaultCallFields } from '../../api/callFields';
import { sortFields, type SortField } from '../query/callQuery';

/** What a cell holds, which decides how it reads, sorts and aligns. */
export type ColumnKind =
  | 'text'
  /** A text of a known vocabulary, which has words in the reader's language. */
  | 'word'
  | 'phone'
  | 'number'
  /** Money, in the currency that nobody states. */
  | 'amount'
  /** Seconds. */
  | 'duration'
  | 'moment'
  | 'boolean'
  | 'list'
  | 'object';

/** What columns are chosen under, in this order. */
export const columnGroups = [
  'call',
  'customer',
  'company',
  'lead',
  'attribution',
  'conversation',
  'display',
  'identifiers',
] as const;
export type ColumnGroup = (typeof columnGroups)[number];

export interface CallColumn {
  /** The field of the call object. */
  key: string;
  group: ColumnGroup;
  kind: ColumnKind;
  /** Pixels. */
  width: number;
  /** At CallRail, here among the loaded rows, or not at all. */
  sort: 'server' | 'client' | 'none';
  /** Has to be named in `fields=`. */
  extra: boolean;
}

const wide = 260;
const usual = 150;
const narrow = 100;

/** Every field that a list can have, in the order in which people choose from them. */
const fields: Readonly<Record<ColumnGroup, readonly (readonly [string, ColumnKind, number?])[]>> = {
  call: [
    ['start_time', 'moment'],
    ['call_type', 'word', narrow],
    ['direction', 'word', narrow],
    ['duration', 'duration', narrow],
    ['answered', 'boolean', narrow],
    ['voicemail', 'boolean', narrow],
    ['first_call', 'boolean', narrow],
    ['created_at', 'moment'],
  ],
  customer: [
    ['customer_name', 'text', 180],
    ['customer_phone_number', 'phone'],
    ['customer_city', 'text'],
    ['customer_state', 'text', narrow],
    ['customer_country', 'text', narrow],
    ['prior_calls', 'number', narrow],
    ['total_calls', 'number', narrow],
  ],
  company: [
    ['company_name', 'text', 180],
    ['source_name', 'text', 180],
    ['tracking_phone_number', 'phone'],
    ['business_phone_number', 'phone'],
    ['agent_email', 'text', 200],
  ],
  lead: [
    ['tags', 'list', 200],
    ['lead_status', 'word', narrow],
    ['value', 'amount', narrow],
    ['note', 'text', wide],
    ['lead_score', 'text', narrow],
    ['lead_explanation', 'text', wide],
    ['good_lead_call_time', 'moment'],
  ],
  attribution: [
    ['source', 'text'],
    ['medium', 'text', narrow],
    ['campaign', 'text'],
    ['keywords', 'text'],
    ['device_type', 'text', narrow],
    ['landing_page_url', 'text', wide],
    ['last_requested_url', 'text', wide],
    ['referring_url', 'text', wide],
    ['referrer_domain', 'text'],
    ['milestones', 'object', wide],
    ['utm_source', 'text'],
    ['utm_medium', 'text'],
    ['utm_campaign', 'text'],
    ['utm_term', 'text'],
    ['utm_content', 'text'],
    ['gclid', 'text'],
    ['fbclid', 'text'],
    ['msclkid', 'text'],
    ['ga', 'text'],
  ],
  conversation: [
    ['recording_duration', 'duration', narrow],
    ['recording', 'text', wide],
    ['recording_player', 'text', wide],
    ['waveforms', 'list', wide],
    ['transcription', 'text', wide],
    ['call_summary', 'text', wide],
    ['call_highlights', 'list', wide],
    ['keywords_spotted', 'list'],
    ['sentiment', 'text', narrow],
    ['speaker_percent', 'object'],
    ['voice_assist_message', 'object', wide],
    ['keypad_entries', 'object'],
    ['zip_code', 'list', narrow],
  ],
  display: [
    ['formatted_call_type', 'text'],
    ['formatted_duration', 'text', narrow],
    ['formatted_customer_name', 'text', 180],
    ['formatted_customer_name_or_phone_number', 'text', 180],
    ['formatted_customer_phone_number', 'text'],
    ['formatted_customer_location', 'text'],
    ['formatted_tracking_phone_number', 'text'],
    ['formatted_tracking_source', 'text'],
    ['formatted_business_phone_number', 'text'],
    ['formatted_value', 'text', narrow],
  ],
  identifiers: [
    ['id', 'text', 290],
    ['company_id', 'text', 290],
    ['tracker_id', 'text', 290],
    ['person_id', 'text', 290],
    ['good_lead_call_id', 'text'],
    ['session_uuid', 'text', wide],
    ['timeline_url', 'text', wide],
    ['company_time_zone', 'text'],
    ['custom', 'object'],
  ],
};

/** Texts whose order would mislead: `13s` before `2m`, `--` before `$9.00`. */
const unsortable = new Set(['formatted_duration', 'formatted_value']);

export const callColumns: readonly CallColumn[] = columnGroups.flatMap(group =>
  fields[group].map(([key, kind, width]) => ({
    key,
    group,
    kind,
    width: width ?? (kind === 'moment' ? 250 : usual),
    sort: sortPlace(key, kind),
    extra: !(defaultCallFields as readonly string[]).includes(key),
  })),
);

export const defaultColumns: readonly string[] = [
  'start_time',
  'customer_name',
  'customer_phone_number',
  'call_type',
  'duration',
  'company_name',
  'source_name',
  'source',
  'tags',
  'lead_status',
];

const byKey = new Map(callColumns.map(column => [column.key, column]));

export function callColumn(key: string): CallColumn | undefined {
  return byKey.get(key);
}

/** Keys of columns that exist, once each; the default ones where none does. */
export function knownColumns(keys: readonly string[]): string[] {
  const known = [...new Set(keys)].filter(key => byKey.has(key));
  return known.length > 0 ? known : [...defaultColumns];
}

/** Fields besides its own that a cell of the column is read from. */
const besides: Readonly<Record<string, readonly string[]>> = {
  start_time: ['company_time_zone'],
  created_at: ['company_time_zone'],
  good_lead_call_time: ['company_time_zone'],
  call_type: ['direction', 'voicemail', 'answered'],
};

/** The fields that rows with these columns are made of. */
export function fieldsOf(columns: readonly string[]): string[] {
  return [...new Set(columns.flatMap(key => [key, ...(besides[key] ?? [])]))];
}

export function isSortField(key: string): key is SortField {
  return (sortFields as readonly string[]).includes(key);
}

function sortPlace(key: string, kind: ColumnKind): CallColumn['sort'] {
  if (isSortField(key)) return 'server';
  return kind === 'object' || unsortable.has(key) ? 'none' : 'client';
}
