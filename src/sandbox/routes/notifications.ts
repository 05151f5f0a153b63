import type { World } from '../context';
import { listPage } from '../paging';
import type { NotificationRecord } from '../records';
import { notificationWire } from '../wire/integrations';
import { createNotification, deleteNotification, updateNotification } from './notificationWrites';
import { route, type Api } from './route';

const byType: Record<string, (notification: NotificationRecord) => boolean> = {
  send_desktop: ({ desktop }) => desktop,
  send_email: ({ mail }) => mail,
  send_push: ({ push }) => push,
};

export function notificationRoutes(api: Api, world: World): void {
  route(api, '/a/:account/notifications', {
    GET: context => {
      const account = context.get('account');
      const query = context.get('query');
      const wanted = byType[query.get('notification_type') ?? ''] ?? (() => true);
      return listPage(context, {
        key: 'notifications',
        items: account.notifications.filter(wanted),
        query,
        render: notificationWire,
      });
    },
    POST: context => createNotification(context, world),
  });
  route(api, '/a/:account/notifications/:notification', {
    PUT: updateNotification,
    DELETE: deleteNotification,
  });
}
