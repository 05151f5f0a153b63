import { remove } from '../accountBooks';
import type { SandboxContext, World } from '../context';
import { ApiError, forbidden, missingParameter, notFound } from '../errors';
import { recordId } from '../ids';
import type { Body } from '../leadPatch';
import { listPage } from '../paging';
import type { UserRecord } from '../records';
import { summaryParts, type SummaryEmailRecord, type SummaryPart } from '../settingRecords';
import { summaryEmailWire, writtenSummaryEmailWire } from '../wire/summaryEmails';
import { asObject, bodyFlag, bodyTexts, companyOf, oneOf, requiredObject } from './body';
import { currentUser } from './currentUser';
import { bodyText, readBody, route, type Api } from './route';

const frequencies = ['daily', 'weekly', 'monthly'] as const;
const leadStatuses = ['Lead', 'Not a Lead', 'Not Scored', 'All'] as const;

/** Mails that sum up the calls. Who is no administrator sees and writes their own only. */
export function summaryEmailRoutes(api: Api, world: World): void {
  route(api, '/a/:account/summary_emails', {
    GET: context => list(context, world),
    POST: context => create(context, world),
  });
  route(api, '/a/:account/summary_emails/:id', {
    GET: context => context.json(summaryEmailWire(find(context, world), context.get('account'))),
    PUT: context => update(context, world),
    DELETE: context => {
      remove(world.state.books.of(context.get('account'), 'summaryEmails'), find(context, world));
      return context.body(null, 204);
    },
  });
}

function isOwn(context: SandboxContext, summary: SummaryEmailRecord): boolean {
  const { role } = context.get('connection');
  return role === 'admin' || summary.user === currentUser(context);
}

function find(context: SandboxContext, { state }: World): SummaryEmailRecord {
  const wanted = context.req.param('id');
  const all = state.books.of(context.get('account'), 'summaryEmails');
  const found = all.find(({ id }) => id === wanted);
  if (!found) throw notFound();
  if (!isOwn(context, found)) throw forbidden();
  return found;
}

function list(context: SandboxContext, { state }: World): Response {
  const account = context.get('account');
  const query = context.get('query');
  const [frequency, company, user, email] = ['frequency', 'company_id', 'user_id', 'email'].map(
    name => query.get(name),
  );
  const items = state.books
    .of(account, 'summaryEmails')
    .filter(
      each =>
        isOwn(context, each) &&
        (!frequency || each.frequency.includes(frequency)) &&
        (!company || each.company?.id === company) &&
        (!user || each.user?.id === user) &&
        (!email || (each.email ?? each.user?.email) === email),
    );
  const render = (each: SummaryEmailRecord) => summaryEmailWire(each, account);
  return listPage(context, { key: 'summary_emails', items, query, render });
}

function create(context: SandboxContext, { state, clock }: World): Response {
  const account = context.get('account');
  const body = readBody(context);
  const frequency = readFrequency(body);
  if (!frequency) throw missingParameter('frequency');
  const config = readConfig(requiredObject(body, 'config'));
  const user = readUser(context, body);
  const email = bodyText(body, 'email') ?? null;
  if (!user && email === null) throw missingParameter('user_id');
  const companyId = bodyText(body, 'company_id');
  const now = clock.now();
  const summary: SummaryEmailRecord = {
    id: recordId('CSS', now, state.random),
    company: companyId === undefined ? null : companyOf(context, companyId),
    user,
    email: user ? null : email,
    frequency,
    config,
    leadStatus: readLeadStatus(body) ?? 'All',
  };
  if (!isOwn(context, summary)) throw forbidden();
  state.books.of(account, 'summaryEmails').push(summary);
  return context.json(writtenSummaryEmailWire(summary, account), 201);
}

/** `config` has to come along, and is what it says as a whole. */
function update(context: SandboxContext, world: World): Response {
  const summary = find(context, world);
  const body = readBody(context);
  const config = readConfig(requiredObject(body, 'config'));
  const frequency = readFrequency(body) ?? summary.frequency;
  const leadStatus = readLeadStatus(body) ?? summary.leadStatus;
  Object.assign(summary, { config, frequency, leadStatus });
  return context.json(writtenSummaryEmailWire(summary, context.get('account')));
}

function readFrequency(body: Body): string[] | undefined {
  const given = bodyTexts(body, 'frequency');
  if (!given || given.length === 0) return undefined;
  return given.map(each => oneOf(each, 'frequency', frequencies));
}

function readConfig(given: Body): Record<SummaryPart, boolean> {
  const parts = summaryParts.map(part => [part, bodyFlag(given, part) ?? false] as const);
  return Object.fromEntries(parts) as Record<SummaryPart, boolean>;
}

function readLeadStatus(body: Body): string | undefined {
  if (body.filters === undefined || body.filters === null) return undefined;
  const { lead_status: given } = asObject(body.filters, 'filters');
  return given === undefined ? undefined : oneOf(given, 'lead_status', leadStatuses);
}

function readUser(context: SandboxContext, body: Body): UserRecord | null {
  const id = bodyText(body, 'user_id');
  if (id === undefined) return null;
  const user = context.get('account').users.find(each => each.id === id);
  if (!user) throw new ApiError(400, 'user_id does not exist');
  return user;
}
