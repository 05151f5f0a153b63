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

const call =
  'customer_name customer_phone_number duration start_time source customer_city customer_country ' +
  'landing_page_url device_type answered first_call source_name lead_status tags';

/** By what CallRail sorts its lists; any other name changes nothing. */
export const sortable: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    '': 'name',
    '/:/calls': call,
    '/:/companies': 'name',
    '/:/trackers': 'name',
    '/:/tags': 'name',
    '/:/users': 'email created_at',
    '/:/form_submissions': 'submitted_at form_url created_at',
    '/:/leads': 'created_at name email',
    '/:/leads/:/timeline': 'event_date created_at',
  }).map(([path, names]) => [path, names.split(' ')]),
);
