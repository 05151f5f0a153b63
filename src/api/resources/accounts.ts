import { path } from '../path';
import { Account } from '../schemas/account';
import type { AccountId } from '../schemas/ids';
import type { RequestOptions } from '../send';
import type { ListQuery } from './listQuery';
import { Resource } from './resource';

export class Accounts extends Resource {
  list(query?: ListQuery<{ hipaa_account?: boolean }>, options?: RequestOptions) {
    return this.page('a.json', 'accounts', Account, query, options);
  }

  get(account: AccountId, options?: RequestOptions) {
    return this.one('GET', path`a/${account}.json`, Account, options);
  }
}
