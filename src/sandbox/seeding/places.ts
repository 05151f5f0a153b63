import { dayMs } from '../../base/clock';
import { nothingYet } from '../data/accounts';
import * as care from '../data/careTrades';
import { channels, siteMix } from '../data/channels';
import * as home from '../data/homeTrades';
import { firstNames, lastNames } from '../data/people';
import { tagColors } from '../data/tags';
import { recordId } from '../ids';
import type {
  AccountRecord,
  CompanyRecord,
  MessageFlowChoice,
  TrackerRecord,
  UserRecord,
} from '../records';
import { isZone } from '../zones';
import type { Fields } from './fields';
import { companySettings } from './knownFields';
import type { Seeding } from './seedFromData';

const trades = [home.plumbing, care.dental, home.roofing, care.veterinary];

export function fillAccount({ accounts, now, random }: Seeding, fields: Fields, index: number) {
  const createdAt = fields.instant('created_at', now, now - (900 - index) * dayMs);
  const account: AccountRecord = {
    id: fields.text('id', recordId('ACC', createdAt, random)),
    numericId: fields.whole('numeric_id', 100_000_001 + index),
    name: fields.text('name', index === 0 ? 'Sandbox Account' : `Sandbox Account ${index + 1}`),
    createdAt,
    hipaa: fields.flag('hipaa_account', false),
    inboundRecording: fields.flag('inbound_recording_enabled', true),
    outboundRecording: fields.flag('outbound_recording_enabled', true),
    premium: true,
    dialect: 'live',
    refusesValue: false,
    ...nothingYet(),
  };
  accounts.push(account);
}

export function fillCompany(seeding: Seeding, fields: Fields, index: number) {
  const { now, random, companies } = seeding;
  const account = accountOf(seeding, fields);
  const createdAt = fields.instant('created_at', now, now - (800 - index) * dayMs);
  const timeZone = fields.text('time_zone', 'America/New_York');
  if (!isZone(timeZone)) fields.fail('time_zone', `"${timeZone}" is no time zone.`);
  const disabled = fields.oneOf('status', ['active', 'disabled'], 'active') === 'disabled';
  const company: CompanyRecord = {
    id: fields.text('id', recordId('COM', createdAt, random)),
    account,
    name: fields.text('name', `Company ${index + 1}`),
    timeZone,
    createdAt,
    disabledAt: disabled ? fields.instant('disabled_at', now, now - dayMs) : null,
    site: `https://company-${index + 1}.example`,
    trade: trades[index % trades.length] ?? home.plumbing,
    trackers: [],
    weekends: false,
    settings: fields.some(companySettings),
    ignoredFields: new Set(),
  };
  account.companies.push(company);
  companies.set(company.id, company);
}

export function fillTracker(seeding: Seeding, fields: Fields, index: number): TrackerRecord {
  const { now, random, phones } = seeding;
  const company = companyOf(seeding, fields);
  const createdAt = fields.instant('created_at', now, now - (700 - index) * dayMs);
  const type = fields.oneOf('type', ['source', 'session'], 'session');
  const numbers = fields.list('tracking_numbers').map(String);
  const source = fields.get('source');
  const disabled = fields.oneOf('status', ['active', 'disabled'], 'active') === 'disabled';
  const flow: Readonly<Record<string, unknown>> = { ...(fields.get('call_flow') as object | null) };
  const targets = fields.list('swap_targets').map(String);
  const tracker: TrackerRecord = {
    id: fields.text('id', recordId('TRK', createdAt, random)),
    company,
    name: fields.text('name', type === 'session' ? 'Website Pool' : `Tracker ${index + 1}`),
    type,
    source:
      typeof source === 'object' && source !== null
        ? (source as Record<string, unknown>)
        : { type: type === 'session' ? 'all' : 'direct' },
    channels: type === 'session' ? siteMix : ([[channels.direct, 1]] as const),
    numbers: numbers.length > 0 ? numbers : [phones.take('212')],
    destination: fields.nullable('destination_number', null) ?? phones.take('212'),
    whisper: fields.nullable('whisper_message', null),
    smsEnabled: fields.flag('sms_enabled', true),
    smsSupported: fields.flag('sms_supported', true),
    recording: flow.recording_enabled !== false,
    greeting: typeof flow.greeting_text === 'string' ? flow.greeting_text : null,
    advanced: flow.type === 'advanced',
    messageFlow: messageFlowOf(fields.get('message_flow')),
    swapTargets: targets.length > 0 ? targets : null,
    campaign: fields.nullable('campaign_name', null),
    createdAt,
    disabledAt: disabled ? fields.instant('disabled_at', now, now - dayMs) : null,
  };
  company.trackers.push(tracker);
  company.account.trackers.push(tracker);
  return tracker;
}

function messageFlowOf(given: unknown): MessageFlowChoice | null {
  const { type, message, id }: Record<string, unknown> = { ...(given as object | null) };
  if (type === 'auto-reply' && typeof message === 'string') return { type, message };
  return type === 'advanced' && typeof id === 'string' ? { type, id } : null;
}

export function fillTag(seeding: Seeding, fields: Fields, index: number) {
  const { now } = seeding;
  const level = fields.oneOf(
    'tag_level',
    ['account', 'company'],
    typeof fields.get('company_id') === 'string' ? 'company' : 'account',
  );
  const company = level === 'company' ? companyOf(seeding, fields) : null;
  const color = fields.oneOf('color', tagColors, tagColors[index % tagColors.length] ?? 'gray1');
  const account = company?.account ?? accountOf(seeding, fields);
  account.tags.push({
    id: fields.whole('id', 7_000_001 + index),
    name: fields.text('name', `Tag ${index + 1}`),
    company,
    color,
    // A tag of CallRail's that has no second colour says nothing of it.
    background: fields.nullable('background_color', fields.has('id') ? null : color),
    disabled: fields.oneOf('status', ['enabled', 'disabled'], 'enabled') === 'disabled',
    createdAt: fields.instant('created_at', now, now - (300 - index) * dayMs),
  });
}

export function fillUser(seeding: Seeding, fields: Fields, index: number) {
  const { now, random, companies } = seeding;
  const account = accountOf(seeding, fields);
  const firstName = fields.text('first_name', firstNames[index % firstNames.length] ?? 'Sam');
  const lastName = fields.text('last_name', lastNames[index % lastNames.length] ?? 'Lee');
  const createdAt = fields.instant('created_at', now, now - (600 - index) * dayMs);
  const named = fields.list('companies').map(each => {
    const id = typeof each === 'object' && each !== null && 'id' in each ? each.id : each;
    return companies.get(String(id)) ?? fields.fail('companies', `there is no "${String(id)}".`);
  });
  const user: UserRecord = {
    id: fields.text('id', recordId('USR', createdAt, random)),
    firstName,
    lastName,
    email: fields.text('email', `${firstName}.${lastName}@company.example`.toLowerCase()),
    role: fields.oneOf(
      'role',
      ['admin', 'manager', 'reporting'],
      index === 0 ? 'admin' : 'manager',
    ),
    accepted: fields.flag('accepted', true),
    createdAt,
    companies: fields.has('companies') ? named : [...account.companies],
  };
  account.users.push(user);
  return user;
}

function accountOf({ accounts }: Seeding, fields: Fields): AccountRecord {
  const id = fields.text('account_id');
  const found = accounts.find(each => id === undefined || each.id === id);
  return found ?? fields.fail('account_id', `there is no account "${id}".`);
}

/** The company that a record names by id (its own field, or within `company`); else the first. */
export function companyOf({ companies, accounts }: Seeding, fields: Fields): CompanyRecord {
  const within = fields.get('company');
  const inside = typeof within === 'object' && within !== null && 'id' in within ? within.id : null;
  const id = fields.text('company_id') ?? (typeof inside === 'string' ? inside : undefined);
  const found = id === undefined ? accounts.flatMap(each => each.companies)[0] : companies.get(id);
  return found ?? fields.fail('company_id', `there is no company "${id}".`);
}
