import * as z from 'zod';
import { chosenClient } from './accountChoice';
import { listOutput, pageAnswer } from './pages';
import { account, paging, personal } from './parameters';
import { defineTool } from './tool';

export const listNotifications = defineTool({
  name: 'callrail_list_notifications',
  title: 'List notifications',
  description: 'Who is told of which calls, and how. 1 request.',
  effect: 'read',
  personal: { name: 'naming' },
  input: z.strictObject({
    ...account,
    notification_type: z.enum(['send_desktop', 'send_email', 'send_push']).optional(),
    ...paging,
    ...personal,
  }),
  output: z.object(listOutput),
  async run(services, input, options) {
    const { notification_type, page, per_page } = input;
    const { ref, client } = await chosenClient(services, input, options);
    const query = { notification_type, page, per_page };
    const found = await client.notifications.list(ref.accountId, query, options);
    return pageAnswer('callrail_list_notifications', input, found, each => ({
      id: each.id,
      name: each.name,
      user_id: each.user_id,
      email: each.email,
      alert_type: each.alert_type,
      ways: (
        ['call_enabled', 'sms_enabled', 'send_desktop', 'send_email', 'send_push'] as const
      ).filter(way => each[way] === true),
      company_id: each.company_id,
      tracker_id: each.tracker_id,
    }));
  },
});
