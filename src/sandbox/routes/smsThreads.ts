import type { SandboxContext, World } from '../context';
import { lastTextAt } from '../data/texts';
import { readDateRange } from '../dateRange';
import { ApiError, missingParameter, notFound } from '../errors';
import { innerPage } from '../innerPage';
import { readAppend, readLeadStatus, readTagNames, readText, readValue, retag } from '../leadPatch';
import { listPage } from '../paging';
import type { Query } from '../query';
import type { ConversationRecord } from '../textRecords';
import { threadMessageWire, threadWire } from '../wire/smsThreads';
import { readBody, route, type Api } from './route';
import { searchedText } from './texts';

/** The same conversations, seen as leads: with notes, tags and a value. */
export function smsThreadRoutes(api: Api, world: World): void {
  route(api, '/a/:account/sms-threads', { GET: context => listThreads(context, world) });
  route(api, '/a/:account/sms-threads/:thread', {
    GET: context => getThread(context, world),
    PUT: context => updateThread(context, world),
  });
}

/** By the short word, or by the longer id that sending a text gives. */
function findThread(context: SandboxContext, { state }: World): ConversationRecord {
  const wanted = context.req.param('thread');
  const found = state.books
    .of(context.get('account'), 'conversations')
    .find(({ id, threadId }) => id === wanted || threadId === wanted);
  if (!found) throw notFound();
  return found;
}

function listThreads(context: SandboxContext, { state, clock }: World): Response {
  const query = context.get('query');
  checkDates(query);
  const { start, end } = readDateRange(query, context.get('connection').timeZone, clock.now());
  const company = query.get('company_id');
  const search = query.get('search');
  const matches = search ? searchedThread(search) : () => true;
  const items = state.books.of(context.get('account'), 'conversations').filter(each => {
    const at = lastTextAt(each);
    return at >= start && at <= end && (!company || each.company.id === company) && matches(each);
  });
  const fields = query.commas('fields');
  const render = (thread: ConversationRecord) => threadWire(thread, fields);
  return listPage(context, { key: 'sms_threads', items, query, render });
}

/** Unlike elsewhere, both dates come together, and without a time. */
function checkDates(query: Query): void {
  const dates = { start_date: query.get('start_date'), end_date: query.get('end_date') };
  if (!dates.start_date && !dates.end_date) return;
  for (const [name, text] of Object.entries(dates)) {
    if (!text) throw missingParameter(name);
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new ApiError(400, `Invalid ${name}`);
  }
}

function searchedThread(term: string): (thread: ConversationRecord) => boolean {
  const words = term.toLowerCase();
  const customer = searchedText(term);
  return thread =>
    customer(thread) || thread.tags.some(({ name }) => name.toLowerCase().includes(words));
}

const mostMessages = 100;

function getThread(context: SandboxContext, world: World): Response {
  const thread = findThread(context, world);
  const query = context.get('query');
  const { facts, items } = innerPage(thread.messages, query, mostMessages);
  const errors = query.flag('with_msg_errors');
  const home = context.get('home');
  return context.json({
    ...threadWire(thread, query.commas('fields')),
    ...facts,
    messages: items.map(text => threadMessageWire(text, thread, home, errors)),
  });
}

/** What was written shows in the answer, as it does not with calls. */
function updateThread(context: SandboxContext, world: World): Response {
  const { state, clock } = world;
  const thread = findThread(context, world);
  const body = readBody(context);
  const notes = readText(body, 'notes');
  const names = readTagNames(body.tags);
  const leadStatus = readLeadStatus(body, 'lead_qualification', thread.leadStatus);
  const value = readValue(body.value);
  if (names) {
    thread.tags = retag(thread.tags, names, readAppend(body), thread.company, state, clock.now());
  }
  if (notes !== undefined) thread.notes = notes;
  if (leadStatus !== undefined) thread.leadStatus = leadStatus;
  if (value !== undefined) thread.value = value;
  return context.json(threadWire(thread, []));
}
