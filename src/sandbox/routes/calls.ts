import { jsonBytes, sendBytes, sendJson } from '../answer';
import { applyFilters, callsWithin, listFilters } from '../callFilters';
import { sortCalls } from '../callOrder';
import type { CallPage } from '../callPages';
import type { SandboxContext, World } from '../context';
import { readDateRange, readZone } from '../dateRange';
import { notFound } from '../errors';
import { listPage, pageOf, perPage } from '../paging';
import { readOrder, type Query } from '../query';
import type { CallRecord } from '../records';
import { offsetSeconds } from '../timestamps';
import { nativePath } from '../wire/accounts';
import { landingPage } from '../wire/callAttribution';
import { isRecorded, type CallView } from '../wire/callBasics';
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
  const query = context.get('query');
  const account = context.get('account');
  const now = world.clock.now();
  const order = readOrder(query);
  const range = readDateRange(query, context.get('connection').timeZone, now);
  const list = `${account.numericId} ${range.start} ${range.end} ${listText(query)}`;
  const key = `${context.get('home')} ${range.zone} ${list} ${query.text}`;
  const known = world.pages.get(key, now);
  if (known) return sendPage(context, known);

  const calls = world.pages.list(list, () =>
    sortCalls(applyFilters(callsWithin(account, range), listFilters(query)), order),
  );
  const view = callView(world, context, range.zone);
  const fields = chosenFields(query.commas('fields'), false);
  const shown: CallRecord[] = [];
  const render = (call: CallRecord) => {
    shown.push(call);
    return callWireWith(call, view, fields);
  };
  const { value, link } = query.flag('relative_pagination')
    ? relativePage(context, calls, render)
    : pageOf(context, { key: 'calls', items: calls, query, render });
  const page = { body: jsonBytes(value), link, from: now, until: nextRecording(shown, now) };
  world.pages.set(key, page);
  return sendPage(context, page);
}

/** When the first of those recordings arrives that are not there yet. */
function nextRecording(calls: readonly CallRecord[], now: number): number {
  const pending = calls.filter(call => call.recordingSeconds !== null && !isRecorded(call, now));
  return Math.min(...pending.map(({ recordingReadyAt }) => recordingReadyAt));
}

function sendPage(context: SandboxContext, { body, link }: CallPage): Response {
  if (link !== undefined) context.env.outgoing.setHeader('link', link);
  return sendBytes(context, body);
}

/** What of a query decides which calls a list has, and in which order. */
function listText(query: Query): string {
  const kept = query.entries().filter(([name]) => !pageNames.has(name));
  return new URLSearchParams(kept).toString();
}

const pageNames = new Set(['page', 'per_page', 'offset', 'relative_pagination', 'fields']);

/** `offset` counts pages from 0; instead of totals there is only whether more follow. */
function relativePage(
  context: SandboxContext,
  calls: readonly CallRecord[],
  render: (call: CallRecord) => unknown,
) {
  const query = context.get('query');
  const size = perPage(query);
  const offset = query.integer('offset') ?? 0;
  const more = (offset + 1) * size < calls.length;
  const value = {
    calls: calls.slice(offset * size, (offset + 1) * size).map(render),
    next_page: more ? nextPage(context, offset + 1, size) : null,
    has_next_page: more,
  };
  return { value, link: undefined };
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
