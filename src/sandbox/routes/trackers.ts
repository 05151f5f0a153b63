import type { World } from '../context';
import { listPage } from '../paging';
import { compare, readOrder } from '../query';
import { trackerWire } from '../wire/trackers';
import { route, type Api } from './route';
import { createTracker, findTracker, updateTracker } from './trackerWrites';

export function trackerRoutes(api: Api, world: World): void {
  route(api, '/a/:account/trackers', {
    GET: context => {
      const account = context.get('account');
      const query = context.get('query');
      const order = readOrder(query);
      const company = query.get('company_id');
      const type = query.get('type');
      const status = query.get('status');
      const search = query.get('search')?.toLowerCase() ?? '';
      const extra = new Set(query.commas('fields'));
      const items = account.trackers.filter(
        tracker =>
          (!company || tracker.company.id === company) &&
          (!type || tracker.type === type) &&
          (!status || (status === 'active') === (tracker.disabledAt === null)) &&
          tracker.name.toLowerCase().includes(search),
      );
      const sign = order?.order === 'desc' ? -1 : 1;
      if (order?.sort === 'name') items.sort((a, b) => sign * compare(a.name, b.name));
      return listPage(context, {
        key: 'trackers',
        items,
        query,
        render: tracker => trackerWire(tracker, extra),
        totalPages: false,
      });
    },
    POST: context => createTracker(context, world),
  });
  route(api, '/a/:account/trackers/:tracker', {
    GET: context => {
      const extra = new Set(context.get('query').commas('fields'));
      return context.json(trackerWire(findTracker(context), extra));
    },
    PUT: context => updateTracker(context, world),
    DELETE: context => {
      findTracker(context).disabledAt ??= world.clock.now();
      return context.body(null, 204);
    },
  });
}
