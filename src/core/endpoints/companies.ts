import { group } from './group';
import { asked, extraFields, paging, required, search, sent, sorting } from './parameters';

const capture = 'Written under this name, read as form_capture.';

export const companies = group('companies', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/companies.json',
    title: 'List companies',
    summary: 'Companies of an account.',
    listKey: 'companies',
    parameters: [
      asked('status', 'text', 'In use, or retired.', { values: ['active', 'disabled'] }),
      search('the name'),
      ...paging,
      ...sorting(['name']),
      extraFields(['verified_caller_ids']),
    ],
    notes: ['Until 28 April 2025 ids were numbers.'],
  },
  {
    id: 'get',
    method: 'GET',
    path: 'a/{account_id}/companies/{company_id}.json',
    title: 'Get a company',
    summary: 'One company; a disabled one as well.',
    parameters: [extraFields(['verified_caller_ids'])],
  },
  {
    id: 'create',
    method: 'POST',
    path: 'a/{account_id}/companies.json',
    title: 'Create a company',
    summary: 'A new company (201).',
    parameters: [
      sent('name', 'text', 'As it is shown.', required),
      sent('time_zone', 'text', 'IANA name: America/New_York.', required),
    ],
    notes: ['A company may be billed for. form_capture is missing in the answer.'],
  },
  {
    id: 'update',
    method: 'PUT',
    path: 'a/{account_id}/companies/{company_id}.json',
    title: 'Update a company',
    summary: 'Changes settings of a company. A field that is left out stays.',
    parameters: [
      sent('name', 'text', 'As it is shown.'),
      sent('time_zone', 'text', 'IANA name: America/New_York.'),
      sent('callscore_enabled', 'boolean', 'Whether calls are scored.'),
      sent('callscribe_enabled', 'boolean', 'Whether calls are transcribed.'),
      sent(
        'swap_ppc_override',
        'boolean',
        'Paid visits win over earlier ones. Samples have "true".',
      ),
      sent('swap_landing_override', 'text', 'A landing parameter that wins over earlier visits.'),
      sent('swap_cookie_duration', 'integer', 'With its unit, six months at most.'),
      sent('swap_cookie_duration_unit', 'text', 'Of swap_cookie_duration.', {
        values: ['months', 'weeks', 'days'],
      }),
      sent('external_form_capture', 'boolean', capture),
    ],
  },
  {
    id: 'bulkUpdate',
    method: 'POST',
    path: 'a/{account_id}/companies/bulk_update.json',
    title: 'Update many companies',
    summary: 'Switches the capture of forms for several companies; answers with updated_records.',
    parameters: [
      sent('company_ids', 'list', 'Ids, or ["all"].', { ids: 'company', required: true }),
      sent('external_form_capture', 'boolean', capture, required),
    ],
  },
  {
    id: 'delete',
    method: 'DELETE',
    path: 'a/{account_id}/companies/{company_id}.json',
    title: 'Disable a company',
    summary: 'Disables it (204): it is still there, with the status disabled.',
    notes: ['All its numbers stop. The last active company is refused.'],
  },
]);
