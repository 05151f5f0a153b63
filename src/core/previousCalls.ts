import { ianaZone, parseTime } from '../api/time';
import type { Call } from '../api/schemas/call';
import type { RequestOptions } from '../api/send';
import type { CallStore } from './callStore';
import { dayOf } from './callText';
import { firstKeptDay } from './dateRange';
import type { CallRef } from './refs';

export interface PreviousCalls {
  /** Newest first. */
  calls: Call[];
  /** There are, or may be, more that were not looked for. */
  more: boolean;
}

/** How many are shown, and how many pages are asked for at most to find them. */
const wanted = 25;
const pageLimit = 3;

/**
 * The latest calls of the same customer before this one. CallRail cannot filter by the customer's
 * number, but its search looks there, and elsewhere too; so what it finds is gone through.
 */
export async function previousCalls(
  store: CallStore,
  ref: CallRef,
  now: number,
  options: RequestOptions = {},
): Promise<PreviousCalls> {
  const call = await store.get(ref, options);
  const number = call.customer_phone_number;
  const began = startOf(call);
  if (!number || began === undefined) return { calls: [], more: false };

  const zone = ianaZone(call.company_time_zone) ?? 'UTC';
  const [start, end] = [firstKeptDay(now), dayOf(call.start_time ?? '', zone)];
  if (end < start) return { calls: [], more: true };
  // Days end at other times elsewhere, so the zone that this one was counted in is named.
  const dates = { start_date: start, end_date: end, time_zone: zone };
  const search = number.replace(/^\+1/, '');
  const isPrevious = (other: Call) =>
    other.id !== call.id &&
    other.customer_phone_number === number &&
    (startOf(other) ?? Infinity) < began;

  const found = new Map<string, Call>();
  let page = await store.list({ ...ref, label: '' }, dates, { ...options, search });
  for (let read = 1; ; read++) {
    for (const other of page.items) if (isPrevious(other)) found.set(other.id, other);
    const next =
      page.hasMore && found.size < wanted && read < pageLimit
        ? await page.next(options)
        : undefined;
    if (!next) break;
    page = next;
  }
  const calls = [...found.values()];
  return { calls: calls.slice(0, wanted), more: page.hasMore || calls.length > wanted };
}

function startOf(call: Call): number | undefined {
  return parseTime(call.start_time)?.toMillis();
}
