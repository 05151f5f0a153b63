import { isDeepStrictEqual } from 'node:util';
import { channels, type Channel } from '../data/channels';
import { recordId } from '../ids';
import type { CompanyRecord, CustomerRecord, TrackerRecord } from '../records';
import type { Fields } from './fields';
import type { Seeding } from './seedFromData';

/** Who called or wrote, and how that person came to do so. */
export interface Contact {
  company: CompanyRecord;
  /** What it came in by, if a tracker is known. */
  tracker: TrackerRecord | null;
  at: number;
}

/**
 * The person of a record. Those of one number at one company are one person; what a record says
 * otherwise than the first, it shows by itself.
 */
export function personOf(seeding: Seeding, fields: Fields, contact: Contact): CustomerRecord {
  const { people } = seeding;
  const phone = fields.nullable('customer_phone_number', undefined);
  const id = fields.nullable('person_id', null);
  const keys = [
    ...(typeof phone === 'string' ? [`${contact.company.id} ${phone}`] : []),
    ...(id === null ? [] : [id]),
  ];
  const known = keys.map(key => people.get(key)).find(Boolean);
  const person = known ? ownView(known, fields, contact) : newPerson(seeding, fields, contact);
  for (const key of keys) if (!people.has(key)) people.set(key, person);
  return person;
}

function newPerson({ random, phones }: Seeding, fields: Fields, contact: Contact): CustomerRecord {
  const phone = fields.nullable('customer_phone_number', undefined);
  return {
    personId: fields.nullable('person_id', null) ?? recordId('PER', contact.at, random),
    name: fields.nullable('customer_name', 'Sam Sample'),
    phone: phone === undefined ? phones.take('917') : phone,
    city: fields.nullable('customer_city', 'New York'),
    state: fields.nullable('customer_state', 'NY'),
    channel: channelOf(fields, usualChannel(contact)),
    campaign: fields.nullable('campaign', contact.tracker?.campaign ?? null),
    keywords: fields.nullable('keywords', null),
    landing: fields.nullable('landing_page_url', null),
    device: deviceOf(fields, 'mobile'),
    firstTouchAt: contact.at,
    seed: random.int(1, 2 ** 31),
    calls: [],
  };
}

/** The person as one record has it: the list of calls is shared. */
function ownView(known: CustomerRecord, fields: Fields, contact: Contact): CustomerRecord {
  const own: CustomerRecord = {
    ...known,
    personId: fields.nullable('person_id', null) ?? known.personId,
    phone: fields.nullable('customer_phone_number', known.phone),
    name: fields.nullable('customer_name', known.name),
    city: fields.nullable('customer_city', known.city),
    state: fields.nullable('customer_state', known.state),
    channel: fields.has('source')
      ? channelOf(fields, usualChannel(contact))
      : channelOf(fields, known.channel),
    campaign: fields.nullable('campaign', known.campaign),
    keywords: fields.nullable('keywords', known.keywords),
    landing: fields.nullable('landing_page_url', known.landing),
    device: deviceOf(fields, known.device),
  };
  return isDeepStrictEqual(own, known) ? known : own;
}

function usualChannel({ tracker }: Contact): Channel {
  return tracker?.channels[0]?.[0] ?? channels.direct;
}

function channelOf(fields: Fields, usual: Channel): Channel {
  const source = fields.nullable('source', null) ?? usual.source;
  const known =
    source === usual.source ? usual : Object.values(channels).find(each => each.source === source);
  const base: Channel = known ?? { ...channels.direct, source };
  return {
    ...base,
    medium: fields.nullable('medium', null) ?? base.medium,
    referrer: fields.nullable('referring_url', base.referrer),
    ...(fields.has('landing_page_url') && { wholeLanding: true }),
  };
}

function deviceOf(fields: Fields, fallback: CustomerRecord['device']): CustomerRecord['device'] {
  return fields.get('device_type') === null
    ? null
    : fields.oneOf<'desktop' | 'mobile', typeof fallback>(
        'device_type',
        ['desktop', 'mobile'],
        fallback,
      );
}
