const reported = ['first_call', 'missed', 'voicemails', 'inbound', 'outbound'];

/** Filters of calls and reports whose unknown values let everything through. */
export const filterValues: Readonly<Record<string, readonly string[]>> = {
  call_type: reported,
  answer_status: ['answered', 'missed', 'voicemail', 'all'],
  direction: ['inbound', 'outbound', 'all'],
  device: ['desktop', 'mobile', 'all'],
  lead_status: ['good_lead', 'not_a_lead', 'not_scored'],
  date_range:
    'recent today yesterday last_7_days last_30_days this_month last_month this_year last_year all_time'.split(
      ' ',
    ),
};
