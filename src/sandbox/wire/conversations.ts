import type { ConversationRecord, TextRecord } from '../textRecords';
import { utcMillis } from '../timestamps';
import { nativePath } from './accounts';
import { displayPhone } from './phones';

/** What a conversation and a thread say alike. */
export function commonTextWire(conversation: ConversationRecord): Record<string, unknown> {
  const { company, customer, tracker, currentTracker } = conversation;
  return {
    id: conversation.id,
    company_id: company.id,
    initial_tracker_id: tracker.id,
    current_tracker_id: currentTracker?.id ?? null,
    customer_name: customer.name,
    customer_phone_number: customer.phone,
    initial_tracking_number: conversation.number,
    current_tracking_number: conversation.currentNumber ?? conversation.number,
    state: conversation.archived ? 'archived' : 'active',
    company_time_zone: company.timeZone,
  };
}

export function formattedTextWire(conversation: ConversationRecord): Record<string, unknown> {
  const { customer, number, currentNumber } = conversation;
  return {
    formatted_customer_phone_number: displayPhone(customer.phone),
    formatted_initial_tracking_number: displayPhone(number),
    formatted_current_tracking_number: displayPhone(currentNumber ?? number),
    formatted_customer_name: customer.name,
  };
}

export function lastMessageAt({ messages }: ConversationRecord): string | null {
  return messages[0] ? utcMillis(messages[0].createdAt) : null;
}

/** Addresses of the pictures: below the API, and to be asked for with its key. */
export function mediaUrls(
  text: TextRecord,
  { company: { account } }: ConversationRecord,
  home: string,
): string[] {
  const base = `${home}${nativePath(account)}/text-messages/${text.id}/media`;
  return text.media.map((_, index) => `${base}/${index}`);
}

function recentMessage(text: TextRecord, conversation: ConversationRecord, home: string) {
  return {
    direction: text.direction,
    content: text.content,
    created_at: utcMillis(text.createdAt),
    type: text.media.length > 0 ? 'mms' : 'sms',
    media_urls: mediaUrls(text, conversation, home),
  };
}

const extraFields: Record<string, (conversation: ConversationRecord) => unknown> = {
  lead_status: ({ leadStatus }) => leadStatus,
  source: ({ customer }) => customer.channel.source,
};

/** A conversation with its two latest texts. `home` is the origin that addresses name. */
export function conversationWire(
  conversation: ConversationRecord,
  fields: readonly string[],
  home: string,
): Record<string, unknown> {
  const { company, tracker, messages } = conversation;
  const wire: Record<string, unknown> = {
    ...commonTextWire(conversation),
    last_message_at: lastMessageAt(conversation),
    ...formattedTextWire(conversation),
    recent_messages: messages.slice(0, 2).map(text => recentMessage(text, conversation, home)),
    ...(company.account.dialect === 'live'
      ? { tracker_name: tracker.name, company_name: company.name }
      : {}),
  };
  for (const name of fields) {
    const render = Object.hasOwn(extraFields, name) ? extraFields[name] : undefined;
    if (render) wire[name] = render(conversation);
  }
  return wire;
}

/** A text of a single conversation; samples shout its type. */
export function messageWire(text: TextRecord, conversation: ConversationRecord, home: string) {
  const documented = conversation.company.account.dialect === 'documented';
  const type = text.media.length > 0 ? 'mms' : 'sms';
  const { user } = text;
  return {
    id: text.number,
    content: text.content,
    created_at: utcMillis(text.createdAt),
    status: textStatus(text, documented ? 'error' : 'failed'),
    direction: text.direction,
    type: documented ? type.toUpperCase() : type,
    media_urls: mediaUrls(text, conversation, home),
    user: user ? { id: user.id, name: `${user.firstName} ${user.lastName}` } : null,
  };
}

export function textStatus({ direction, failed }: TextRecord, failure: string): string | null {
  if (direction === 'incoming') return null;
  return failed ? failure : 'sent';
}
