import type { TableColumn, TableFacts, TableView } from '../../src/protocol/tablePanel';
import { listeners } from '../shared/listeners';

export interface FactsChange {
  facts: TableFacts;
  /** Other calls, or the same in another order. */
  rows: boolean;
  /** Other calls: what was known of the earlier ones is moot. */
  query: boolean;
  columns: boolean;
}

/** What the host last said of the table. */
export interface TableModel {
  readonly facts: TableFacts;
  /** Every column that can be chosen. */
  readonly catalogue: readonly TableColumn[];
  /** Those that are shown, in their order. */
  readonly columns: readonly TableColumn[];
  take(facts: TableFacts): void;
  onChange(listener: (change: FactsChange) => void): void;
}

export function tableModel({ columns: catalogue, facts: first }: TableView): TableModel {
  const byKey = new Map(catalogue.map(column => [column.key, column]));
  const heard = listeners<FactsChange>();
  let facts = first;
  let columns = shown(first);

  function shown({ columns: keys }: TableFacts): TableColumn[] {
    return keys.flatMap(key => byKey.get(key) ?? []);
  }

  return {
    get facts() {
      return facts;
    },
    catalogue,
    get columns() {
      return columns;
    },
    take(next) {
      const before = facts;
      const changed = before.columns.join() !== next.columns.join();
      facts = changed ? next : { ...next, columns: before.columns };
      if (changed) columns = shown(next);
      heard.tell({
        facts,
        rows: before.version !== next.version || changed,
        query: before.query !== next.query,
        columns: changed,
      });
    },
    onChange: listener => heard.add(listener),
  };
}
