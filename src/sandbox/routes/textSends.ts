import type { SandboxContext, World } from '../context';
import { optOutWords } from '../data/textTalk';
import { shortWord } from '../data/texts';
import { ApiError, missingParameter } from '../errors';
import { recordId } from '../ids';
import type { Body } from '../leadPatch';
import { Attachment } from '../multipart';
import { northAmericanNumber } from '../phoneNumber';
import type { CompanyRecord } from '../records';
import type { SandboxState } from '../state';
import type { ConversationRecord, TextMedia } from '../textRecords';
import { conversationWire } from '../wire/conversations';
import { companyOf, requiredNumber, requiredText, requirePlan } from './body';
import { newLead } from './newLead';
import { bodyText, readBody } from './route';

const longestContent = 140;
const largestFile = 5 * 1024 * 1024;
const pictureTypes = ['image/jpeg', 'image/png', 'image/gif'];

/** Sends a text; the answer is the conversation, whose id is not the message's. */
export function sendText(context: SandboxContext, { state, clock }: World): Response {
  requirePlan(context);
  const account = context.get('account');
  const body = readTextBody(context);
  const company = companyOf(context, requiredText(body, 'company_id'));
  const phone = requiredNumber(body, 'customer_phone_number');
  const content = requiredText(body, 'content');
  if (content.length > longestContent) {
    throw new ApiError(400, `content is too long (maximum is ${longestContent} characters)`);
  }
  const media = readMedia(body);
  const all = state.books.of(account, 'conversations');
  const now = clock.now();
  const known = all.find(each => each.company === company && each.customer.phone === phone);
  const number = bodyText(body, 'tracking_number');
  if (!known && number === undefined) throw missingParameter('tracking_number');
  const conversation = known ?? begin(company, phone, all, state, now);
  if (number !== undefined) moveTo(conversation, number, known === undefined);
  if (known) all.splice(all.indexOf(known), 1);
  // The one with the latest text comes first.
  all.unshift(conversation);
  const first = !conversation.messages.some(({ direction }) => direction === 'outgoing');
  conversation.archived = false;
  conversation.messages.unshift({
    id: recordId('SCI', now, state.random),
    number: 90_000_000 + state.random.int(0, 9_999_999),
    direction: 'outgoing',
    content: first ? content + optOutWords : content,
    createdAt: now,
    failed: false,
    user: account.users[0] ?? null,
    media,
  });
  const wire = conversationWire(conversation, [], context.get('home'));
  const live = account.dialect === 'live';
  return context.json(
    {
      ...wire,
      ...(known ? {} : { last_message_at: null }),
      ...(live ? { sms_thread: { id: conversation.threadId } } : {}),
    },
    live ? 200 : 201,
  );
}

/** JSON, or a form that brings its picture along. */
function readTextBody(context: SandboxContext): Body {
  const type = context.req.header('content-type') ?? '';
  const { body } = context.get('request');
  return type.startsWith('multipart/form-data') ? ((body ?? {}) as Body) : readBody(context);
}

/** One picture: at an address, which the sandbox does not visit, or as a file. */
function readMedia(body: Body): TextMedia[] {
  const url = bodyText(body, 'media_url');
  const file = body.media_file;
  if (url !== undefined && file !== undefined) {
    throw new ApiError(422, 'Only one of media_url and media_file can be given');
  }
  if (url !== undefined) {
    if (!/^https?:\/\/\S+$/i.test(url)) throw new ApiError(422, 'media_url is not valid');
    return [{ type: 'image/png', bytes: null }];
  }
  if (file === undefined) return [];
  if (!(file instanceof Attachment)) {
    throw new ApiError(422, 'media_file must be sent as multipart/form-data');
  }
  if (!pictureTypes.includes(file.type)) {
    throw new ApiError(422, 'media_file must be a JPEG, PNG or GIF');
  }
  if (file.size > largestFile) throw new ApiError(422, 'media_file is larger than 5 MB');
  return [{ type: file.type, bytes: file.take() }];
}

/** A conversation without texts, whose number has yet to be given. */
function begin(
  company: CompanyRecord,
  phone: string,
  all: readonly ConversationRecord[],
  state: SandboxState,
  now: number,
): ConversationRecord {
  const [tracker] = company.trackers;
  if (!tracker) throw notATextNumber();
  return {
    id: shortWord(new Set(all.map(({ id }) => id)), state.random),
    threadId: recordId('SMT', now, state.random),
    company,
    customer: state.findCustomer(company, phone) ?? newLead({ phone }, now, state.random),
    tracker,
    number: '',
    currentTracker: null,
    currentNumber: null,
    archived: false,
    leadStatus: null,
    notes: null,
    value: null,
    tags: [],
    messages: [],
  };
}

/** Texts from a tracking number of the company, which has to be one for texts. */
function moveTo(conversation: ConversationRecord, text: string, begins: boolean): void {
  const number = northAmericanNumber(text, 'tracking_number');
  const tracker = conversation.company.trackers.find(
    each => each.disabledAt === null && each.smsEnabled && each.numbers.includes(number),
  );
  if (!tracker) throw notATextNumber();
  if (begins) Object.assign(conversation, { tracker, number });
  else if (number !== (conversation.currentNumber ?? conversation.number)) {
    Object.assign(conversation, { currentTracker: tracker, currentNumber: number });
  }
}

const notATextNumber = () =>
  new ApiError(400, 'tracking_number must be an active tracking number with texting enabled');
