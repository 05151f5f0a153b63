import type { AccountId } from '../api/schemas/ids';
import type { PanelSubject } from './panelSubject';
import { restored } from './restored';

/** What the page of a panel kept to be restored by. */
export function restoredSubject(state: unknown): PanelSubject | undefined {
  const {
    connectionId,
    accountId,
    query = '',
    label = '',
  } = restored(state, 'connectionId', 'accountId', 'query', 'label') ?? {};
  return connectionId && accountId
    ? { account: { connectionId, accountId: accountId as AccountId }, query, label }
    : undefined;
}
