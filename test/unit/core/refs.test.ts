import assert from 'node:assert/strict';
import { AccountId, CallId } from '../../../src/api/schemas/ids';
import { sameCall, type CallRef } from '../../../src/core/refs';

const ref = (connectionId: string, account: string, call: string): CallRef => ({
  connectionId,
  accountId: AccountId.parse(account),
  callId: CallId.parse(call),
});

describe('A call', () => {
  it('is the same through another connection', () => {
    assert.ok(sameCall(ref('one', 'ACC1', 'CAL1'), ref('two', 'ACC1', 'CAL1')));
  });

  it('is another with another id, or in another account', () => {
    assert.ok(!sameCall(ref('one', 'ACC1', 'CAL1'), ref('one', 'ACC1', 'CAL2')));
    assert.ok(!sameCall(ref('one', 'ACC1', 'CAL1'), ref('one', 'ACC2', 'CAL1')));
  });
});
