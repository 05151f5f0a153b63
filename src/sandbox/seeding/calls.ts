import { hourMs } from '../../base/clock';
import type { Channel } from '../data/channels';
import { channels } from '../data/channels';
import { tagColors } from '../data/tags';
import { recordId } from '../ids';
import type {
  CallRecord,
  CompanyRecord,
  CustomerRecord,
  LeadStatus,
  Outcome,
  TagRecord,
  TrackerRecord,
} from '../records';
import { DataError, Fields } from './fields';
import { knownFields } from './knownFields';
import { companyOf, fillUser } from './places';
import type { Seeding } from './seedFromData';

const leadStatuses = ['good_lead', 'not_a_lead', 'previously_marked_good_lead'] as const;

/** Reads the calls, and files them with their accounts, newest first. */
export function seedCalls(seeding: Seeding, items: readonly unknown[]): void {
  const customers = new Map<string, CustomerRecord>();
  const calls = items.map((item, index) => {
    const fields = new Fields(`calls[${index}]`, item, knownFields.call);
    return fillCall(seeding, fields, index, customers);
  });
  for (const call of calls) {
    const { account } = call.company;
    if (account.callsById.has(call.id)) {
      throw new DataError('calls', `the id "${call.id}" is given twice.`);
    }
    account.calls.push(call);
    account.callsById.set(call.id, call);
  }
  for (const account of seeding.accounts) account.calls.sort((a, b) => b.startedAt - a.startedAt);
  for (const { customer } of calls) customer.calls.sort((a, b) => a.startedAt - b.startedAt);
}

function fillCall(
  seeding: Seeding,
  fields: Fields,
  index: number,
  customers: Map<string, CustomerRecord>,
): CallRecord {
  const { now, random } = seeding;
  const tracker = trackerOf(seeding, fields);
  const { company } = tracker;
  const startedAt = fields.instant('start_time', now, now - (index + 1) * hourMs);
  const outcome = outcomeOf(fields);
  const spoken = outcome === 'answered' || outcome === 'outbound' || outcome === 'voicemail';
  const duration =
    fields.get('duration') === null ? null : fields.whole('duration', spoken ? 75 : 18);
  const seconds = fields.get('recording_duration');
  const recorded = spoken && fields.get('recording') !== null && seconds !== null;
  const call: CallRecord = {
    id: fields.text('id', recordId('CAL', startedAt, random)),
    company,
    tracker,
    customer: customerOf(seeding, fields, tracker, startedAt, customers),
    startedAt,
    outcome,
    duration,
    agent: agentOf(seeding, company, fields),
    recordingSeconds: recorded
      ? fields.whole('recording_duration', Math.max(1, (duration ?? 0) - 8))
      : null,
    recordingReadyAt: startedAt,
    businessPhone: fields.nullable('business_phone_number', tracker.destination),
    leadStatus: leadStatusOf(fields),
    value: valueOf(fields),
    note: fields.nullable('note', null),
    tags: tagsOf(seeding, company, fields),
    script: scriptOf(fields),
    seed: random.int(1, 2 ** 31),
  };
  call.customer.calls.push(call);
  return call;
}

function trackerOf(seeding: Seeding, fields: Fields): TrackerRecord {
  const id = fields.text('tracker_id');
  const number = fields.text('tracking_phone_number');
  const trackers = seeding.accounts.flatMap(account => account.trackers);
  if (id !== undefined) {
    const found = trackers.find(tracker => tracker.id === id);
    return found ?? fields.fail('tracker_id', `there is no tracker "${id}".`);
  }
  const company = companyOf(seeding, fields);
  const found = company.trackers.find(({ numbers }) => number && numbers.includes(number));
  const [first] = company.trackers;
  return found ?? first ?? fields.fail('company_id', `"${company.name}" has no tracker.`);
}

function outcomeOf(fields: Fields): Outcome {
  if (fields.oneOf('direction', ['inbound', 'outbound'], 'inbound') === 'outbound')
    return 'outbound';
  if (fields.flag('voicemail', false)) return 'voicemail';
  return fields.flag('answered', true) ? 'answered' : 'missed';
}

/** The user of that address; one that is not there yet, as in a pasted answer, is made. */
function agentOf(seeding: Seeding, { account }: CompanyRecord, fields: Fields) {
  const email = fields.nullable('agent_email', null);
  if (email === null) return null;
  const known = account.users.find(user => user.email === email);
  if (known) return known;
  const given = new Fields(fields.place, { account_id: account.id, email }, knownFields.user);
  return fillUser(seeding, given, account.users.length);
}

function leadStatusOf(fields: Fields): LeadStatus | null {
  const given = fields.get('lead_status');
  return given === undefined || given === null
    ? null
    : fields.oneOf('lead_status', leadStatuses, 'good_lead');
}

/** Cents of `27`, `"27.00"`, `"$27.00"`. */
function valueOf(fields: Fields): number | null {
  const given = fields.get('value');
  if (given === undefined || given === null || given === '') return null;
  const amount = typeof given === 'string' ? Number(given.replace(/^\$|,/g, '')) : given;
  return typeof amount === 'number' && Number.isFinite(amount)
    ? Math.round(amount * 100)
    : fields.fail('value', 'an amount is needed.');
}

/** By name; one that is not among the account's tags becomes a tag of the company, as in CallRail. */
function tagsOf({ now }: Seeding, company: CompanyRecord, fields: Fields): TagRecord[] {
  const { account } = company;
  return fields.list('tags').map(given => {
    const name: unknown =
      typeof given === 'object' && given !== null && 'name' in given ? given.name : given;
    if (typeof name !== 'string') return fields.fail('tags', 'names of tags are needed.');
    const known = account.tags.find(
      tag => tag.name === name && (tag.company === null || tag.company === company),
    );
    if (known) return known;
    const color = tagColors[account.tags.length % tagColors.length] ?? 'gray1';
    const tag: TagRecord = {
      id: 7_500_001 + account.tags.length,
      name,
      company,
      color,
      background: color,
      disabled: false,
      createdAt: now,
    };
    account.tags.push(tag);
    return tag;
  });
}

function scriptOf(fields: Fields): string[] | null {
  const text = fields.nullable('transcription', null);
  return text === null ? null : text.split('\n').filter(Boolean);
}

/** Calls of one number to one company are of one person. */
function customerOf(
  { random, phones }: Seeding,
  fields: Fields,
  tracker: TrackerRecord,
  at: number,
  customers: Map<string, CustomerRecord>,
): CustomerRecord {
  const phone = fields.nullable('customer_phone_number', undefined);
  const key = `${tracker.company.id} ${phone}`;
  const known = typeof phone === 'string' ? customers.get(key) : undefined;
  if (known) return known;
  const customer: CustomerRecord = {
    personId: fields.nullable('person_id', null) ?? recordId('PER', at, random),
    name: fields.nullable('customer_name', 'Sam Sample'),
    phone: phone === undefined ? phones.take('917') : phone,
    city: fields.nullable('customer_city', 'New York'),
    state: fields.nullable('customer_state', 'NY'),
    channel: channelOf(fields, tracker),
    campaign: fields.nullable('campaign', tracker.campaign),
    keywords: fields.nullable('keywords', null),
    landing: fields.nullable('landing_page_url', null),
    device: deviceOf(fields),
    firstTouchAt: at,
    seed: random.int(1, 2 ** 31),
    calls: [],
  };
  if (customer.phone !== null) customers.set(`${tracker.company.id} ${customer.phone}`, customer);
  return customer;
}

function channelOf(fields: Fields, { channels: mix }: TrackerRecord): Channel {
  const usual = mix[0]?.[0] ?? channels.direct;
  const source = fields.nullable('source', null) ?? usual.source;
  const known = Object.values(channels).find(each => each.source === source);
  const base: Channel = known ?? { ...channels.direct, source };
  return {
    ...base,
    medium: fields.nullable('medium', null) ?? base.medium,
    referrer: fields.nullable('referring_url', base.referrer),
  };
}

function deviceOf(fields: Fields): CustomerRecord['device'] {
  return fields.get('device_type') === null
    ? null
    : fields.oneOf<'desktop' | 'mobile'>('device_type', ['desktop', 'mobile'], 'mobile');
}
