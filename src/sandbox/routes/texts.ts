import type { SandboxContext, World } from '../context';
import { lastTextAt } from '../data/texts';
import { readDateRange } from '../dateRange';
import { notFound } from '../errors';
import { innerPage } from '../innerPage';
import { listPage } from '../paging';
import type { ConversationRecord } from '../textRecords';
import { conversationWire, messageWire } from '../wire/conversations';
import { route, type Api } from './route';
import { textMedia } from './textMedia';
import { sendText } from './textSends';

/** Texts by conversation. */
export function textRoutes(api: Api, world: World): void {
  route(api, '/a/:account/text-messages', {
    GET: context => listConversations(context, world),
    POST: context => sendText(context, world),
  });
  route(api, '/a/:account/text-messages/:conversation', {
    GET: context => getConversation(context, world),
  });
  route(api, '/a/:account/text-messages/:message/media/:number', {
    GET: context => textMedia(context, world),
  });
}

/** The conversation of a path; case matters. */
export function findConversation(
  context: SandboxContext,
  { state }: World,
  wanted = context.req.param('conversation'),
): ConversationRecord {
  const all = state.books.of(context.get('account'), 'conversations');
  const found = all.find(({ id }) => id === wanted);
  if (!found) throw notFound();
  return found;
}

/** One term in a customer's number and name. */
export function searchedText(term: string): (conversation: ConversationRecord) => boolean {
  const words = term.toLowerCase();
  const digits = /^[\d\s()+.-]+$/.test(term) ? term.replace(/\D/g, '') : '';
  return ({ customer: { name, phone } }) =>
    (name?.toLowerCase().includes(words) ?? false) ||
    (digits !== '' && (phone?.includes(digits) ?? false));
}

function listConversations(context: SandboxContext, { state, clock }: World): Response {
  const query = context.get('query');
  const { start, end } = readDateRange(query, context.get('connection').timeZone, clock.now());
  const company = query.get('company_id');
  const search = query.get('search');
  const matches = search ? searchedText(search) : () => true;
  const items = state.books.of(context.get('account'), 'conversations').filter(each => {
    const at = lastTextAt(each);
    return at >= start && at <= end && (!company || each.company.id === company) && matches(each);
  });
  const fields = query.commas('fields');
  return listPage(context, {
    key: 'conversations',
    items,
    query,
    render: each => conversationWire(each, fields, context.get('home')),
  });
}

/** A conversation with a page of its texts, newest first. */
function getConversation(context: SandboxContext, world: World): Response {
  const conversation = findConversation(context, world);
  const query = context.get('query');
  const home = context.get('home');
  const wire = conversationWire(conversation, query.commas('fields'), home);
  delete wire.recent_messages;
  const { facts, items } = innerPage(conversation.messages, query);
  return context.json({
    ...wire,
    ...facts,
    messages: items.map(text => messageWire(text, conversation, home)),
  });
}
