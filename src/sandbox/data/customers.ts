import { recordId, type PhoneNumbers } from '../ids';
import type { Random } from '../random';
import type { CustomerRecord, TrackerRecord } from '../records';
import { firstNames, lastNames, places, type Region } from './people';

/** Somebody who called through that tracker for the first time. */
export function newCustomer(
  tracker: TrackerRecord,
  region: Region,
  at: number,
  phones: PhoneNumbers,
  random: Random,
): CustomerRecord {
  const [city, state, areaCode] = random.pick(places[region]);
  const channel = random.weighted(tracker.channels);
  const { trade, site } = tracker.company;
  const anonymous = random.chance(0.012);
  return {
    personId: recordId('PER', at, random),
    name: anonymous ? 'Anonymous' : callerName(city, state, random),
    phone: anonymous ? null : phones.take(areaCode),
    city: anonymous ? null : city,
    state: anonymous ? null : state,
    channel,
    campaign: channel.paid ? (tracker.campaign ?? random.pick(trade.campaigns)) : tracker.campaign,
    keywords: channel.medium === 'PPC' ? random.pick(trade.keywords) : null,
    landing: channel.web ? site + random.pick(trade.pages) : null,
    device: channel.web ? (random.chance(0.68) ? 'mobile' : 'desktop') : null,
    firstTouchAt: at - (channel.web ? random.int(40, 900_000) * 1000 : 0),
    seed: random.int(1, 2 ** 31),
    calls: [],
  };
}

/** Caller id as the networks deliver it: names, shouted names, places, or nothing. */
function callerName(city: string, state: string, random: Random): string | null {
  const first = random.pick(firstNames);
  const last = random.pick(lastNames);
  return random.weighted<string | null>([
    [`${first} ${last}`, 58],
    [`${last} ${first}`.toUpperCase(), 20],
    [`${city} ${state}`.toUpperCase(), 12],
    ['WIRELESS CALLER', 6],
    [null, 4],
  ]);
}
