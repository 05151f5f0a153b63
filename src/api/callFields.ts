/**
 * Which fields of a call are asked for. `fields=` adds to CallRail's default fields, and nearly
 * everything of interest has to be named.
 */

/** What CallRail gives of every call unasked. `agent_email` mostly comes too, but is asked for. */
export const defaultCallFields = [
  'id',
  'answered',
  'business_phone_number',
  'customer_city',
  'customer_country',
  'customer_name',
  'customer_phone_number',
  'customer_state',
  'direction',
  'duration',
  'recording',
  'recording_duration',
  'recording_player',
  'start_time',
  'tracking_phone_number',
  'voicemail',
] as const;

/** What lists ask for: all that a list, a tooltip or an opened call shows, but long texts. */
export const listedCallFields = [
  'agent_email',
  'call_type',
  'campaign',
  'company_id',
  'company_name',
  'company_time_zone',
  'device_type',
  'fbclid',
  'first_call',
  'ga',
  'gclid',
  'keywords',
  'landing_page_url',
  'last_requested_url',
  'lead_status',
  'medium',
  'milestones',
  'msclkid',
  'note',
  'person_id',
  'prior_calls',
  'referrer_domain',
  'referring_url',
  'source',
  'source_name',
  'tags',
  'timeline_url',
  'total_calls',
  'tracker_id',
  'utm_campaign',
  'utm_content',
  'utm_medium',
  'utm_source',
  'utm_term',
  'value',
] as const;

/** What was said: long, and partly given for single calls only. */
export const transcriptFields = [
  'transcription',
  'conversational_transcript',
  'call_summary',
] as const;

/** What CallRail gives for single calls only: no list has it, whatever `fields` says. */
export const singleCallFields = ['conversational_transcript', 'integration_data'] as const;

/** All extra fields that CallRail documents for a single call: what its raw JSON asks for. */
export const documentedCallFields = [
  ...listedCallFields,
  ...transcriptFields,
  'call_highlights',
  'created_at',
  'custom',
  'formatted_business_phone_number',
  'formatted_call_type',
  'formatted_customer_location',
  'formatted_customer_name',
  'formatted_customer_name_or_phone_number',
  'formatted_customer_phone_number',
  'formatted_duration',
  'formatted_tracking_phone_number',
  'formatted_tracking_source',
  'formatted_value',
  'good_lead_call_id',
  'good_lead_call_time',
  'integration_data',
  'keypad_entries',
  'keywords_spotted',
  'lead_explanation',
  'lead_score',
  'sentiment',
  'session_uuid',
  'speaker_percent',
  'voice_assist_message',
  'waveforms',
  'zip_code',
] as const;

/** What an update may change, read back after each PUT since its answer does not show it. */
export const writableCallFields = [
  'note',
  'tags',
  'lead_status',
  'value',
  'customer_name',
] as const;
