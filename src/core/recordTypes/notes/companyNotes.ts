import { always, type FieldNotes } from './note';

export const companyNotes: FieldNotes = {
  id: always('The company’s id: `COM` and 32 hex digits; until April 2025 a bare number.'),
  name: always('The company’s name.'),
  status: always('`active` or `disabled`. Deleting a company disables it: all its numbers stop.'),
  time_zone: always('The company’s time zone, an IANA name.'),
  created_at: always('When it was created: ISO 8601 in UTC.'),
  disabled_at: 'When it was disabled; null while it is active.',
  dni_active: 'Whether the website swaps numbers; null if the script was never installed.',
  script_url: 'The script for the company’s website, an address without `https:`.',
  callscore_enabled: always('Whether calls are scored.'),
  lead_scoring_enabled: always('Whether leads are scored.'),
  callscribe_enabled: always('Whether calls are transcribed.'),
  keyword_spotting_enabled: 'No longer of use.',
  form_capture: 'Whether forms of the website are captured. Written as `external_form_capture`.',
  swap_exclude_jquery: 'No longer of use.',
  swap_ppc_override: 'Whether a paid click replaces an earlier source.',
  swap_landing_override: 'A parameter of the landing page that replaces an earlier source.',
  swap_cookie_duration: 'How long a visitor is remembered, in the unit of the next field.',
  swap_cookie_duration_unit: '`months`, `weeks` or `days`; six months at most.',
  verified_caller_ids: 'Numbers that outbound calls may show. Only when asked for.',
};

export const companyNameNotes: FieldNotes = {
  id: always('The company’s id.'),
  name: always('The company’s name.'),
};

export const verifiedCallerIdNotes: FieldNotes = {
  name: always('What the number is called.'),
  phone_number: always('The number (E.164).'),
};
