import { path } from '../path';
import type { AccountId, CompanyId, UserId } from '../schemas/ids';
import { User } from '../schemas/user';
import type { RequestOptions } from '../send';
import type { ListQuery } from './listQuery';
import { Resource } from './resource';

export class Users extends Resource {
  list(
    account: AccountId,
    query?: ListQuery<{ company_id?: CompanyId }>,
    options?: RequestOptions,
  ) {
    return this.page(path`a/${account}/users.json`, 'users', User, query, options);
  }

  get(account: AccountId, user: UserId, options?: RequestOptions) {
    return this.one('GET', path`a/${account}/users/${user}.json`, User, options);
  }
}
