import { attributionFields } from '../wire/callAttribution';
import { conversationFields } from '../wire/callConversation';
import { detailFields } from '../wire/callDetails';

/**
 * What records of the data may hold: CallRail's own names, so that an answer can be pasted as it is.
 */
const words = (text: string) => text.split(' ');

/** What comes with a page of a list. */
const paging = words('page per_page total_pages total_records next_page has_next_page');

/** What the sandbox works out from the rest of a call, or from other records: it is passed over. */
export const derivedCallFields = words(
  'company_name company_time_zone first_call formatted_business_phone_number formatted_call_type ' +
    'formatted_customer_location formatted_customer_name formatted_customer_name_or_phone_number ' +
    'formatted_customer_phone_number formatted_duration formatted_tracking_phone_number ' +
    'formatted_tracking_source formatted_value good_lead_call_id good_lead_call_time prior_calls ' +
    'total_calls source_name timeline_url recording_player waveforms',
);

/** What the sandbox would make up, and keeps as it is where a call has it. */
export const keptCallFields = words(
  'call_highlights call_summary call_type conversational_transcript custom customer_country fbclid ' +
    'ga gclid integration_data keypad_entries keywords_spotted last_requested_url lead_explanation ' +
    'lead_score milestones msclkid referrer_domain sentiment session_uuid speaker_percent ' +
    'tracking_phone_number transcription utm_campaign utm_content utm_medium utm_source utm_term ' +
    'voice_assist_message zip_code',
);

/** The same of forms. */
export const keptFormFields = words('utm_source utm_medium utm_campaign milestones');

/** Settings of companies that are on or off, or a text, and no more to the sandbox. */
export const companySettings = words(
  'dni_active script_url callscore_enabled lead_scoring_enabled callscribe_enabled ' +
    'keyword_spotting_enabled form_capture swap_exclude_jquery swap_ppc_override ' +
    'swap_landing_override swap_cookie_duration swap_cookie_duration_unit',
);

export const knownFields = {
  data: [
    ...words('accounts companies trackers tags users calls form_submissions'),
    ...words('conversations text_messages'),
    ...paging,
  ],
  account: words(
    'id numeric_id name created_at hipaa_account inbound_recording_enabled outbound_recording_enabled',
  ),
  company: [
    ...words('id account_id name status time_zone created_at disabled_at verified_caller_ids'),
    ...companySettings,
  ],
  tracker: words(
    'id company_id company name type status destination_number tracking_numbers whisper_message ' +
      'sms_supported sms_enabled source call_flow message_flow created_at disabled_at ' +
      'campaign_name swap_targets',
  ),
  tag: words('id account_id company_id name tag_level color background_color status created_at'),
  user: words('id account_id email first_name last_name name role accepted created_at companies'),
  call: [
    ...words(
      'id answered business_phone_number customer_city customer_country customer_name ' +
        'customer_phone_number customer_state direction duration recording recording_duration ' +
        'recording_player start_time tracking_phone_number voicemail agent_email',
    ),
    ...Object.keys({ ...attributionFields, ...detailFields, ...conversationFields }),
  ].filter((name, index, all) => all.indexOf(name) === index),
  form: [
    ...words(
      'id company_id company_name person_id form_data form_url form_name landing_page_url referrer ' +
        'referring_url submitted_at first_form customer_phone_number customer_name customer_email ' +
        'formatted_customer_phone_number formatted_customer_name source keywords campaign medium ' +
        'lead_status value note tags timeline_url',
    ),
    ...keptFormFields,
  ],
  conversation: [
    ...words(
      'id company_id company_name company_time_zone initial_tracker_id current_tracker_id ' +
        'tracker_name customer_name customer_phone_number initial_tracking_number ' +
        'current_tracking_number state last_message_at formatted_customer_phone_number ' +
        'formatted_initial_tracking_number formatted_current_tracking_number ' +
        'formatted_customer_name messages recent_messages lead_status lead_qualification source ' +
        'notes value tags',
    ),
    ...paging,
    'total_messages',
  ],
  message: words('id content created_at status direction type message_type media_urls user error'),
};
