import { callSourceNotes } from './callSourceNotes';
import { callTalkNotes } from './callTalkNotes';
import { always, type FieldNotes } from './note';

/** A call itself: who called whom, when, and what the business made of it. */
export const callNotes: FieldNotes = {
  id: always('The call’s id: `CAL` and 32 hex digits. Treat it as opaque text.'),
  answered: always('Whether somebody picked up. Null while the call is being set up.'),
  business_phone_number: always(
    'Who picked up (E.164), or for an outbound call the number that was rung first; may be null.',
  ),
  customer_city: always(
    'The city that the customer’s number belongs to, which need not be theirs.',
  ),
  customer_country: always('The country of the customer’s number, in two letters.'),
  customer_name: always(
    'The name by caller id, often in capitals or only a place. Writing it renames the lead, so ' +
      'other calls of the same person show the new name too.',
  ),
  customer_phone_number: always('The customer’s number (E.164); odd or empty without caller id.'),
  customer_state: always('The state of the customer’s number, in two letters.'),
  direction: always('`inbound` or `outbound`.'),
  duration: always(
    'Length of the call in whole seconds; null for a call that has just been created.',
  ),
  recording: always(
    'An address of the API, not of the audio: ask `calls/{id}/recording.json` for that. Null ' +
      'without a recording, which may arrive up to 20 minutes after the call.',
  ),
  recording_duration: always(
    'Length of the recording in seconds, as a number or as text such as `"27"`; may differ from `duration`.',
  ),
  recording_player:
    'A web page that plays the recording. It carries an access key: whoever has the address can ' +
    'listen. Answers to create and update lack it.',
  start_time: always('When the call began: ISO 8601 with the offset of the user’s time zone.'),
  tracking_phone_number: always('The tracking number that was called (E.164).'),
  voicemail: always('Whether the caller left a voicemail.'),
  agent_email:
    'Who answered, by email address. Mostly given unasked, though documented as an extra field.',
  call_type:
    'How the call ended. Note CallRail’s spelling `abandonded`; the filter of the same name has ' +
    'other words.',
  company_id: 'The company that was called.',
  company_name: 'That company’s name.',
  company_time_zone: 'That company’s time zone, an IANA name.',
  created_at: 'When CallRail made the record.',
  first_call: 'Whether it is the customer’s first call to the company.',
  good_lead_call_id: 'The call by which this lead was first marked as good; text or a number.',
  good_lead_call_time: 'When that call was.',
  integration_data:
    'What integrations attached to the call. Only single calls have it, lists never do.',
  lead_status:
    'Whether the call is a lead; null while nobody has said. Filters ask for null as ' +
    '`not_scored`. The answer to a PUT does not repeat it.',
  note: 'What was noted about the call; null without a note. The answer to a PUT does not repeat it.',
  person_id: 'The lead behind the call: `PER…`. All calls of one person share it.',
  prior_calls: 'How often this customer had called before; 0 for a first call.',
  source_name: 'The name of the tracker, not the source.',
  tags:
    'Tags of the call: objects, plain names, or ids, depending on the account. Written as names; ' +
    'a name that no tag has creates a tag in the company.',
  timeline_url: 'Opens the lead in CallRail’s web app.',
  total_calls: 'How many calls this customer has made in all.',
  tracker_id: 'The tracker that was called: `TRK…`.',
  value: {
    doc:
      'What the call is worth: a number, or text such as `"12.50"`. Written as text, `"12.50"` or ' +
      '`"$12.50"`; some accounts answer 500 to any value. The answer to a PUT does not repeat it.',
    refusal: 'Write an amount such as "12.50" or "$12.50".',
  },
  formatted_business_phone_number: '`business_phone_number` for display: `555-555-0123`.',
  formatted_call_type: '`call_type` in words.',
  formatted_customer_location: 'City and state for display.',
  formatted_customer_name: '`customer_name` for display.',
  formatted_customer_name_or_phone_number: 'The name, or without one the number, for display.',
  formatted_customer_phone_number: '`customer_phone_number` for display: `555-555-0123`.',
  formatted_duration: '`duration` for display: `2m 59s`, `13s`.',
  formatted_tracking_phone_number: '`tracking_phone_number` for display: `555-555-0123`.',
  formatted_tracking_source: 'The source for display.',
  formatted_value: '`value` for display: `$12.50`, or `--` while there is none.',
  ...callSourceNotes,
  ...callTalkNotes,
};

export const leadStatusWords = {
  good_lead: 'A good lead. Refused for a call that is `previously_marked_good_lead`.',
  not_a_lead: 'Not a lead.',
  previously_marked_good_lead:
    'An earlier call of the same person is the good lead. CallRail sets this; it cannot be written.',
};

export const callTagNotes: FieldNotes = {
  id: 'The tag’s id, an integer, at times as text.',
  name: always('The tag’s name. This is what an update writes.'),
  color: 'The name of the tag’s colour.',
  background_color: 'A second colour name, which need not be the same; it may be missing.',
};

export const integrationDataNotes: FieldNotes = {
  integration: always('The type of the integration, such as `HubSpot`.'),
  data: always('What it attached; often null.'),
};
