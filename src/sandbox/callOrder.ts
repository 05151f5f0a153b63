import { compare, type Order } from './query';
import type { CallRecord } from './records';
import { isAnswered } from './wire/callBasics';
import { landingPage } from './wire/callAttribution';

type SortKey = (call: CallRecord) => string | number | null;

const sortKeys: Record<string, SortKey> = {
  customer_name: ({ customer }) => customer.name,
  customer_phone_number: ({ customer }) => customer.phone,
  duration: ({ duration }) => duration,
  start_time: ({ startedAt }) => startedAt,
  source: ({ customer }) => customer.channel.source,
  customer_city: ({ customer }) => customer.city,
  customer_country: ({ customer }) => (customer.state === null ? null : 'US'),
  landing_page_url: ({ customer }) => landingPage(customer),
  device_type: ({ customer }) => customer.device,
  answered: call => Number(isAnswered(call)),
  first_call: call => Number(call.customer.calls[0] === call),
  source_name: ({ tracker }) => tracker.name,
  lead_status: ({ leadStatus }) => leadStatus,
  tags: ({ tags }) => tags[0]?.name ?? null,
};

/** Without `order`: texts from A to Z, times from newest to oldest, as they are given. */
export function sortCalls(
  calls: readonly CallRecord[],
  order: Order | undefined,
): readonly CallRecord[] {
  const key = order && Object.hasOwn(sortKeys, order.sort) ? sortKeys[order.sort] : undefined;
  if (!order || !key) return calls;
  const descending = order.order === 'desc' || (!order.order && order.sort === 'start_time');
  // Sorting them again, for every page of a long list, would be most of the work.
  if (order.sort === 'start_time') return descending ? calls : calls.toReversed();
  const sign = descending ? -1 : 1;
  return calls
    .map(call => [key(call), call] as const)
    .sort(([a], [b]) => sign * compare(a, b))
    .map(([, call]) => call);
}
