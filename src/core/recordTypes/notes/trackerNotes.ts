import { always, type FieldNotes } from './note';

export const trackerNotes: FieldNotes = {
  id: always('The tracker’s id: `TRK` and 32 hex digits.'),
  name: always('The tracker’s name; calls have it as `source_name`.'),
  type: always('`source` has one number; `session` a pool, of which each visitor sees one.'),
  status: always('`active` or `disabled`. Updates ignore it; deleting a tracker disables it.'),
  destination_number: always(
    'Where calls are sent (E.164); may be null with an advanced call flow.',
  ),
  tracking_numbers: always('The tracker’s numbers (E.164).'),
  whisper_message: always('What the business hears before it is connected; may hold `[source]`.'),
  sms_supported: always('Whether its numbers can take text messages.'),
  sms_enabled: always('Whether text messages are on.'),
  company: always('The company that the tracker belongs to.'),
  source: always('What the tracker stands for: an object, or the bare text `all`.'),
  call_flow: always('What happens to a call. An update replaces it as a whole.'),
  campaign_name: 'The campaign that its calls are counted for. Only when asked for.',
  swap_targets: 'Numbers on the website that are replaced. Only when asked for.',
  message_flow: 'How text messages are answered; its form varies.',
  created_at: always('When it was created: ISO 8601 in UTC, without milliseconds.'),
  disabled_at: always('When it was disabled; null while it is active.'),
};

export const trackerSourceNotes: FieldNotes = {
  type:
    'What kind of source: `all`, `direct`, `offline`, `search`, `landing_url`, `web_referrer` and ' +
    'more. A session tracker with lists of sources has none.',
  landing: 'The landing page or its parameters.',
  referrer: 'The website that leads to the number.',
  search_engine: '`google`, `yahoo`, `bing` or `all`.',
  search_type: '`paid`, `organic` or `all`.',
  google: 'Which visitors from Google: `paid`, `organic`.',
  bing: 'Which visitors from Bing: `paid`, `organic`.',
  yahoo: 'Which visitors from Yahoo: `paid`, `organic`.',
  inverted: 'Whether all are meant but those that are listed.',
};

export const callFlowNotes: FieldNotes = {
  type: always('`basic`, or `advanced`, which only CallRail’s web app can edit.'),
  recording_enabled: always('Whether calls are recorded.'),
  destination_number: 'Where a basic flow sends calls (E.164).',
  greeting_text: 'What the caller hears; it wins over a recording.',
  greeting_recording_url: 'A recording that the caller hears.',
  initial_step_id: 'Where an advanced flow begins.',
  steps: 'The steps of an advanced flow, such as dial, menu or voicemail.',
};
