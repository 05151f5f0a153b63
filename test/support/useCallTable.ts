import { CallTable } from '../../src/core/table/callTable';
import { defaultColumns } from '../../src/core/table/callColumns';
import { useSession } from './useSession';

export const allIds = (table: CallTable) => table.ids(0, Infinity);

/** Tables of the 1,600 calls of the first account, for each test of a `describe`. */
export function useCallTable() {
  const at = useSession({ calls: 1_600 });
  const tables: CallTable[] = [];
  afterEach(() => {
    for (const table of tables.splice(0)) table.dispose();
  });

  const newTable = (columns: readonly string[] = defaultColumns, account = at().accountRef()) => {
    const table = new CallTable(at(), account, '', columns, 'en');
    tables.push(table);
    return table;
  };
  /** A table that has asked its first question. */
  const opened = async (query = '', columns?: readonly string[]) => {
    const table = newTable(columns);
    await table.ask(query);
    return table;
  };
  return { at, newTable, opened };
}
