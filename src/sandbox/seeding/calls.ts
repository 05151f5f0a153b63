import { hourMs } from '../../base/clock';
import { recordId } from '../ids';
import type { CallRecord, CompanyRecord, Outcome } from '../records';
import { callFlags } from '../wire/callBasics';
import { DataError, Fields } from './fields';
import { leadStatusOf, tagsOf, valueOf } from './judgements';
import { keptCallFields, knownFields } from './knownFields';
import { trackerOf } from './origins';
import { personOf } from './people';
import { fillUser } from './places';
import type { Seeding } from './seedFromData';

/** Reads the calls, and files them with their accounts, newest first. */
export function seedCalls(seeding: Seeding, items: readonly unknown[]): void {
  const calls = items.map((item, index) =>
    fillCall(seeding, new Fields(`calls[${index}]`, item, knownFields.call), index),
  );
  for (const call of calls) {
    const { account } = call.company;
    if (account.callsById.has(call.id)) {
      throw new DataError('calls', `the id "${call.id}" is given twice.`);
    }
    account.calls.push(call);
    account.callsById.set(call.id, call);
  }
  for (const account of seeding.accounts) account.calls.sort((a, b) => b.startedAt - a.startedAt);
  for (const { customer } of calls) {
    customer.calls.sort((a, b) => a.startedAt - b.startedAt);
    customer.firstTouchAt = customer.calls[0]?.startedAt ?? customer.firstTouchAt;
  }
}

function fillCall(seeding: Seeding, fields: Fields, index: number): CallRecord {
  const { now, random } = seeding;
  const tracker = trackerOf(seeding, fields);
  const { company } = tracker;
  const startedAt = fields.instant('start_time', now, now - (index + 1) * hourMs);
  const outcome = outcomeOf(fields);
  const spoken = outcome === 'answered' || outcome === 'outbound' || outcome === 'voicemail';
  const duration =
    fields.get('duration') === null ? null : fields.seconds('duration', spoken ? 75 : 18);
  const call: CallRecord = {
    id: fields.text('id', recordId('CAL', startedAt, random)),
    company,
    tracker,
    customer: personOf(seeding, fields, { company, tracker, at: startedAt }),
    startedAt,
    outcome,
    duration,
    agent: agentOf(seeding, company, fields),
    recordingSeconds: isRecorded(fields, spoken)
      ? fields.seconds('recording_duration', Math.max(1, (duration ?? 0) - 8))
      : null,
    recordingReadyAt: startedAt,
    businessPhone: fields.nullable('business_phone_number', tracker.destination),
    leadStatus: leadStatusOf(fields),
    value: valueOf(fields),
    note: fields.nullable('note', null),
    tags: tagsOf(seeding, company, fields),
    script: null,
    seed: random.int(1, 2 ** 31),
  };
  call.given = givenOf(fields, call, now);
  call.customer.calls.push(call);
  return call;
}

/** What is given and would be made up otherwise. */
function givenOf(fields: Fields, call: CallRecord, now: number): CallRecord['given'] {
  const given: Record<string, unknown> = fields.some(keptCallFields);
  fields.nullable('tracking_phone_number', null);
  fields.nullable('transcription', null);
  for (const [name, usual] of Object.entries(callFlags(call))) {
    const value = fields.get(name);
    if (value !== undefined && value !== usual) given[name] = value;
  }
  // Accounts differ in how they spell it.
  const seconds = fields.get('recording_duration');
  if (typeof seconds === 'string') given.recording_duration = seconds;
  return fields.has('created_at')
    ? { ...given, createdAt: fields.instant('created_at', now, call.startedAt) }
    : given;
}

function isRecorded(fields: Fields, spoken: boolean): boolean {
  const given = [fields.get('recording'), fields.get('recording_duration')];
  if (given.includes(null)) return false;
  return spoken || given.some(value => value !== undefined);
}

const outcomes: Readonly<Partial<Record<string, Outcome>>> = {
  answered: 'answered',
  missed: 'missed',
  abandonded: 'abandoned',
  abandoned: 'abandoned',
  voicemail: 'voicemail',
  voicemail_transcription: 'voicemail',
  outbound: 'outbound',
  in_progress: 'dialing',
};

/** What became of a call: its flags say it, and its type where they do not, or say no more. */
function outcomeOf(fields: Fields): Outcome {
  const direction = fields.oneOf('direction', ['inbound', 'outbound'], 'inbound');
  const voicemail = fields.flag('voicemail', false);
  const answered = fields.flag('answered', true);
  const type = outcomes[fields.nullable('call_type', null) ?? ''];
  if (type && !['direction', 'voicemail', 'answered'].some(name => fields.has(name))) return type;
  if (direction === 'outbound') return fields.get('answered') === null ? 'dialing' : 'outbound';
  if (voicemail) return 'voicemail';
  if (answered) return 'answered';
  return type === 'abandoned' ? 'abandoned' : 'missed';
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
