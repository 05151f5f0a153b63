import { group } from './group';
import { byCompany, paging, required, search, sent, sorting } from './parameters';

export const users = group('users', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/users.json',
    title: 'List users',
    summary: 'Users of an account.',
    listKey: 'users',
    parameters: [
      byCompany('Those who see one company.'),
      search('first name, last name and e-mail address'),
      ...paging,
      ...sorting(['email', 'created_at']),
    ],
    notes: ['total_pages may be missing.'],
  },
  {
    id: 'get',
    method: 'GET',
    path: 'a/{account_id}/users/{user_id}.json',
    title: 'Get a user',
    summary: 'One user.',
  },
  {
    id: 'create',
    method: 'POST',
    path: 'a/{account_id}/users.json',
    title: 'Invite a user',
    summary: 'A new user, who is invited by mail.',
    sendsRealWorld: true,
    parameters: [
      sent('first_name', 'text', 'Given name.', required),
      sent('last_name', 'text', 'Family name.', required),
      sent('email', 'text', 'Where the invitation goes.', required),
      sent('role', 'text', 'What the user may do.', {
        values: ['admin', 'manager', 'reporting'],
        required: true,
      }),
      sent('companies', 'list', 'Ids; needed unless the role is admin.', { ids: 'company' }),
    ],
    notes: ['Administrators only. The answer is 200, not 201.'],
  },
  {
    id: 'update',
    method: 'PUT',
    path: 'a/{account_id}/users/{user_id}.json',
    title: 'Update a user',
    summary: 'One’s own name and address, or the companies that another user sees.',
    parameters: [
      sent('first_name', 'text', 'One’s own.'),
      sent('last_name', 'text', 'One’s own.'),
      sent('email', 'text', 'One’s own.'),
      sent('current_password', 'text', 'Needed for one’s own details. A secret.'),
      sent('companies', 'list', 'Of others, by administrators; replaces the list.', {
        ids: 'company',
      }),
    ],
    notes: ['Passwords cannot be set.'],
  },
  {
    id: 'delete',
    method: 'DELETE',
    path: 'a/{account_id}/users/{user_id}.json',
    title: 'Delete a user',
    summary: 'Removes a user for good (204).',
    notes: ['Administrators only.'],
  },
]);
