import { sendJson } from '../answer';
import { applyFilters, callsWithin, listFilters } from '../callFilters';
import { sortCalls } from '../callOrder';
import type { SandboxContext, World } from '../context';
import { readDateRange, readZone } from '../dateRange';
import { notFound } from '../errors';
import { listPage, perPage } from '../paging';
import { readOrder } from '../query';
import type { CallRecord } from '../records';
import { offsetSeconds } from '../timestamps';
import { nativePath } from '../wire/accounts';
import { landingPage } from '../wire/callAttribution';
import type { CallView } from '../wire/callBasics';
import { callWireWith, chosenFields } from '../wire/calls';
import { route, type Api } from './route';

export function callRoutes(api: Api, world: World): void {
  api.get('/a/:account/calls', context => listCalls(context, world));
  api.get('/a/:account/calls/:call', context => {
    const call = findCall(context);
    const query = context.get('query');
    const zone = readZone(query, context.get('connection').timeZone);
    const fields = chosenFields(query.commas('fields'), true);
    return sendJson(context, callWireWith(call, callView(world, context, zone), fields));
  });
  route(api, '/a/:account/calls/:call/page_views', { GET: listPageViews });
}

/** The call of the path; spam, and calls of other accounts, are not there. */
export function findCall(context: SandboxContext): CallRecord {
  const call = context.get('account').callsById.get(context.req.param('call') ?? '');
  if (!call) throw notFound();
  return call;
}

/** What an answer to this request shows; in the user's own zone unless another was asked for. */
export function callView(
  { clock, links }: World,
  context: SandboxContext,
  zone = context.get('connection').timeZone,
): CallView {
  return { zone, now: clock.now(), links, home: context.get('home') };
}

function listCalls(context: SandboxContext, world: World): Response {
  const account = context.get('account');
  const query = context.get('query');
  const order = readOrder(query);
  const range = readDateRange(query, context.get('connection').timeZone, world.clock.now());
  const calls = sortCalls(applyFilters(callsWithin(account, range), listFilters(query)), order);
  const view = callView(world, context, range.zone);
  const fields = chosenFields(query.commas('fields'), false);
  const render = (call: CallRecord) => callWireWith(call, view, fields);
  if (query.flag('relative_pagination')) return relativePage(context, calls, render);
  return listPage(context, { key: 'calls', items: calls, query, render });
}

/** `offset` counts pages from 0; instead of totals there is only whether more follow. */
function relativePage(
  context: SandboxContext,
  calls: readonly CallRecord[],
  render: (call: CallRecord) => unknown,
): Response {
  const query = context.get('query');
  const size = perPage(query);
  const offset = query.integer('offset') ?? 0;
  const more = (offset + 1) * size < calls.length;
  return sendJson(context, {
    calls: calls.slice(offset * size, (offset + 1) * size).map(render),
    next_page: more ? nextPage(context, offset + 1, size) : null,
    has_next_page: more,
  });
}

/** CallRail's own address for the next page, with the parameters it adds for itself. */
function nextPage(context: SandboxContext, offset: number, size: number): string {
  const account = context.get('account');
  const own: Record<string, string> = {
    action: 'index',
    agency_id: String(account.numericId),
    'api_sort[direction]': 'desc',
    'api_sort[field]': 'start_time',
    controller: 'api/v3/calls',
    format: 'json',
    no_one_to_many_associations: 'true',
    offset: String(offset),
    page: String(offset + 1),
    per_page: String(size),
    relative_pagination: 'true',
  };
  const parameters = new URLSearchParams(own);
  for (const [name, value] of context.get('query').entries()) {
    if (!Object.hasOwn(own, name)) parameters.append(name, value);
  }
  return `${context.get('home')}${nativePath(account)}/calls?${parameters.toString()}`;
}

function listPageViews(context: SandboxContext): Response {
  const call = findCall(context);
  const { customer, tracker, company } = call;
  if (tracker.type !== 'session' || customer.landing === null) throw notFound();
  const query = context.get('query');
  const zone = readZone(query, context.get('connection').timeZone);
  const pages = company.trade.pages.slice(0, 1 + (call.seed % company.trade.pages.length));
  const views = pages.map((page, index) => ({
    referrer_url: index === 0 ? customer.channel.referrer : company.site + (pages[index - 1] ?? ''),
    page_url: index === 0 ? landingPage(customer) : company.site + page,
    created_at: offsetSeconds(call.startedAt - (pages.length - index) * 47_000, zone),
  }));
  return listPage(context, {
    key: 'page_views',
    items: views.reverse(),
    query,
    render: view => view,
  });
}
