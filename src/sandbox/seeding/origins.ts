import type { CompanyRecord, TrackerRecord } from '../records';
import { Fields } from './fields';
import { knownFields } from './knownFields';
import { companyOf, fillTracker } from './places';
import type { Seeding } from './seedFromData';

/** What a record of the data calls its tracker, and the tracker's number. */
export interface TrackerNames {
  id: string;
  number: string;
}

/**
 * The tracker that a record names by id or number. A number that no tracker has makes one, as the
 * records of CallRail that are pasted come without their trackers.
 */
export function trackerOf(
  seeding: Seeding,
  fields: Fields,
  names: TrackerNames = { id: 'tracker_id', number: 'tracking_phone_number' },
): TrackerRecord {
  const id = fields.nullable(names.id, null);
  const number = fields.nullable(names.number, null);
  const all = seeding.accounts.flatMap(account => account.trackers);
  if (id !== null) {
    const found = all.find(tracker => tracker.id === id);
    if (found) return withNumber(seeding, found, number);
    if (number === null) return fields.fail(names.id, `there is no tracker "${id}".`);
    return makeTracker(seeding, companyOf(seeding, fields), fields, { id, number });
  }
  const named = fields.has('company_id') ? companyOf(seeding, fields) : undefined;
  const among = named ? named.trackers : all;
  const company = named ?? companyOf(seeding, fields);
  if (number === null) return company.trackers[0] ?? defaultTracker(seeding, company);
  const found = among.find(({ numbers }) => numbers.includes(number));
  return found ?? makeTracker(seeding, company, fields, { number });
}

/** Every company has a tracker. */
export function defaultTracker(seeding: Seeding, company: CompanyRecord): TrackerRecord {
  const given = { company_id: company.id };
  return fillTracker(seeding, new Fields('trackers', given, knownFields.tracker), 0);
}

/** A pool is known by what its calls say: each brings one of its numbers. */
function withNumber({ made }: Seeding, tracker: TrackerRecord, number: string | null) {
  if (number !== null && made.has(tracker) && !tracker.numbers.includes(number)) {
    tracker.numbers.push(number);
  }
  return tracker;
}

function makeTracker(
  seeding: Seeding,
  company: CompanyRecord,
  fields: Fields,
  { id, number }: { id?: string; number: string },
): TrackerRecord {
  const name = fields.get('source_name') ?? fields.get('tracker_name');
  const web = typeof fields.get('session_uuid') === 'string';
  const given = {
    ...(id !== undefined && { id }),
    name: typeof name === 'string' ? name : number,
    company_id: company.id,
    type: web ? 'session' : 'source',
    tracking_numbers: [number],
  };
  const tracker = fillTracker(seeding, new Fields(fields.place, given, knownFields.tracker), 0);
  seeding.made.add(tracker);
  return tracker;
}
