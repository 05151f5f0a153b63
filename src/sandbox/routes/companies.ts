import { notFound } from '../errors';
import { listPage } from '../paging';
import type { CompanyRecord } from '../records';
import { compare, readOrder } from '../query';
import { companyWire } from '../wire/companies';
import { route, type Api } from './route';

export function companyRoutes(api: Api): void {
  route(api, '/a/:account/companies', {
    GET: context => {
      const account = context.get('account');
      const query = context.get('query');
      const order = readOrder(query);
      const status = query.get('status');
      const search = query.get('search')?.toLowerCase() ?? '';
      const extra = new Set(query.commas('fields'));
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
  });
  route(api, '/a/:account/companies/:company', {
    GET: context => {
      const wanted = context.req.param('company');
      const company = context.get('account').companies.find(({ id }) => id === wanted);
      if (!company) throw notFound();
      return context.json(render(company, new Set(context.get('query').commas('fields'))));
    },
  });
}

function render(company: CompanyRecord, extra: ReadonlySet<string>) {
  const wire = companyWire(company);
  if (!extra.has('verified_caller_ids')) return wire;
  const number = company.trackers[0]?.destination;
  return {
    ...wire,
    verified_caller_ids: number ? [{ name: 'Front desk', phone_number: number }] : [],
  };
}
