import type { Nature } from './nature';
import type { RecordFields, RecordName } from './recordFields';

const clicks = { gclid: 'token', fbclid: 'token', msclkid: 'token' } as const;

/** The table's part for calls, and what stands within them. */
export const callFields = {
  call: {
    values: {
      id: 'id',
      ...dialled('business_phone_number', 'line'),
      ...dialled('customer_phone_number', 'phone'),
      ...dialled('tracking_phone_number', 'line'),
      customer_city: 'city',
      customer_country: 'region',
      customer_state: 'region',
      customer_name: 'person',
      formatted_customer_name: 'person',
      formatted_customer_name_or_phone_number: 'person',
      formatted_customer_location: 'place',
      agent_email: 'email',
      direction: 'word',
      call_type: 'word',
      formatted_call_type: 'word',
      device_type: 'word',
      lead_status: 'word',
      lead_score: 'word',
      sentiment: 'word',
      recording: 'link',
      duration: 'amount',
      recording_duration: 'amount',
      prior_calls: 'amount',
      total_calls: 'amount',
      recording_player: 'link',
      waveforms: 'link',
      timeline_url: 'link',
      start_time: 'time',
      created_at: 'time',
      good_lead_call_time: 'time',
      good_lead_call_id: 'id',
      company_id: 'id',
      company_name: 'business',
      company_time_zone: 'zone',
      person_id: 'visitor',
      tracker_id: 'id',
      source_name: 'tracker',
      tags: 'tag',
      note: 'note',
      call_summary: 'said',
      call_highlights: 'highlight',
      lead_explanation: 'said',
      transcription: 'talk',
      conversational_transcript: 'talk',
      custom: 'given',
      integration_data: 'given',
      keypad_entries: 'given',
      keywords_spotted: 'given',
      voice_assist_message: 'given',
      value: 'amount',
      formatted_value: 'amount',
      formatted_duration: 'amount',
      zip_code: 'zip',
      ...attribution(),
    },
    objects: {
      tags: 'callTag',
      conversational_transcript: 'turn',
      integration_data: 'integrationData',
      milestones: 'milestones',
      speaker_percent: 'percents',
    },
  },
  callTag: { values: { id: 'id', name: 'tag', color: 'color', background_color: 'color' } },
  turn: { values: { speaker: 'speaker', phrase: 'said', start: 'amount' } },
  integrationData: { values: { integration: 'service' } },
  percents: { values: { agent: 'amount', customer: 'amount' } },
  milestones: {
    values: {},
    objects: {
      first_touch: 'milestone',
      lead_created: 'milestone',
      qualified: 'milestone',
      last_touch: 'milestone',
    },
  },
  milestone: {
    values: {
      event_date: 'time',
      source: 'source',
      medium: 'source',
      campaign: 'campaign',
      keywords: 'searched',
      match_type: 'word',
      ad_position: 'word',
      device: 'word',
      session_browser: 'browser',
      landing: 'visit',
      referrer: 'visit',
    },
    objects: {
      landing_page_url_params: 'parameters',
      referrer_url_params: 'parameters',
      url_utm_params: 'parameters',
    },
  },
  parameters: { values: { ...utm(), ...clicks }, others: 'parameter' },
} satisfies Partial<Record<RecordName, RecordFields>>;

/** A number as it is dialled, and as it is shown. */
function dialled(field: string, as: Nature): Record<string, Nature> {
  return { [field]: as, [`formatted_${field}`]: as };
}

function utm(): Record<string, Nature> {
  return {
    utm_source: 'source',
    utm_medium: 'source',
    utm_campaign: 'campaign',
    utm_term: 'searched',
    utm_content: 'campaign',
  };
}

function attribution(): Record<string, Nature> {
  return {
    landing_page_url: 'visit',
    last_requested_url: 'visit',
    referring_url: 'visit',
    ...clicks,
    ...utm(),
    ga: 'token',
    session_uuid: 'token',
    source: 'source',
    formatted_tracking_source: 'source',
    medium: 'source',
    campaign: 'campaign',
    keywords: 'searched',
    referrer_domain: 'visit',
  };
}
