import { notFound } from '../errors';
import { listPage } from '../paging';
import { compare, readOrder } from '../query';
import { accountWire } from '../wire/accounts';
import { route, type Api } from './route';

export function accountRoutes(api: Api): void {
  route(api, '/a', {
    GET: context => {
      const query = context.get('query');
      const order = readOrder(query);
      const hipaa = query.get('hipaa_account');
      const sign = order?.order === 'desc' ? -1 : 1;
      const items = context
        .get('connection')
        .accounts.filter(account => !hipaa || account.hipaa === (hipaa === 'true'));
      if (order?.sort === 'name') items.sort((a, b) => sign * compare(a.name, b.name));
      return listPage(context, {
        key: 'accounts',
        items,
        query,
        render: accountWire,
      });
    },
  });
  route(api, '/a/:account', {
    GET: context => {
      const wanted = context.req.param('account');
      const account = context
        .get('connection')
        .accounts.find(({ id, numericId }) => id === wanted || String(numericId) === wanted);
      if (!account) throw notFound();
      return context.json(accountWire(account));
    },
  });
}
