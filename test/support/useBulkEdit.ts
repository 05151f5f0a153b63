import assert from 'node:assert/strict';
import { BulkEdit } from '../../src/core/bulkEdit';
import type { BulkWish } from '../../src/core/bulkPlan';
import type { BulkOptions } from '../../src/core/bulkRun';
import type { EditHistory } from '../../src/core/editHistory';
import type { CallRecord } from '../../src/sandbox/records';
import { tagNames } from './tagNames';
import { useSession } from './useSession';

export const imageOf = (call: CallRecord) => ({ tags: tagNames(call), lead: call.leadStatus });
export const idsOf = (failed: readonly { id: string }[]) => failed.map(({ id }) => id).sort();

/** What came of a change that met no trouble. */
export const untroubled = (changed: number, undoable: boolean) => ({
  changed,
  same: 0,
  failed: [],
  left: 0,
  undoable,
});

/** Changes of many calls, for each test of a `describe`. */
export function useBulkEdit() {
  const at = useSession();

  let history: EditHistory | undefined;
  beforeEach(() => (history = at().keepHistory()));
  afterEach(() => history?.dispose());

  const newEdit = (account = at().account) => {
    assert.ok(history);
    const { callEditor, calls } = at();
    return new BulkEdit({ callEditor, calls, history }, at().accountRef(account));
  };

  /** Calls as a table has them, from a list that has just been asked for. */
  async function listed(records: readonly CallRecord[], account = at().account) {
    const found = await at().search.find(at().accountRef(account), '', { perPage: 250 });
    const calls = new Map(found.items.map(call => [call.id as string, call]));
    return records.map(({ id }) => calls.get(id)!);
  }

  /** Plans and makes a change, and gives what came of it. */
  async function make(
    edit: BulkEdit,
    records: readonly CallRecord[],
    wish: BulkWish,
    options?: BulkOptions,
    account = at().account,
  ) {
    const plan = edit.plan(await listed(records, account), wish);
    let result: Awaited<ReturnType<BulkEdit['run']>> | undefined;
    const requests = await at().requests(async () => (result = await edit.run(plan, options)));
    return { plan, result: result!, requests };
  }

  /** The newest calls of an account. */
  const some = (count: number, account = at().account) => account.calls.slice(0, count);

  return { at, newEdit, listed, make, some };
}
