import { recordId, type PhoneNumbers } from '../ids';
import type { Random } from '../random';
import type {
  CallRecord,
  CustomerRecord,
  LeadStatus,
  Outcome,
  TagRecord,
  TrackerRecord,
  UserRecord,
} from '../records';
import type { Founded } from './accounts';
import { callTimes, isOpen } from './callTimes';
import { newCustomer } from './customers';

/** Fills a company's log with that many calls, oldest first. */
export function receiveCalls(
  { company, plan: { region } }: Founded,
  count: number,
  now: number,
  phones: PhoneNumbers,
  random: Random,
): CallRecord[] {
  const trackers = company.trackers;
  const customers: CustomerRecord[] = [];
  const tags = usableTags(company.account.tags, trackers);
  const agents = company.account.users.filter(user => user.companies.includes(company));
  return callTimes(company, count, now, random).map(startedAt => {
    const returning =
      customers.length > 4 && random.chance(0.3)
        ? customers[Math.floor(customers.length * (1 - random.next() ** 2 * 0.9)) - 1]
        : undefined;
    const tracker =
      returning?.calls.at(-1)?.tracker ?? openTracker(trackers, startedAt, random) ?? trackers[0];
    if (!tracker) throw new Error(`${company.name} has calls but no trackers.`);
    const customer = returning ?? newCustomer(tracker, region, startedAt, phones, random);
    if (!returning && customer.phone !== null) customers.push(customer);
    const call = newCall(tracker, customer, startedAt, agents, random);
    judge(call, tags, random);
    customer.calls.push(call);
    return call;
  });
}

function openTracker(trackers: readonly TrackerRecord[], at: number, random: Random) {
  const open = trackers.filter(
    tracker => tracker.createdAt < at && (tracker.disabledAt === null || tracker.disabledAt > at),
  );
  // A few trackers bring most of the calls.
  return open[Math.floor(random.next() ** 1.7 * open.length)];
}

function newCall(
  tracker: TrackerRecord,
  customer: CustomerRecord,
  startedAt: number,
  agents: readonly UserRecord[],
  random: Random,
): CallRecord {
  const { company } = tracker;
  const outcome = newOutcome(customer, isOpen(company, startedAt), random);
  const ringing = random.int(3, 14);
  const talked = talkSeconds(outcome, random);
  const recorded = talked > 0 && tracker.recording && random.chance(0.97);
  const spoken = outcome === 'answered' || outcome === 'outbound';
  return {
    id: recordId('CAL', startedAt, random),
    company,
    tracker,
    customer,
    startedAt,
    outcome,
    duration: ringing + talked + (outcome === 'missed' ? random.int(8, 30) : 0),
    agent: spoken && random.chance(0.82) && agents.length > 0 ? random.pick(agents) : null,
    recordingSeconds: recorded ? talked : null,
    recordingReadyAt: startedAt + (ringing + talked + 45) * 1000,
    businessPhone: outcome === 'abandoned' ? null : tracker.destination,
    leadStatus: null,
    value: null,
    note: null,
    tags: [],
    script: null,
    seed: random.int(1, 2 ** 31),
  };
}

function newOutcome(customer: CustomerRecord, open: boolean, random: Random): Outcome {
  // The business calls back people who called before.
  if (customer.calls.length > 0 && open && random.chance(0.35)) return 'outbound';
  return open
    ? random.weighted<Outcome>([
        ['answered', 80],
        ['missed', 8],
        ['abandoned', 2],
        ['voicemail', 10],
      ])
    : random.weighted<Outcome>([
        ['answered', 8],
        ['missed', 27],
        ['abandoned', 10],
        ['voicemail', 55],
      ]);
}

function talkSeconds(outcome: Outcome, random: Random): number {
  if (outcome === 'missed' || outcome === 'abandoned') return 0;
  if (outcome === 'voicemail') return random.int(14, 40);
  return Math.round(Math.min(720, Math.max(16, 130 * Math.exp(0.75 * random.normal()))));
}

function usableTags(tags: readonly TagRecord[], trackers: readonly TrackerRecord[]): TagRecord[] {
  const company = trackers[0]?.company;
  return tags.filter(tag => !tag.disabled && (tag.company === null || tag.company === company));
}

/** What the business's people wrote to the call afterwards. */
function judge(call: CallRecord, tags: readonly TagRecord[], random: Random): void {
  const { trade } = call.company;
  const good = call.customer.calls.some(({ leadStatus }) => leadStatus === 'good_lead');
  const spoken = call.outcome === 'answered' || call.outcome === 'voicemail';
  if (good) call.leadStatus = 'previously_marked_good_lead';
  else if (spoken && random.chance(0.5)) {
    call.leadStatus = random.weighted<LeadStatus>([
      ['good_lead', 6],
      ['not_a_lead', 4],
    ]);
  }
  if (call.leadStatus === 'good_lead' && random.chance(0.6)) {
    const [from, to] = trade.worth;
    call.value = Math.round(from * (to / from) ** random.next()) * 100;
  }
  if (spoken && random.chance(0.16)) call.note = random.pick(trade.notes);
  if (tags.length > 0 && random.chance(0.45)) {
    const count = random.int(1, 3);
    for (let index = 0; index < count; index++) {
      const tag = random.pick(tags);
      if (!call.tags.includes(tag)) call.tags.push(tag);
    }
  }
}
