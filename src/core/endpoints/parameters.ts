import { dateRanges } from '../../api/resources/callQuery';
import { largestPage } from '../../api/resources/listQuery';
import type { IdKind, Parameter, ParameterType } from './endpoint';

/** Parameters that several endpoints have in common, and short forms to write others. */

type More = Pick<Parameter, 'ids' | 'values' | 'required'>;

/** A parameter of the address. */
export function asked(name: string, type: ParameterType, note: string, more?: More): Parameter {
  return { name, in: 'query', type, note, ...more };
}

/** A field of the JSON body. */
export function sent(name: string, type: ParameterType, note: string, more?: More): Parameter {
  return { name, in: 'body', type, note, ...more };
}

export const required = { required: true } as const;

/** Every list but those that say otherwise. */
export const paging = pagingOf(largestPage);

export function pagingOf(most: number): Parameter[] {
  return [
    asked('page', 'integer', 'From 1.'),
    asked('per_page', 'integer', `100 unless told, ${most} at most.`),
  ];
}

/** `note` says what the order is without. */
export function sorting(values: readonly string[], note = ''): Parameter[] {
  return [
    asked('sort', 'text', `Field to sort by.${note === '' ? '' : ` ${note}`}`, { values }),
    asked(
      'order',
      'text',
      'Not allowed without sort. Unless told, texts from A to Z and times newest first.',
      { values: ['asc', 'desc'] },
    ),
  ];
}

export const timeZone = asked(
  'time_zone',
  'text',
  'user (the zone of the key’s owner, if not told), or an IANA name. Shifts what dates mean.',
);

export const dates: readonly Parameter[] = [
  asked(
    'date_range',
    'text',
    'Without any date CallRail takes recent: the last 7 days with today. last_7_days and last_30_days end yesterday. all_time may be refused, since it reaches back beyond 25 months.',
    { values: dateRanges },
  ),
  asked(
    'start_date',
    'date',
    'Included. A day, or a time with its offset, whose + is written %2B. At most 25 months back.',
  ),
  asked('end_date', 'date', 'Included; a day without a time runs to its end.'),
  timeZone,
];

export function search(what: string): Parameter {
  return asked('search', 'text', `One term, looked for in ${what}.`);
}

/** Extra fields: `fields` adds to what comes anyway. */
export function extraFields(values: readonly string[]): Parameter {
  return asked('fields', 'commas', 'Added to the default fields.', { values });
}

export function byCompany(note = 'Those of one company.', more?: More): Parameter {
  return asked('company_id', 'id', note, { ids: 'company', ...more });
}

export const neededCompany = byCompany('Without it CallRail answers 400.', required);

/** How a list asks by lead status, where the word for none is not the one that answers have. */
export const leadStatusFilter = asked(
  'lead_status',
  'text',
  'not_scored asks for those without one; previously_marked_good_lead is no filter.',
  { values: ['good_lead', 'not_a_lead', 'not_scored'] },
);

export function byTags(note: string): Parameter {
  return asked('tags', 'list', note, { ids: 'tagName' });
}

/** What can be said about a call, a form or a thread; `null` or an empty text clears. */
export const tagWrites: readonly Parameter[] = [
  sent(
    'tags',
    'list',
    'Names. They replace the tags that are there unless append_tags is true; a name that is new makes a tag of the company.',
    { ids: 'tagName' },
  ),
  sent('append_tags', 'boolean', 'true adds the tags to those that are there.'),
];

export const leadStatusWrite = sent(
  'lead_status',
  'text',
  'null clears. previously_marked_good_lead can be read, not set.',
  { values: ['good_lead', 'not_a_lead'] },
);

const pathIds: Record<string, { ids: IdKind; note: string }> = {
  account_id: { ids: 'account', note: 'ACC…, or the number of the account.' },
  call_id: { ids: 'call', note: 'CAL…' },
  caller_id: { ids: 'callerId', note: 'A number.' },
  company_id: { ids: 'company', note: 'COM…' },
  conversation_id: { ids: 'conversation', note: 'A short word like KZaGR, whose case matters.' },
  flow_id: { ids: 'messageFlow', note: 'MFL…' },
  form_submission_id: { ids: 'formSubmission', note: 'FOR…' },
  integration_filter_id: { ids: 'integrationFilter', note: 'A number.' },
  integration_id: { ids: 'integration', note: 'A number.' },
  notification_id: { ids: 'notification', note: 'A number.' },
  person_id: { ids: 'lead', note: 'PER…' },
  summary_email_id: { ids: 'summaryEmail', note: 'CSS…' },
  tag_id: { ids: 'tag', note: 'A number.' },
  thread_id: { ids: 'smsThread', note: 'A short word like KZaGR, whose case matters.' },
  tracker_id: { ids: 'tracker', note: 'TRK…' },
  user_id: { ids: 'user', note: 'USR…' },
};

/** The ids that a path asks for. */
export function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const known = pathIds[name];
    if (!known) throw new Error(`Nobody has said what {${name}} is.`);
    return { name, in: 'path', type: 'id', required: true, ...known };
  });
}
