import * as vscode from 'vscode';

/** How people call the fields of a call. CallRail's own display forms carry its name. */
export function callFieldNames(): Readonly<Record<string, string>> {
  return {
    id: vscode.l10n.t('Call ID'),
    start_time: vscode.l10n.t('Start'),
    call_type: vscode.l10n.t('Outcome'),
    direction: vscode.l10n.t('Direction'),
    duration: vscode.l10n.t('Duration'),
    answered: vscode.l10n.t('Answered'),
    voicemail: vscode.l10n.t('Voicemail'),
    first_call: vscode.l10n.t('First call'),
    created_at: vscode.l10n.t('Created'),
    ...customerNames(),
    ...companyNames(),
    ...leadNames(),
    ...attributionNames(),
    ...conversationNames(),
    ...displayNames(),
    timeline_url: vscode.l10n.t('Page in CallRail'),
    custom: vscode.l10n.t('Captured cookies'),
  };
}

function customerNames(): Record<string, string> {
  return {
    customer_name: vscode.l10n.t('Customer name'),
    customer_phone_number: vscode.l10n.t('Customer number'),
    customer_city: vscode.l10n.t('City'),
    customer_state: vscode.l10n.t('State'),
    customer_country: vscode.l10n.t('Country'),
    prior_calls: vscode.l10n.t('Calls before'),
    total_calls: vscode.l10n.t('Calls in all'),
    person_id: vscode.l10n.t('Person ID'),
    session_uuid: vscode.l10n.t('Session ID'),
  };
}

function companyNames(): Record<string, string> {
  return {
    company_name: vscode.l10n.t('Company'),
    company_id: vscode.l10n.t('Company ID'),
    company_time_zone: vscode.l10n.t('Time zone'),
    source_name: vscode.l10n.t('Tracker'),
    tracker_id: vscode.l10n.t('Tracker ID'),
    tracking_phone_number: vscode.l10n.t('Tracking number'),
    business_phone_number: vscode.l10n.t('Business number'),
    agent_email: vscode.l10n.t('Agent'),
  };
}

function leadNames(): Record<string, string> {
  return {
    tags: vscode.l10n.t('Tags'),
    lead_status: vscode.l10n.t('Lead status'),
    value: vscode.l10n.t('Value'),
    note: vscode.l10n.t('Note'),
    lead_score: vscode.l10n.t('Lead score'),
    lead_explanation: vscode.l10n.t('Reason of the score'),
    good_lead_call_id: vscode.l10n.t('Good lead: call ID'),
    good_lead_call_time: vscode.l10n.t('Good lead: time'),
  };
}

function attributionNames(): Record<string, string> {
  return {
    source: vscode.l10n.t('Source'),
    medium: vscode.l10n.t('Medium'),
    campaign: vscode.l10n.t('Campaign'),
    keywords: vscode.l10n.t('Keywords'),
    device_type: vscode.l10n.t('Device'),
    landing_page_url: vscode.l10n.t('Landing page'),
    last_requested_url: vscode.l10n.t('Last page'),
    referring_url: vscode.l10n.t('Referrer'),
    referrer_domain: vscode.l10n.t('Referring domain'),
    milestones: vscode.l10n.t('Milestones'),
    utm_source: vscode.l10n.t('utm_source'),
    utm_medium: vscode.l10n.t('utm_medium'),
    utm_campaign: vscode.l10n.t('utm_campaign'),
    utm_term: vscode.l10n.t('utm_term'),
    utm_content: vscode.l10n.t('utm_content'),
    gclid: vscode.l10n.t('Google click ID'),
    fbclid: vscode.l10n.t('Facebook click ID'),
    msclkid: vscode.l10n.t('Microsoft click ID'),
    ga: vscode.l10n.t('Google Analytics ID'),
  };
}

function conversationNames(): Record<string, string> {
  return {
    recording: vscode.l10n.t('Recording'),
    recording_duration: vscode.l10n.t('Recording length'),
    recording_player: vscode.l10n.t('Recording player'),
    waveforms: vscode.l10n.t('Waveforms'),
    transcription: vscode.l10n.t('Transcript'),
    call_summary: vscode.l10n.t('Summary'),
    call_highlights: vscode.l10n.t('Highlights'),
    keywords_spotted: vscode.l10n.t('Keywords spotted'),
    sentiment: vscode.l10n.t('Sentiment'),
    speaker_percent: vscode.l10n.t('Shares of speaking'),
    voice_assist_message: vscode.l10n.t('Voice Assist message'),
    keypad_entries: vscode.l10n.t('Keypad entries'),
    zip_code: vscode.l10n.t('ZIP codes'),
  };
}

function displayNames(): Record<string, string> {
  const names = {
    formatted_call_type: vscode.l10n.t('Outcome'),
    formatted_duration: vscode.l10n.t('Duration'),
    formatted_customer_name: vscode.l10n.t('Customer name'),
    formatted_customer_name_or_phone_number: vscode.l10n.t('Customer name or number'),
    formatted_customer_phone_number: vscode.l10n.t('Customer number'),
    formatted_customer_location: vscode.l10n.t('Customer location'),
    formatted_tracking_phone_number: vscode.l10n.t('Tracking number'),
    formatted_tracking_source: vscode.l10n.t('Source'),
    formatted_business_phone_number: vscode.l10n.t('Business number'),
    formatted_value: vscode.l10n.t('Value'),
  };
  return Object.fromEntries(
    Object.entries(names).map(([key, name]) => [key, vscode.l10n.t('{0} (CallRail)', name)]),
  );
}
