import type { SandboxContext, World } from '../context';
import { readDateRange } from '../dateRange';
import { notFound } from '../errors';
import type { FormRecord } from '../formRecords';
import { readAppend, readLeadStatus, readTagNames, readText, readValue, retag } from '../leadPatch';
import { listPage } from '../paging';
import { compare, readOrder, type Order } from '../query';
import { formWire } from '../wire/forms';
import { formFilter } from './formFilter';
import { createForm, ignoreFields } from './formWrites';
import { summarizeForms } from './formReports';
import { readBody, route, type Api } from './route';

export function formRoutes(api: Api, world: World): void {
  route(api, '/a/:account/form_submissions', {
    GET: context => listForms(context, world),
    POST: context => createForm(context, world),
  });
  route(api, '/a/:account/form_submissions/ignored_fields', {
    POST: context => ignoreFields(context, world),
  });
  route(api, '/a/:account/form_submissions/:form', {
    GET: context => {
      const fields = context.get('query').commas('fields');
      return context.json(formWire(findForm(context, world), fields));
    },
    PUT: context => updateForm(context, world),
  });
  route(api, '/a/:account/forms/summary', { GET: context => summarizeForms(context, world) });
}

function findForm(context: SandboxContext, { state }: World): FormRecord {
  const wanted = context.req.param('form');
  const form = state.books.of(context.get('account'), 'forms').find(({ id }) => id === wanted);
  if (!form) throw notFound();
  return form;
}

function listForms(context: SandboxContext, { state, clock }: World): Response {
  const query = context.get('query');
  const { start, end } = readDateRange(query, context.get('connection').timeZone, clock.now());
  const order = readOrder(query);
  const filter = formFilter(query, query.list('tags'));
  const forms = state.books
    .of(context.get('account'), 'forms')
    .filter(form => form.submittedAt >= start && form.submittedAt <= end && filter(form));
  const fields = query.commas('fields');
  return listPage(context, {
    key: 'form_submissions',
    items: sortForms(forms, order),
    query,
    render: form => formWire(form, fields),
  });
}

/** Newest first, which is how the account keeps them. */
function sortForms(forms: readonly FormRecord[], order: Order | undefined): readonly FormRecord[] {
  switch (order?.sort) {
    case 'submitted_at':
    case 'created_at':
      return order.order === 'asc' ? forms.toReversed() : forms;
    case 'form_url': {
      const sign = order.order === 'desc' ? -1 : 1;
      return forms.toSorted((a, b) => sign * compare(a.kind.url, b.kind.url));
    }
    default:
      return forms;
  }
}

/** The same fields and rules as for calls; what was set shows only with `fields`. */
function updateForm(context: SandboxContext, world: World): Response {
  const { state, clock } = world;
  const form = findForm(context, world);
  const body = readBody(context);
  const names = readTagNames(body.tags);
  const note = readText(body, 'note');
  const leadStatus = readLeadStatus(body, 'lead_status', form.leadStatus);
  const value = readValue(body.value);
  if (names) {
    form.tags = retag(form.tags, names, readAppend(body), form.company, state, clock.now());
  }
  if (note !== undefined) form.note = note;
  if (leadStatus !== undefined) form.leadStatus = leadStatus;
  if (value !== undefined) form.value = value;
  return context.json(formWire(form, []));
}
