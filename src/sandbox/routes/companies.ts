import type { World } from '../context';
import { listPage } from '../paging';
import { compare, readOrder } from '../query';
import type { CompanyRecord } from '../records';
import { companyWire } from '../wire/companies';
import { companyOf } from './body';
import { createCompany, disableCompany, updateCompanies, updateCompany } from './companyWrites';
import { route, type Api } from './route';

export function companyRoutes(api: Api, world: World): void {
  const render = (company: CompanyRecord, extra: readonly string[]) =>
    extra.includes('verified_caller_ids')
      ? { ...companyWire(company), verified_caller_ids: callerIds(company, world) }
      : companyWire(company);
  route(api, '/a/:account/companies', {
    GET: context => {
      const account = context.get('account');
      const query = context.get('query');
      const order = readOrder(query);
      const status = query.get('status');
      const search = query.get('search')?.toLowerCase() ?? '';
      const extra = query.commas('fields');
      const items = account.companies.filter(
        company =>
          (!status || (status === 'active') === (company.disabledAt === null)) &&
          company.name.toLowerCase().includes(search),
      );
      const sign = order?.order === 'desc' ? -1 : 1;
      if (order?.sort === 'name') items.sort((a, b) => sign * compare(a.name, b.name));
      return listPage(context, {
        key: 'companies',
        items,
        query,
        render: company => render(company, extra),
      });
    },
    POST: context => createCompany(context, world),
  });
  route(api, '/a/:account/companies/bulk_update', { POST: updateCompanies });
  route(api, '/a/:account/companies/:company', {
    GET: context => {
      const company = companyOf(context, context.req.param('company') ?? '');
      return context.json(render(company, context.get('query').commas('fields')));
    },
    PUT: updateCompany,
    DELETE: context => disableCompany(context, world),
  });
}

function callerIds(company: CompanyRecord, { state, clock }: World) {
  const now = clock.now();
  return state.books
    .of(company.account, 'callerIds')
    .filter(each => each.company === company && each.verifiedAt <= now)
    .map(({ name, phone }) => ({ name, phone_number: phone }));
}
