import { Account } from '../../../src/api/schemas/account';
import { viewOf } from '../../../src/panels/callView';
import { callOf } from '../../support/calls';

/** Sunday, 22 November 2026, when the calls are looked at. */
export const now = Date.UTC(2026, 10, 22, 17);

/** What the panel shows of a call as the wire says it. */
export const shownCall = (wire: Record<string, unknown> = {}, account?: Record<string, unknown>) =>
  viewOf(callOf(wire), {
    language: 'en',
    now,
    account: account && Account.parse({ id: 'ACC1', ...account }),
  });
