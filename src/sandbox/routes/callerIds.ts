import type { SandboxContext, World } from '../context';
import { remove } from '../accountBooks';
import { ApiError, notFound } from '../errors';
import { listPage } from '../paging';
import type { CallerIdRecord } from '../settingRecords';
import { callerIdWire } from '../wire/callerIds';
import { companyOf, queriedCompany, requiredNumber, requiredText, requirePlan } from './body';
import { readBody, route, type Api } from './route';

/** How long it takes until somebody has picked up and keyed in the code. */
const verifyingMs = 60_000;

/** Numbers of one's own that calls may be placed from; no part of an ordinary plan. */
export function callerIdRoutes(api: Api, world: World): void {
  const { state, clock } = world;
  route(api, '/a/:account/caller_ids', {
    GET: context => {
      requirePlan(context);
      const company = queriedCompany(context);
      const all = state.books.of(context.get('account'), 'callerIds');
      return listPage(context, {
        key: 'caller_ids',
        items: all.filter(each => each.company === company),
        query: context.get('query'),
        render: each => callerIdWire(each, clock.now()),
      });
    },
    POST: context => create(context, world),
  });
  route(api, '/a/:account/caller_ids/:id', {
    GET: context => context.json(callerIdWire(find(context, world), clock.now())),
    DELETE: context => {
      remove(state.books.of(context.get('account'), 'callerIds'), find(context, world));
      return context.body(null, 204);
    },
  });
}

function find(context: SandboxContext, { state }: World): CallerIdRecord {
  requirePlan(context);
  const wanted = context.req.param('id');
  const all = state.books.of(context.get('account'), 'callerIds');
  const found = all.find(({ id }) => String(id) === wanted);
  if (!found) throw notFound();
  return found;
}

/** Would ring the number and ask for the code that the answer holds. */
function create(context: SandboxContext, { state, clock }: World): Response {
  requirePlan(context);
  const body = readBody(context);
  const company = companyOf(context, requiredText(body, 'company_id'));
  const phone = requiredNumber(body, 'phone_number');
  const name = requiredText(body, 'name');
  const all = state.books.of(context.get('account'), 'callerIds');
  if (all.some(each => each.company === company && each.phone === phone)) {
    throw new ApiError(400, 'Phone number has already been taken');
  }
  const now = clock.now();
  const callerId: CallerIdRecord = {
    id: Math.max(27_000, ...all.map(({ id }) => id)) + 1,
    company,
    phone,
    name,
    createdAt: now,
    validationCode: String(state.random.int(100_000, 999_999)),
    verifiedAt: now + verifyingMs,
  };
  all.push(callerId);
  return context.json(callerIdWire(callerId, now), 201);
}
