import { path } from '../path';
import type { AccountId } from '../schemas/ids';
import { Notification } from '../schemas/notification';
import type { RequestOptions } from '../send';
import type { ListQuery } from './listQuery';
import { Resource } from './resource';

export class Notifications extends Resource {
  list(
    account: AccountId,
    query?: ListQuery<{ notification_type?: 'send_desktop' | 'send_email' | 'send_push' }>,
    options?: RequestOptions,
  ) {
    const address = path`a/${account}/notifications.json`;
    return this.page(address, 'notifications', Notification, query, options);
  }
}
