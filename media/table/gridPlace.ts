import { later } from '../shared/listeners';
import type { Cell } from './gridKeys';
import type { GridSight } from './gridSight';
import type { Page } from './page';

export interface GridPlace {
  /** The cell in focus, or that gets it when the grid does. */
  cell: Cell;
  /** Keeps the place over a reload; called whenever it may have changed. */
  keep(): void;
  /**
   * Follows the number of rows. Where rows come in again after a reload, it goes on towards the place
   * that was kept until it is reached, or until the reader goes elsewhere.
   */
  follow(): void;
  /** The reader goes elsewhere. */
  leave(): void;
}

/** Where the reader is, over reloads of the page and changes of what it shows. */
export function gridPlace(
  { state, table }: Pick<Page, 'state' | 'table'>,
  sight: GridSight,
): GridPlace {
  const kept = state.get();
  let wanted: { row: number; top: number } | undefined = { row: kept.cell.row, top: kept.top };

  const remember = later(() => {
    if (wanted) return;
    const column = table.facts.columns[place.cell.column - 1] ?? null;
    state.set({ cell: { row: place.cell.row, column }, top: sight.top });
  }, 250);

  const place: GridPlace = {
    cell: {
      row: Math.min(kept.cell.row, table.facts.rows - 1),
      column: table.facts.columns.indexOf(kept.cell.column ?? '') + 1,
    },
    keep: remember,
    follow() {
      const { rows, loading } = table.facts;
      const { row, column } = place.cell;
      place.cell = {
        row: Math.min(wanted?.row ?? row, rows - 1),
        column: Math.min(column, table.columns.length),
      };
      if (!wanted) return;
      sight.top = wanted.top;
      if (!loading || rows > Math.max(wanted.row, wanted.top)) wanted = undefined;
    },
    leave: () => (wanted = undefined),
  };
  return place;
}
