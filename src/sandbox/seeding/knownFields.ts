import { attributionFields } from '../wire/callAttribution';
import { conversationFields } from '../wire/callConversation';
import { detailFields } from '../wire/callDetails';

/**
 * What records of the data may hold: CallRail's own names, so that an answer can be pasted as it is.
 * What the sandbox works out for itself (`formatted_duration`, `total_calls` …) is passed over.
 */
const words = (text: string) => text.split(' ');

export const knownFields = {
  data: words('accounts companies trackers tags users calls'),
  account: words(
    'id numeric_id name created_at hipaa_account inbound_recording_enabled outbound_recording_enabled',
  ),
  company: words(
    'id account_id name status time_zone created_at disabled_at dni_active script_url ' +
      'callscore_enabled lead_scoring_enabled callscribe_enabled keyword_spotting_enabled ' +
      'form_capture swap_exclude_jquery swap_ppc_override swap_landing_override ' +
      'swap_cookie_duration swap_cookie_duration_unit verified_caller_ids',
  ),
  tracker: words(
    'id company_id company name type status destination_number tracking_numbers whisper_message ' +
      'sms_supported sms_enabled source call_flow created_at disabled_at campaign_name swap_targets',
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
  ],
};
