import assert from 'node:assert/strict';
import { RequestHistory } from '../../src/core/requests/requestHistory';
import { useSession } from './useSession';

/** A session whose requests are kept, for each test of a `describe`. */
export function useRequestHistory() {
  const at = useSession();
  let history: RequestHistory | undefined;

  beforeEach(() => {
    history = new RequestHistory(at().session);
  });
  afterEach(() => history?.dispose());

  return {
    at,
    history: () => {
      assert.ok(history);
      return history;
    },
    /** Asks for a few calls. */
    calls: async (fresh = false) => {
      const { connectionId, accountId } = at().accountRef();
      const client = await at().session.client(connectionId);
      return client.calls.list(accountId, { per_page: 5 }, { fresh });
    },
  };
}
