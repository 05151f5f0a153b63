import { group } from './group';
import { asked, byCompany, paging, sorting } from './parameters';

export const leads = group('leads', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/leads.json',
    title: 'List leads',
    summary: 'People who called, wrote or sent a form, the newest first.',
    listKey: 'leads',
    parameters: [
      byCompany(),
      ...paging,
      ...sorting(['created_at', 'name', 'email'], 'created_at, newest first, unless told.'),
      asked('fields', 'commas', 'Everything comes unless told; here it narrows.', {
        values: ['id', 'name', 'phone', 'email', 'created_at', 'company_id', 'company_name'],
      }),
    ],
    notes: ['Leads cannot be searched.'],
  },
  {
    id: 'timeline',
    method: 'GET',
    path: 'a/{account_id}/leads/{person_id}/timeline.json',
    title: 'Get the timeline of a lead',
    summary: 'A lead, and all that happened with it, page by page.',
    listKey: 'timeline',
    parameters: [
      ...paging,
      ...sorting(
        ['event_date', 'created_at'],
        'event_date is newest first, created_at oldest first.',
      ),
      asked('fields', 'commas', 'Which fields of the lead.'),
    ],
    notes: ['Beside the list the answer has lead. Events differ by type. 404 where there is none.'],
  },
]);
