import { dayMs, hourMs } from '../../base/clock';
import { recordId } from '../ids';
import type { Random } from '../random';
import type {
  AccountRecord,
  CustomerRecord,
  LeadStatus,
  TrackerRecord,
  UserRecord,
} from '../records';
import type { ConversationRecord, TextMedia, TextRecord } from '../textRecords';
import { trackingNumber } from '../wire/callBasics';
import { customersOf, someTags } from './persons';
import { optOutWords, textTalk } from './textTalk';

/** One picture, drawn when it is asked for. */
const picture: readonly TextMedia[] = [{ type: 'image/png', bytes: null }];

/** So many texts has the longest conversation of an account: more than a page. */
const mostTexts = 130;

/** What was texted, the latest conversation first. */
export function exchangeTexts(
  account: AccountRecord,
  now: number,
  random: Random,
): ConversationRecord[] {
  const taken = new Set<string>();
  const conversations: ConversationRecord[] = [];
  for (const customer of customersOf(account, now)) {
    const call = customer.calls[0];
    if (!call?.tracker.smsEnabled || customer.phone === null) continue;
    const own = random.fork(customer.personId);
    if (!own.chance(0.12) && call.script === null) continue;
    const number = 41_000_000 + conversations.length * 200;
    const count = conversations.length === 0 ? mostTexts : own.int(1, 7);
    const messages = chat(customer, call.startedAt, count, now, number, own);
    if (messages.length === 0) continue;
    const leadStatus: LeadStatus | null = own.weighted<LeadStatus | null>([
      ['good_lead', 3],
      ['not_a_lead', 2],
      [null, 5],
    ]);
    conversations.push({
      id: shortWord(taken, own),
      threadId: recordId('SMT', call.startedAt, own),
      company: call.company,
      customer,
      tracker: call.tracker,
      number: trackingNumber(call),
      ...(own.chance(0.08) ? movedTo(call.tracker) : { currentTracker: null, currentNumber: null }),
      archived: own.chance(0.15),
      leadStatus,
      notes: own.chance(0.15) ? own.pick(call.company.trade.notes) : null,
      value: leadStatus === 'good_lead' && own.chance(0.4) ? own.int(40, 900) * 100 : null,
      tags: someTags(account, customer, 'thread', now),
      messages,
    });
  }
  return conversations.sort((a, b) => lastTextAt(b) - lastTextAt(a));
}

/** Another number of the company that texts have moved to, if it has one. */
function movedTo(tracker: TrackerRecord) {
  const other = tracker.company.trackers.find(
    each => each !== tracker && each.smsEnabled && each.disabledAt === null,
  );
  return { currentTracker: other ?? null, currentNumber: other?.numbers[0] ?? null };
}

export function lastTextAt({ messages }: ConversationRecord): number {
  return messages[0]?.createdAt ?? 0;
}

/** Five letters that no other conversation of the account has. */
export function shortWord(taken: Set<string>, random: Random): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  for (;;) {
    const word = Array.from({ length: 5 }, () => letters[random.int(0, 51)]).join('');
    if (taken.has(word)) continue;
    taken.add(word);
    return word;
  }
}

/** Texts by turns, newest first; the customer begins. */
function chat(
  customer: CustomerRecord,
  from: number,
  count: number,
  now: number,
  number: number,
  random: Random,
): TextRecord[] {
  const [call] = customer.calls;
  const agents = call?.company.account.users ?? [];
  const user: UserRecord | null = agents[customer.seed % Math.max(1, agents.length)] ?? null;
  const messages: TextRecord[] = [];
  let at = from + random.int(1, 2 * 24) * hourMs;
  // A long one fits between its call and now.
  const gap = Math.min(dayMs / 4, Math.max(1000, (now - at) / (count + 1)));
  for (let index = 0; index < count && at < now; index++) {
    const incoming = index % 2 === 0;
    const lines = textTalk[(customer.seed + (index >> 1)) % textTalk.length] ?? ['', ''];
    const sends = incoming && (lines[0].includes('picture') || index === 40);
    const said = index === 0 ? (call?.script?.[0] ?? lines[0]) : lines[incoming ? 0 : 1];
    messages.unshift({
      id: recordId('SCI', at, random),
      number: number + index,
      direction: incoming ? 'incoming' : 'outgoing',
      content: index === 1 ? said + optOutWords : said,
      createdAt: at,
      failed: !incoming && random.chance(0.04),
      user: incoming ? null : user,
      media: sends ? picture : [],
    });
    at += Math.floor(Math.min(gap, random.int(40, 5400) * 1000));
  }
  return messages;
}
