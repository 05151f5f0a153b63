import { missingParameter, notFound } from '../errors';
import { listPage } from '../paging';
import { integrationWire } from '../wire/integrations';
import { route, type Api } from './route';

export function integrationRoutes(api: Api): void {
  route(api, '/a/:account/integrations', {
    GET: context => {
      const account = context.get('account');
      const query = context.get('query');
      const company = query.get('company_id');
      if (!company) throw missingParameter('company_id');
      if (!account.companies.some(({ id }) => id === company)) throw notFound();
      const extra = new Set(query.commas('fields'));
      return listPage(context, {
        key: 'integrations',
        items: account.integrations.filter(integration => integration.company.id === company),
        query,
        render: integration => integrationWire(integration, extra),
      });
    },
  });
  route(api, '/a/:account/integrations/:integration', {
    GET: context => {
      const wanted = context.req.param('integration');
      const found = context.get('account').integrations.find(({ id }) => String(id) === wanted);
      if (!found) throw notFound();
      return context.json(integrationWire(found, new Set(context.get('query').commas('fields'))));
    },
  });
}
