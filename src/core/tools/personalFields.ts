/** `said` is what people said or typed: only its length stays. */
export type PersonalKind = 'name' | 'phone' | 'email' | 'said';
export type PersonalFields = Readonly<Partial<Record<string, PersonalKind>>>;

/** Fields that hold one personal fact and nothing else. Numbers of trackers are the business's own. */
export const personalFields: PersonalFields = {
  customer_name: 'name',
  formatted_customer_name: 'name',
  formatted_customer_name_or_phone_number: 'name',
  first_name: 'name',
  last_name: 'name',
  user_name: 'name',
  customer_phone_number: 'phone',
  formatted_customer_phone_number: 'phone',
  email: 'email',
  agent_email: 'email',
  customer_email: 'email',
  phrase: 'said',
  transcription: 'said',
  conversational_transcript: 'said',
  call_summary: 'said',
  call_highlights: 'said',
  keywords_spotted: 'said',
  lead_explanation: 'said',
  voice_assist_message: 'said',
  keypad_entries: 'said',
  zip_code: 'said',
  custom: 'said',
  form_data: 'said',
  integration_data: 'said',
  verified_caller_ids: 'said',
};

/** Texts that people wrote about a person, in which a part of the name can stand by itself. */
export const freeTexts: ReadonlySet<string> = new Set(['note', 'value']);

/** Fields that are an address, whose parameters say who came there. */
export const addressFields: ReadonlySet<string> = new Set([
  'landing_page_url',
  'last_requested_url',
  'referring_url',
  'landing',
  'referrer',
]);

/** Fields that say nothing of people: ids, times, names of fields, and the business's own numbers. */
export const plainFields: ReadonlySet<string> = new Set([
  'columns',
  'tool',
  'id',
  'account_id',
  'company_id',
  'tracker_id',
  'call_id',
  'tag_id',
  'user_id',
  'connection_id',
  'person_id',
  'start_time',
  'created_at',
  'event_date',
  'start_date',
  'end_date',
  'date',
  'tracking_phone_number',
  'business_phone_number',
  'tracking_numbers',
  'destination_number',
  'formatted_tracking_phone_number',
  'formatted_business_phone_number',
  'gclid',
  'fbclid',
  'msclkid',
  'ga',
  'session_uuid',
]);
