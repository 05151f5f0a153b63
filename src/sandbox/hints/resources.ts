/**
 * What CallRail's resources take, for telling what it would silently ignore: query parameters of GET,
 * body fields of POST and PUT. Paths are below `/v3/a/{account}`; a `:` stands for any id.
 */
export interface Resource {
  path: string;
  GET?: readonly string[];
  POST?: readonly string[];
  PUT?: readonly string[];
  DELETE?: readonly string[];
  /** Answers about the last seven days unless dates say otherwise. */
  dated?: true;
}

const words = (text: string) => text.split(' ');

const page = 'page per_page';
const list = `${page} sort order`;
const dates = 'date_range start_date end_date time_zone';
const report = `${dates} fields company_id device direction answer_status lead_status min_duration max_duration first_time_callers tags tracker_ids agent search`;
const lead = 'tags append_tags note value lead_status';
const company =
  'name time_zone callscore_enabled callscribe_enabled swap_ppc_override swap_landing_override ' +
  'swap_cookie_duration swap_cookie_duration_unit external_form_capture';
const tracker = 'name whisper_message swap_targets sms_enabled call_flow message_flow source';
const notification =
  'user_id email alert_type call_enabled sms_enabled send_desktop send_email send_push company_id tracker_id';
const trigger =
  'company_id integration_id tracker_ids call_type min_duration max_duration lead_status';

export const resources: readonly Resource[] = [
  { path: '', GET: words(`${list} hipaa_account fields`) },
  { path: '/:', GET: words('fields') },
  {
    path: '/:/calls',
    GET: words(
      `${list} ${dates} fields search company_id tracker_id call_type answer_status direction ` +
        'device lead_status tags relative_pagination offset',
    ),
    POST: words(
      'caller_id business_phone_number customer_phone_number recording_enabled ' +
        'outbound_greeting_recording_url outbound_greeting_text agent_id',
    ),
    dated: true,
  },
  { path: '/:/calls/summary', GET: words(`${report} group_by`), dated: true },
  { path: '/:/calls/timeseries', GET: words(`${report} interval`), dated: true },
  {
    path: '/:/calls/:',
    GET: words('fields time_zone'),
    PUT: words(`${lead} tag_list customer_name spam`),
  },
  { path: '/:/calls/:/recording', GET: [] },
  { path: '/:/calls/:/transcription', GET: [] },
  { path: '/:/calls/:/page_views', GET: words(`${page} time_zone`) },
  {
    path: '/:/tags',
    GET: words(`${list} company_id status tag_level`),
    POST: words('name company_id tag_level color'),
  },
  { path: '/:/tags/:', GET: [], PUT: words('name color disabled'), DELETE: [] },
  { path: '/:/companies', GET: words(`${list} status search fields`), POST: words(company) },
  { path: '/:/companies/bulk_update', POST: words('company_ids external_form_capture') },
  { path: '/:/companies/:', GET: words('fields'), PUT: words(company), DELETE: [] },
  {
    path: '/:/form_submissions',
    GET: words(`${list} ${dates} fields company_id person_lead lead_status tags`),
    POST: words('form_submission'),
    dated: true,
  },
  { path: '/:/form_submissions/ignored_fields', POST: words('company_ids field_names') },
  { path: '/:/form_submissions/:', GET: words('fields time_zone'), PUT: words(lead) },
  {
    path: '/:/forms/summary',
    GET: words(`${dates} fields group_by company_id tags custom_form_ids form_URL lead_status`),
    dated: true,
  },
  {
    path: '/:/integrations',
    GET: words(`${page} company_id fields`),
    POST: words('company_id type config'),
  },
  { path: '/:/integrations/:', GET: words('fields'), PUT: words('state config'), DELETE: [] },
  { path: '/:/integration_triggers', GET: words(`${page} company_id`), POST: words(trigger) },
  { path: '/:/integration_triggers/:', GET: [], PUT: words(trigger), DELETE: [] },
  {
    path: '/:/notifications',
    GET: words(`${page} notification_type user_id email`),
    POST: words(notification),
  },
  { path: '/:/notifications/:', PUT: words(notification), DELETE: [] },
  {
    path: '/:/caller_ids',
    GET: words(`${page} company_id`),
    POST: words('company_id phone_number name'),
  },
  { path: '/:/caller_ids/:', GET: [], DELETE: [] },
  {
    path: '/:/text-messages',
    GET: words(`${page} ${dates} company_id search fields`),
    POST: words('company_id customer_phone_number content tracking_number media_url media_file'),
    dated: true,
  },
  { path: '/:/text-messages/:', GET: words(`${page} fields`) },
  { path: '/:/text-messages/:/media/:', GET: [] },
  {
    path: '/:/sms-threads',
    GET: words(`${page} ${dates} company_id search fields`),
    dated: true,
  },
  {
    path: '/:/sms-threads/:',
    GET: words(`${page} fields with_msg_errors`),
    PUT: words('notes value tags append_tags lead_qualification'),
  },
  { path: '/:/message-flows', GET: words(page), POST: words('name initial_step_id steps') },
  {
    path: '/:/message-flows/:',
    GET: [],
    PUT: words('name initial_step_id steps'),
    DELETE: [],
  },
  {
    path: '/:/summary_emails',
    GET: words(`${page} frequency company_id user_id email`),
    POST: words('frequency config user_id email company_id filters'),
  },
  {
    path: '/:/summary_emails/:',
    GET: [],
    PUT: words('frequency config user_id email company_id filters'),
    DELETE: [],
  },
  {
    path: '/:/trackers',
    GET: words(`${list} company_id type status search fields`),
    POST: words(`${tracker} type company_id pool_size pool_numbers tracking_number campaign_name`),
  },
  {
    path: '/:/trackers/:',
    GET: words('fields'),
    PUT: words(`${tracker} replace_tracking_number pool_size campaign_name`),
    DELETE: [],
  },
  {
    path: '/:/users',
    GET: words(`${list} company_id search`),
    POST: words('first_name last_name email role companies'),
  },
  {
    path: '/:/users/:',
    GET: [],
    PUT: words('first_name last_name email current_password role companies'),
    DELETE: [],
  },
  { path: '/:/leads', GET: words(`${list} company_id fields`) },
  { path: '/:/leads/:/timeline', GET: words(`${list} fields time_zone`) },
];

/** The resource of a path below `/v3/a`, without `.json`; names win over ids. */
export function resourceOf(path: string): Resource | undefined {
  const parts = path.split('/');
  return resources.find(resource => {
    const own = resource.path.split('/');
    return (
      own.length === parts.length &&
      own.every((part, index) => (part === ':' ? parts[index] !== '' : part === parts[index]))
    );
  });
}

/** The names that may stand where the path has a resource: `calls`, `form_submissions` … */
export const resourceNames = [
  ...new Set(resources.map(({ path }) => path.split('/')[2]).filter(name => name !== undefined)),
];
