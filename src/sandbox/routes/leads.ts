import type { SandboxContext, World } from '../context';
import { notFound } from '../errors';
import { innerPage } from '../innerPage';
import { leadsOf, type Lead } from '../leads';
import { listPage } from '../paging';
import { compare, readOrder, type Order } from '../query';
import { leadDetailWire, leadWire, timelineOf } from '../wire/leads';
import { route, type Api } from './route';

/** People, and what happened with each of them. */
export function leadRoutes(api: Api, { state }: World): void {
  route(api, '/a/:account/leads', {
    GET: context => {
      const query = context.get('query');
      const company = query.get('company_id');
      const order = readOrder(query);
      const leads = [...leadsOf(context.get('account'), state).values()].filter(
        lead => !company || lead.company.id === company,
      );
      // Here everything is a default field, and `fields` leaves out the others.
      const fields = query.commas('fields');
      return listPage(context, {
        key: 'leads',
        items: sortLeads(leads, order),
        query,
        render: lead => narrow(leadWire(lead), fields),
      });
    },
  });
  route(api, '/a/:account/leads/:person/timeline', {
    GET: context => {
      const lead = find(context, state);
      const query = context.get('query');
      const oldestFirst = query.get('sort') === 'created_at';
      const sign = (readOrder(query)?.order ?? (oldestFirst ? 'asc' : 'desc')) === 'asc' ? 1 : -1;
      const events = timelineOf(lead).sort((a, b) => sign * (a.at - b.at));
      const { facts, items } = innerPage(events, query);
      return context.json({
        ...facts,
        lead: leadDetailWire(lead),
        timeline: items.map(({ wire }) => wire),
      });
    },
  });
}

function find(context: SandboxContext, state: World['state']): Lead {
  const lead = leadsOf(context.get('account'), state).get(context.req.param('person') ?? '');
  if (!lead) throw notFound();
  return lead;
}

/** Newest first unless asked otherwise. */
function sortLeads(leads: Lead[], order: Order | undefined): Lead[] {
  if (order?.sort === 'name' || order?.sort === 'email') {
    const sign = order.order === 'desc' ? -1 : 1;
    const key = (lead: Lead) => leadWire(lead)[order.sort] as string | null;
    return leads.sort((a, b) => sign * compare(key(a), key(b)));
  }
  const sign = order?.order === 'asc' ? 1 : -1;
  return leads.sort((a, b) => sign * (a.createdAt - b.createdAt));
}

function narrow(wire: Record<string, unknown>, fields: readonly string[]) {
  if (fields.length === 0) return wire;
  return Object.fromEntries(Object.entries(wire).filter(([name]) => fields.includes(name)));
}
