import { hourMs } from '../../base/clock';
import type { PhoneNumbers } from '../ids';
import { recordId } from '../ids';
import type { Random } from '../random';
import type { CallRecord, CompanyRecord, TagRecord, TrackerRecord } from '../records';
import { channels } from './channels';
import { newCustomer } from './customers';
import { hostileTexts, longNote, type HostileKind } from './hostileTexts';

/** Records that hold hostile texts, for tests to find. All calls lie within the last seven days. */
export interface Hostile {
  company: CompanyRecord;
  tracker: TrackerRecord;
  tags: TagRecord[];
  /** One call for each kind of text: in its customer's name, note, keywords and transcript. */
  calls: Record<HostileKind, CallRecord>;
  /** A call whose note has more than 10,000 characters. */
  longNote: CallRecord;
  /** A call without a customer number or name. */
  anonymous: CallRecord;
}

/** Not the first thing that a newcomer to the demo sees. */
const firstHoursAgo = 72;

export function createHostile(
  company: CompanyRecord,
  now: number,
  phones: PhoneNumbers,
  random: Random,
): { hostile: Hostile; calls: CallRecord[] } {
  const tracker = company.trackers[0];
  if (!tracker) throw new Error('The hostile company needs a tracker.');
  const tags = company.account.tags.filter(tag => tag.company === company);
  const all: CallRecord[] = [];
  const add = (text: string, edit: (call: CallRecord) => void = () => undefined) => {
    const hoursAgo = firstHoursAgo + all.length * 5;
    const call = hostileCall(tracker, text, now - hoursAgo * hourMs, phones, random);
    const tag = tags[all.length % tags.length];
    if (tag && !tag.disabled) call.tags.push(tag);
    edit(call);
    all.push(call);
    return call;
  };
  const calls = Object.fromEntries(
    Object.entries(hostileTexts).map(([kind, text]) => [kind, add(text)]),
  ) as Record<HostileKind, CallRecord>;
  const longNoteCall = add('Loquacious Caller', call => (call.note = longNote()));
  const anonymous = add('', call => {
    Object.assign(call.customer, { name: null, phone: null, city: null, state: null });
  });
  return {
    hostile: { company, tracker, tags, calls, longNote: longNoteCall, anonymous },
    calls: all,
  };
}

function hostileCall(
  tracker: TrackerRecord,
  text: string,
  startedAt: number,
  phones: PhoneNumbers,
  random: Random,
): CallRecord {
  const customer = newCustomer(tracker, 'alaska', startedAt, phones, random);
  Object.assign(customer, {
    name: text,
    phone: customer.phone ?? phones.take('907'),
    channel: channels.googleAds,
    campaign: text,
    keywords: text,
    landing: `https://antiques.example/?q=${encodeURIComponent(text)}`,
  });
  const call: CallRecord = {
    id: recordId('CAL', startedAt, random),
    company: tracker.company,
    tracker,
    customer,
    startedAt,
    outcome: 'answered',
    duration: 48,
    agent: null,
    recordingSeconds: 42,
    recordingReadyAt: startedAt + 90_000,
    businessPhone: tracker.destination,
    leadStatus: null,
    value: null,
    note: text === '' ? null : text,
    tags: [],
    script: text === '' ? null : [text, `I said: ${text}`],
    seed: random.int(1, 2 ** 31),
  };
  customer.calls.push(call);
  return call;
}
