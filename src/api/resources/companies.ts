import { path } from '../path';
import { Company } from '../schemas/company';
import type { AccountId, CompanyId } from '../schemas/ids';
import type { RequestOptions } from '../send';
import type { ListQuery } from './listQuery';
import { Resource } from './resource';

export class Companies extends Resource {
  list(
    account: AccountId,
    query?: ListQuery<{ status?: 'active' | 'disabled' }>,
    options?: RequestOptions,
  ) {
    return this.page(path`a/${account}/companies.json`, 'companies', Company, query, options);
  }

  get(account: AccountId, company: CompanyId, options?: RequestOptions) {
    return this.one('GET', path`a/${account}/companies/${company}.json`, Company, options);
  }
}
