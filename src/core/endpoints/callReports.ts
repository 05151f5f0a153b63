import type { Parameter } from './endpoint';
import type { GroupEntry } from './group';
import { asked, byCompany, byTags, dates, leadStatusFilter, search } from './parameters';

const filters: readonly Parameter[] = [
  ...dates,
  byCompany(),
  asked('tracker_ids', 'list', 'Understood with brackets only, never as a,b.', { ids: 'tracker' }),
  asked('device', 'text', 'What the callers saw the website on.', {
    values: ['desktop', 'mobile', 'all'],
  }),
  asked('direction', 'text', 'Who called.', { values: ['inbound', 'outbound', 'all'] }),
  asked('answer_status', 'text', 'How the calls ended.', {
    values: ['answered', 'missed', 'voicemail', 'all'],
  }),
  leadStatusFilter,
  asked('min_duration', 'integer', 'Seconds.'),
  asked('max_duration', 'integer', 'Seconds.'),
  asked('first_time_callers', 'boolean', 'First calls only.'),
  byTags('Names; calls that have any of them. Here tags=A,B is taken as well.'),
  asked('agent', 'id', 'Calls of one user.', { ids: 'user' }),
  search('the source'),
  asked('fields', 'commas', 'Which figures; here it chooses. total_calls unless told.', {
    values: [
      'total_calls',
      'missed_calls',
      'answered_calls',
      'first_time_callers',
      'average_duration',
      'formatted_average_duration',
      'leads',
    ],
  }),
];

/** Figures about calls. */
export const callReports: readonly GroupEntry[] = [
  {
    id: 'summary',
    method: 'GET',
    path: 'a/{account_id}/calls/summary.json',
    title: 'Sum up calls',
    summary: 'Figures about the calls of a time, as a whole or by group.',
    parameters: [
      asked(
        'group_by',
        'text',
        'tracker and medium are named by the gateway’s document only, and may be refused. By company: where no company is chosen.',
        {
          values: [
            'source',
            'keywords',
            'campaign',
            'referrer',
            'landing_page',
            'company',
            'company_id',
            'tracker',
            'medium',
          ],
        },
      ),
      ...filters,
    ],
    notes: [
      'Not paged. total_results, and with group_by also grouped_results, whose key can be empty.',
      'start_date and end_date of the answer have an offset without a colon; time_zone may be a Rails name.',
    ],
  },
  {
    id: 'timeseries',
    method: 'GET',
    path: 'a/{account_id}/calls/timeseries.json',
    title: 'Get calls over time',
    summary: 'Figures about calls by hour, day, week, month or year.',
    parameters: [
      asked('interval', 'text', 'day unless told.', {
        values: ['hour', 'day', 'week', 'month', 'year'],
      }),
      ...filters,
    ],
    notes: [
      'At most 200 points a request: three months by day need several, or a longer interval.',
      'There is no group_by here. Points without calls are there, with zeros.',
    ],
  },
];
