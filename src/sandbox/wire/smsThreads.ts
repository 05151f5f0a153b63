import type { ConversationRecord, TextRecord } from '../textRecords';
import { utcMillis } from '../timestamps';
import {
  commonTextWire,
  formattedTextWire,
  lastMessageAt,
  mediaUrls,
  textStatus,
} from './conversations';

/** The newer view of a conversation, with names of its own for note and judgement. */
export function threadWire(
  thread: ConversationRecord,
  fields: readonly string[],
): Record<string, unknown> {
  const { id, ...common } = commonTextWire(thread);
  const extra = { last_message_at: lastMessageAt(thread), ...formattedTextWire(thread) };
  return {
    id,
    notes: thread.notes,
    tags: thread.tags.map(({ name }) => name),
    value: thread.value === null ? null : thread.value / 100,
    lead_qualification: thread.leadStatus,
    ...common,
    ...Object.fromEntries(Object.entries(extra).filter(([name]) => fields.includes(name))),
  };
}

/** A text of a single thread; `errors` adds why one was not delivered. */
export function threadMessageWire(
  text: TextRecord,
  thread: ConversationRecord,
  home: string,
  errors: boolean,
) {
  return {
    id: text.id,
    content: text.content,
    created_at: utcMillis(text.createdAt),
    status: textStatus(text, 'failed'),
    direction: text.direction,
    message_type: text.media.length > 0 ? 'mms' : 'sms',
    media_urls: mediaUrls(text, thread, home),
    ...(errors ? { error: text.failed ? 'The carrier did not deliver the message.' : null } : {}),
  };
}
