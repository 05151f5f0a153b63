import { counted, type Page } from './page';
import type { GridGeometry } from './gridGeometry';

export interface ColumnActs {
  /** Sorts by a column, the other way round where it is sorted by it. Counted from 1. */
  sort(column: number): void;
  resize(column: number, by: number): void;
  /** Puts a column in another's place; resolves when it is there. */
  move(column: number, to: number): Promise<boolean>;
}

/** What can be done with a column at its heading, by keyboard and pointer alike. */
export function columnActs(
  { host, table, t, announce }: Page,
  geometry: GridGeometry,
  onFailure: (heading: string, error: unknown) => void,
): ColumnActs {
  async function sort(column: number): Promise<void> {
    const wished = table.columns[column - 1];
    if (!wished) return;
    const { key, label, numeric } = wished;
    if (wished.sort === 'none') {
      announce(t('sortNever', label));
      return;
    }
    const { sort: current } = table.facts;
    const descending = current?.key === key ? !current.descending : numeric;
    try {
      const facts = await host.request('sort', { key, descending });
      table.take(facts);
      const here = facts.sort?.place === 'client' ? ` ${t('sortedHere')}` : '';
      announce(`${t(descending ? 'sortedDown' : 'sortedUp', label)}${here}`);
    } catch (error) {
      onFailure(t('sortFailed'), error);
    }
  }

  return {
    sort: column => void sort(column),
    resize(column, by) {
      const wished = table.columns[column - 1];
      if (!wished) return;
      const width = geometry.resize(wished.key, geometry.width(wished) + by);
      announce(t('width', wished.label, width));
    },
    async move(column, to) {
      const columns = [...table.facts.columns];
      const label = table.columns[column - 1]?.label;
      const target = Math.max(1, Math.min(to, columns.length));
      const [key] = columns.splice(column - 1, 1);
      if (key === undefined || label === undefined || target === column) return false;
      columns.splice(target - 1, 0, key);
      try {
        table.take(await host.request('setColumns', { columns }));
        announce(t('moved', label, counted(target), counted(columns.length)));
        return true;
      } catch (error) {
        onFailure(t('columnsFailed'), error);
        return false;
      }
    },
  };
}
