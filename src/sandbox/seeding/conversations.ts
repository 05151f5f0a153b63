import { hourMs } from '../../base/clock';
import { lastTextAt, shortWord } from '../data/texts';
import { recordId } from '../ids';
import type { AccountRecord, CompanyRecord, TrackerRecord } from '../records';
import type { ConversationRecord, TextMedia, TextRecord } from '../textRecords';
import { Fields } from './fields';
import { leadStatusOf, tagsOf, valueOf } from './judgements';
import { knownFields } from './knownFields';
import { trackerOf } from './origins';
import { personOf } from './people';
import type { Seeding } from './seedFromData';

/** CallRail's lists say `conversations`, its addresses text messages. */
const lists = ['conversations', 'text_messages'];

/** Reads what was texted, the latest conversation first. */
export function seedConversations(seeding: Seeding, all: Fields): ConversationRecord[] {
  const taken = new Set<string>();
  return lists
    .flatMap(list =>
      all.list(list).map((item, index) => {
        const fields = new Fields(`${list}[${index}]`, item, knownFields.conversation);
        return fillConversation(seeding, fields, index, taken);
      }),
    )
    .sort((a, b) => lastTextAt(b) - lastTextAt(a));
}

function fillConversation(
  seeding: Seeding,
  fields: Fields,
  index: number,
  taken: Set<string>,
): ConversationRecord {
  const { now, random } = seeding;
  const tracker = trackerOf(seeding, fields, {
    id: 'initial_tracker_id',
    number: 'initial_tracking_number',
  });
  const { company } = tracker;
  const number = fields.nullable('initial_tracking_number', null) ?? tracker.numbers[0] ?? '';
  const at = fields.instant('last_message_at', now, now - (index + 1) * hourMs);
  return {
    id: fields.text('id') ?? shortWord(taken, random),
    threadId: recordId('SMT', at, random),
    company,
    customer: personOf(seeding, fields, { company, tracker, at }),
    tracker,
    number,
    ...currentOf(fields, company, tracker, number),
    archived: fields.oneOf('state', ['active', 'archived'], 'active') === 'archived',
    leadStatus: leadStatusOf(fields) ?? leadStatusOf(fields, 'lead_qualification'),
    notes: fields.nullable('notes', null),
    value: valueOf(fields),
    tags: tagsOf(seeding, company, fields),
    messages: messagesOf(seeding, fields, company.account, at, 41_000_000 + index * 200),
  };
}

/** Where texts have moved to since, if it is elsewhere. */
function currentOf(
  fields: Fields,
  { trackers }: CompanyRecord,
  tracker: TrackerRecord,
  number: string,
) {
  const id = fields.nullable('current_tracker_id', null);
  const currentNumber = fields.nullable('current_tracking_number', null);
  const moved = currentNumber !== null && currentNumber !== number;
  const currentTracker = trackers.find(each =>
    id === null ? moved && each.numbers.includes(currentNumber) : each.id === id,
  );
  return {
    currentTracker: currentTracker === tracker && !moved ? null : (currentTracker ?? null),
    currentNumber: moved ? currentNumber : null,
  };
}

/** Newest first, and one at least. */
function messagesOf(
  seeding: Seeding,
  fields: Fields,
  account: AccountRecord,
  at: number,
  number: number,
): TextRecord[] {
  const list = fields.has('messages') ? 'messages' : 'recent_messages';
  const items = fields.list(list);
  const texts: readonly unknown[] = items.length > 0 ? items : [{}];
  return texts
    .map((item, index) => {
      const text = new Fields(`${fields.place}.${list}[${index}]`, item, knownFields.message);
      return fillText(seeding, text, account, at - index * 60_000, number + texts.length - index);
    })
    .sort((a, b) => b.createdAt - a.createdAt);
}

function fillText(
  { now, random }: Seeding,
  fields: Fields,
  { users }: AccountRecord,
  at: number,
  number: number,
): TextRecord {
  const createdAt = fields.instant('created_at', now, at);
  const direction = fields.oneOf('direction', ['incoming', 'outgoing'], 'incoming');
  const id = fields.get('id');
  const user: Readonly<Record<string, unknown>> = { ...(fields.get('user') as object | null) };
  return {
    id: typeof id === 'string' && !/^\d+$/.test(id) ? id : recordId('SCI', createdAt, random),
    number: typeof id === 'number' ? id : number,
    direction,
    content: fields.text('content', 'Do you have time this week?'),
    createdAt,
    failed: ['failed', 'error'].includes(fields.nullable('status', null) ?? ''),
    user: users.find(each => each.id === user.id) ?? null,
    // Pictures are drawn: those of CallRail are behind its key.
    media: fields.list('media_urls').map((): TextMedia => ({ type: 'image/png', bytes: null })),
  };
}
