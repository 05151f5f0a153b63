import type { Parameter } from './endpoint';
import { group } from './group';
import { asked, paging, sent } from './parameters';

const settings: readonly Parameter[] = [
  sent('alert_type', 'text', 'For which calls; needed where call_enabled is true.', {
    values: ['all', 'first_call', 'missed_and_vm', 'vm_only'],
  }),
  sent('call_enabled', 'boolean', 'Of calls.'),
  sent('sms_enabled', 'boolean', 'Of texts.'),
  sent('send_desktop', 'boolean', 'In the browser.'),
  sent('send_email', 'boolean', 'By mail.'),
  sent('send_push', 'boolean', 'On the phone.'),
  sent('company_id', 'id', 'null for all companies.', { ids: 'company' }),
  sent('tracker_id', 'id', 'null for all trackers.', { ids: 'tracker' }),
];

export const notifications = group('notifications', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/notifications.json',
    title: 'List notifications',
    summary: 'Who is told of which calls and texts.',
    listKey: 'notifications',
    parameters: [
      asked('notification_type', 'text', 'How they are told.', {
        values: ['send_desktop', 'send_email', 'send_push'],
      }),
      ...paging,
    ],
    notes: [
      'Filters by user or address are documented as a body of GET, which most clients cannot send: filter on your side.',
      'A single one cannot be read.',
    ],
  },
  {
    id: 'create',
    method: 'POST',
    path: 'a/{account_id}/notifications.json',
    title: 'Create a notification',
    summary: 'Has a user, or an address, told of calls and texts.',
    parameters: [
      sent('user_id', 'id', 'Who; or email.', { ids: 'user' }),
      sent('email', 'text', 'An address alone: with send_email only, for a company or a tracker.'),
      ...settings,
    ],
  },
  {
    id: 'update',
    method: 'PUT',
    path: 'a/{account_id}/notifications/{notification_id}.json',
    title: 'Update a notification',
    summary: 'Changes a notification. A field that is left out stays.',
    parameters: settings,
  },
  {
    id: 'delete',
    method: 'DELETE',
    path: 'a/{account_id}/notifications/{notification_id}.json',
    title: 'Delete a notification',
    summary: 'Removes a notification for good (204).',
    notes: ['403 for somebody else’s.'],
  },
]);
