import { path } from '../path';
import type { AccountId, CompanyId } from '../schemas/ids';
import { Integration } from '../schemas/integration';
import type { RequestOptions } from '../send';
import type { ListQuery } from './listQuery';
import { Resource } from './resource';

export class Integrations extends Resource {
  /** The company is not a filter here: without it CallRail answers 400. */
  list(account: AccountId, company: CompanyId, query?: ListQuery, options?: RequestOptions) {
    const asked = { ...query, company_id: company };
    return this.page(
      path`a/${account}/integrations.json`,
      'integrations',
      Integration,
      asked,
      options,
    );
  }
}
