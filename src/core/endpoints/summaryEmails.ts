import { group } from './group';
import { asked, byCompany, paging, required, sent } from './parameters';

const frequencies = ['daily', 'weekly', 'monthly'] as const;
const frequency = sent('frequency', 'list', 'How often.', { values: frequencies });
const config = sent(
  'config',
  'object',
  '{summary_statistics, top_sources, top_keywords, call_log}, each true or false.',
  required,
);
const own = 'Who is no administrator sees the own ones only; otherwise 403.';

export const summaryEmails = group('summaryEmails', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/summary_emails.json',
    title: 'List summary emails',
    summary: 'Reports that go out by mail.',
    listKey: 'summary_emails',
    parameters: [
      asked('frequency', 'text', 'How often.', { values: frequencies }),
      byCompany(),
      asked('user_id', 'id', 'Those of one user.', { ids: 'user' }),
      asked('email', 'text', 'Those of one address.'),
      ...paging,
    ],
    notes: ['CallRail prints this path without .json, unlike every other.', own],
  },
  {
    id: 'get',
    method: 'GET',
    path: 'a/{account_id}/summary_emails/{summary_email_id}.json',
    title: 'Get a summary email',
    summary: 'One report.',
    notes: [own],
  },
  {
    id: 'create',
    method: 'POST',
    path: 'a/{account_id}/summary_emails.json',
    title: 'Create a summary email',
    summary: 'Has a report mailed from now on.',
    parameters: [
      { ...frequency, ...required },
      config,
      sent('user_id', 'id', 'Who gets it; or email.', { ids: 'user' }),
      sent('email', 'text', 'Who gets it, by address.'),
      sent('company_id', 'id', 'About one company; about the account without.', { ids: 'company' }),
    ],
  },
  {
    id: 'update',
    method: 'PUT',
    path: 'a/{account_id}/summary_emails/{summary_email_id}.json',
    title: 'Update a summary email',
    summary: 'Changes a report.',
    parameters: [frequency, config],
    notes: [
      'filters.lead_status of the answer has words of its own: Lead, Not a Lead, Not Scored, All.',
    ],
  },
  {
    id: 'delete',
    method: 'DELETE',
    path: 'a/{account_id}/summary_emails/{summary_email_id}.json',
    title: 'Delete a summary email',
    summary: 'Removes a report for good (204).',
  },
]);
