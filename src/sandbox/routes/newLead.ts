import { channels, type Channel } from '../data/channels';
import { recordId } from '../ids';
import type { Random } from '../random';
import type { CustomerRecord } from '../records';

/** Somebody of whom nothing was known so far. */
export function newLead(
  known: { name?: string | null; phone: string | null; channel?: Channel },
  now: number,
  random: Random,
): CustomerRecord {
  return {
    personId: recordId('PER', now, random),
    name: known.name ?? null,
    phone: known.phone,
    city: null,
    state: null,
    channel: known.channel ?? channels.direct,
    campaign: null,
    keywords: null,
    landing: null,
    device: null,
    firstTouchAt: now,
    seed: random.int(1, 2 ** 31),
    calls: [],
  };
}
