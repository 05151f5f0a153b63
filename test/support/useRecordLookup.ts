import { useSession } from './useSession';

/** An id of its kind that no record has. */
export const unknown = (prefix: string) => prefix + '0'.repeat(32);

/** A session whose records are looked up, for each test of a `describe`. */
export function useRecordLookup() {
  const at = useSession();

  /** `calls/CAL….json`, below the account, for each request that a task causes. */
  const asked = async (task: () => Promise<unknown>) =>
    (await at().requests(task)).map(({ path }) =>
      path.replace(/\?.*/, '').replace(/^\/callrail\/v3\/a\/?(ACC\w+\/)?/, ''),
    );
  /** As in a window whose Calls view is open: it is known which accounts there are. */
  const learnAccounts = () => at().directory.accounts();
  /** The second of the three accounts. */
  const other = () => at().state.accounts[1]!;
  const idsOf = (account = at().account) => ({
    account: account.id,
    company: account.companies[0]!.id,
    tracker: account.trackers[0]!.id,
    user: account.users[0]!.id,
    call: account.calls[0]!.id,
  });

  return { at, asked, learnAccounts, other, idsOf };
}
