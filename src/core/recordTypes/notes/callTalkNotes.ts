import { always, type FieldNotes } from './note';

/** What was said. CallRail has these for some plans only. */
export const callTalkNotes: FieldNotes = {
  call_highlights: 'Phrases of note in the transcript.',
  call_summary:
    'What the call was about: text in lists, an array for a single call. Premium plans only.',
  conversational_transcript:
    'Who said what, turn by turn. Only single calls have it, and only with a Premium plan.',
  keypad_entries: 'Keys that the caller pressed in menus; its form varies.',
  keywords_spotted: 'Keywords that were heard, and when; its form varies.',
  lead_explanation: 'Why the call was given its `lead_score`.',
  lead_score: 'How good a lead an automatic reading takes it for, from `very poor` to `very good`.',
  sentiment: 'The mood of the talk; Premium plans only.',
  speaker_percent: 'How much of the talk each side had, in percent.',
  transcription:
    'What was said, as one text. Null without a Premium plan, even if a transcript exists.',
  voice_assist_message: 'What an automatic assistant took down: its questions and their answers.',
  waveforms: 'Addresses of two pictures of the recording’s volume; null without a recording.',
  zip_code: 'Zip codes that the caller keyed in while being routed.',
};

export const transcriptTurnNotes: FieldNotes = {
  speaker: always('Who speaks: `agent` or `caller`.'),
  phrase: always('What was said.'),
  start: always('When the turn begins, in seconds from the start of the recording.'),
};
