import type { World } from '../context';
import { listPage } from '../paging';
import { integrationWire } from '../wire/integrations';
import { queriedCompany } from './body';
import { createIntegration, findIntegration, updateIntegration } from './integrationWrites';
import { route, type Api } from './route';

export function integrationRoutes(api: Api, world: World): void {
  route(api, '/a/:account/integrations', {
    GET: context => {
      const account = context.get('account');
      const query = context.get('query');
      const company = queriedCompany(context);
      const extra = new Set(query.commas('fields'));
      return listPage(context, {
        key: 'integrations',
        items: account.integrations.filter(integration => integration.company === company),
        query,
        render: integration => integrationWire(integration, extra),
      });
    },
    POST: context => createIntegration(context, world),
  });
  route(api, '/a/:account/integrations/:integration', {
    GET: context => {
      const extra = new Set(context.get('query').commas('fields'));
      return context.json(integrationWire(findIntegration(context), extra));
    },
    PUT: updateIntegration,
    DELETE: context => {
      findIntegration(context).state = 'disabled';
      return context.body(null, 204);
    },
  });
}
