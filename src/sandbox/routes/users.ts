import type { World } from '../context';
import { listPage } from '../paging';
import { compare, readOrder } from '../query';
import { userWire } from '../wire/users';
import { route, type Api } from './route';
import { createUser, deleteUser, findUser, updateUser } from './userWrites';

export function userRoutes(api: Api, world: World): void {
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
    POST: context => createUser(context, world),
  });
  route(api, '/a/:account/users/:user', {
    GET: context => context.json(userWire(findUser(context))),
    PUT: updateUser,
    DELETE: context => deleteUser(context, world),
  });
}
