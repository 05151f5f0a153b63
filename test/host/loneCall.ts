import assert from 'node:assert/strict';
import type { CallRecord } from '../../src/sandbox/records';

const dayMs = 86_400_000;

/** A copy of a call of the last days that fits, of somebody whose name occurs once among them. */
export function loneCall(
  calls: readonly CallRecord[],
  fits: (call: CallRecord) => boolean,
): CallRecord & { name: string } {
  const recent = calls.filter(({ startedAt }) => startedAt > Date.now() - 6 * dayMs);
  const found = recent.find(
    call =>
      fits(call) &&
      /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(call.customer.name ?? '') &&
      recent.filter(({ customer }) => customer.name === call.customer.name).length === 1,
  );
  assert.ok(found?.customer.name, 'Somebody has just one such call this week.');
  return { ...found, name: found.customer.name };
}
