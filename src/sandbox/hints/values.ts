const words = (text: string) => text.split(' ');

const booleans = ['true', 'false'];
const leads = ['good_lead', 'not_a_lead', 'not_scored'];
const dates = {
  date_range: words(
    'recent today yesterday last_7_days last_30_days this_month last_month this_year last_year all_time',
  ),
};
const calls = {
  ...dates,
  call_type: words('first_call missed voicemails inbound outbound'),
  answer_status: words('answered missed voicemail all'),
  direction: words('inbound outbound all'),
  device: words('desktop mobile all'),
  lead_status: leads,
};
const reports = { ...calls, first_time_callers: booleans };
const forms = { ...dates, lead_status: leads };
const grouped = 'source keywords campaign referrer landing_page company';

/** What parameters take, by path. Of most of them, CallRail ignores what it does not know. */
export const parameterValues: Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
> = {
  '': { hipaa_account: booleans },
  '/:/calls': { ...calls, relative_pagination: booleans },
  '/:/calls/summary': { ...reports, group_by: words(`${grouped} company_id medium tracker`) },
  '/:/calls/timeseries': { ...reports, interval: words('hour day week month year') },
  '/:/companies': { status: words('active disabled') },
  '/:/trackers': { status: words('active disabled'), type: words('source session') },
  '/:/tags': { status: words('enabled disabled'), tag_level: words('account company') },
  '/:/form_submissions': { ...forms, person_lead: booleans },
  '/:/forms/summary': { ...forms, group_by: words(`${grouped} form_name`) },
  '/:/notifications': { notification_type: words('send_desktop send_email send_push') },
  '/:/text-messages': dates,
  '/:/sms-threads': dates,
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
