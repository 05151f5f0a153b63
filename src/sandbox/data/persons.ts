import { hash } from '../random';
import type { AccountRecord, CustomerRecord, TagRecord } from '../records';

/** Everybody who called an account before `now`, who called last first. */
export function customersOf(account: AccountRecord, now: number): Set<CustomerRecord> {
  const customers = new Set<CustomerRecord>();
  for (const { customer, startedAt } of account.calls) {
    if (startedAt <= now) customers.add(customer);
  }
  return customers;
}

/**
 * Tags of a record, each chosen by itself: what became of other tags since the start does not change
 * which ones they are.
 */
export function someTags(
  account: AccountRecord,
  customer: CustomerRecord,
  purpose: string,
  now: number,
): TagRecord[] {
  const company = customer.calls[0]?.company;
  return account.tags.filter(
    tag =>
      tag.createdAt <= now &&
      !tag.disabled &&
      (tag.company === null || tag.company === company) &&
      hash(`${purpose}/${customer.seed}/${tag.id}`) % 13 === 0,
  );
}
