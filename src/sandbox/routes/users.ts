import { notFound } from '../errors';
import { listPage } from '../paging';
import { compare, readOrder } from '../query';
import { userWire } from '../wire/users';
import { route, type Api } from './route';

export function userRoutes(api: Api): void {
  route(api, '/a/:account/users', {
    GET: context => {
      const account = context.get('account');
      const query = context.get('query');
      const order = readOrder(query);
      const company = query.get('company_id');
      const search = query.get('search')?.toLowerCase() ?? '';
      const items = account.users.filter(
        ({ companies, firstName, lastName, email }) =>
          (!company || companies.some(({ id }) => id === company)) &&
          `${firstName} ${lastName} ${email}`.toLowerCase().includes(search),
      );
      if (order?.sort === 'email') {
        const sign = order.order === 'desc' ? -1 : 1;
        items.sort((a, b) => sign * compare(a.email, b.email));
      } else if (order?.sort === 'created_at') {
        const sign = order.order === 'asc' ? 1 : -1;
        items.sort((a, b) => sign * compare(a.createdAt, b.createdAt));
      }
      return listPage(context, {
        key: 'users',
        items,
        query,
        render: userWire,
        totalPages: false,
      });
    },
  });
  route(api, '/a/:account/users/:user', {
    GET: context => {
      const wanted = context.req.param('user');
      const user = context.get('account').users.find(({ id }) => id === wanted);
      if (!user) throw notFound();
      return context.json(userWire(user));
    },
  });
}
