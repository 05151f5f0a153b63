import assert from 'node:assert/strict';
import type { CallRecord } from '../../src/sandbox/records';
import type { Sandbox } from '../../src/sandbox/server';

/** A call that a test is about. */
export interface LoneCall {
  id: string;
  accountId: string;
  /** What its row and its panel are called, and no other's. */
  name: string;
}

/** How many calls the Calls view loads at first. */
const listed = 90;

/**
 * A call of the first account that the Calls view shows at first, which gets `name` as its
 * customer's. To be used before the window lists the calls.
 */
export function loneCall(
  { state }: Sandbox,
  name: string,
  fits: (call: CallRecord) => boolean,
): LoneCall {
  const [account] = state.accounts;
  const week = Date.now() - 6 * 86_400_000;
  const recent = account?.calls.slice(0, listed).filter(call => call.startedAt > week) ?? [];
  const found = recent.find(
    call => recent.filter(({ customer }) => customer === call.customer).length === 1 && fits(call),
  );
  assert.ok(account && found, `There is a call for ${name}.`);
  found.customer.name = name;
  return { id: found.id, accountId: account.id, name };
}

/** Nobody has judged the call yet, and it is over. */
function isPlain({ tags, note, leadStatus, outcome }: CallRecord): boolean {
  return tags.length === 0 && note === null && leadStatus === null && outcome !== 'dialing';
}

/** Such calls by other names, each another one, that nobody has judged. */
export function plainCalls<Role extends string>(
  sandbox: Sandbox,
  names: Record<Role, string>,
): Record<Role, LoneCall> {
  const taken = new Set<string>();
  const chosen = Object.entries<string>(names).map(([role, name]) => {
    const call = loneCall(sandbox, name, each => !taken.has(each.id) && isPlain(each));
    taken.add(call.id);
    return [role, call];
  });
  return Object.fromEntries(chosen) as Record<Role, LoneCall>;
}
