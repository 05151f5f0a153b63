import { gatewayPath } from './path';
import { Accounts } from './resources/accounts';
import { Calls } from './resources/calls';
import { Companies } from './resources/companies';
import { Integrations } from './resources/integrations';
import { Notifications } from './resources/notifications';
import type { ResourceContext } from './resources/resource';
import { Tags } from './resources/tags';
import { Trackers } from './resources/trackers';
import { Users } from './resources/users';
import type { Query, RequestOptions } from './send';

/** CallRail as seen through one connection. */
export class Client {
  readonly accounts: Accounts;
  readonly companies: Companies;
  readonly calls: Calls;
  readonly trackers: Trackers;
  readonly tags: Tags;
  readonly users: Users;
  readonly integrations: Integrations;
  readonly notifications: Notifications;

  constructor(private readonly context: ResourceContext) {
    this.accounts = new Accounts(context);
    this.companies = new Companies(context);
    this.calls = new Calls(context);
    this.trackers = new Trackers(context);
    this.tags = new Tags(context);
    this.users = new Users(context);
    this.integrations = new Integrations(context);
    this.notifications = new Notifications(context);
  }

  /** Any GET below `/v3/`, as received: `raw('a/ACC…/tags/7.json')`. */
  async raw(path: string, query?: Query, options: RequestOptions = {}): Promise<unknown> {
    const { send, connectionId } = this.context;
    const response = await send({
      ...options,
      method: 'GET',
      plane: 'gateway',
      path: gatewayPath(path),
      query,
      connectionId,
    });
    return response.body;
  }
}
