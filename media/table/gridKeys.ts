/** A cell of the grid: row -1 is the headings, column 0 the selection's. */
export interface Cell {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that are in sight at once. */
  page: number;
}

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Where a key leads from a cell, by ARIA's grid pattern; undefined where it leads nowhere. */
export function movedCell(
  { key, ctrlKey, metaKey, altKey }: Key,
  { row, column }: Cell,
  { rows, columns, page }: GridSize,
): Cell | undefined {
  if (altKey) return undefined;
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  const down = (by: number) => Math.max(row, Math.min(row + by, lastRow));
  const far: Record<string, Cell> = {
    Home: { row: Math.min(0, lastRow), column: 0 },
    End: { row: lastRow, column: lastColumn },
    ArrowUp: { row: Math.min(0, lastRow), column },
    ArrowDown: { row: lastRow, column },
    ArrowLeft: { row, column: 0 },
    ArrowRight: { row, column: lastColumn },
  };
  const near: Record<string, Cell> = {
    ArrowUp: { row: Math.max(-1, row - 1), column },
    ArrowDown: { row: down(1), column },
    ArrowLeft: { row, column: Math.max(0, column - 1) },
    ArrowRight: { row, column: Math.min(lastColumn, column + 1) },
    Home: { row, column: 0 },
    End: { row, column: lastColumn },
    PageUp: { row: row < 0 ? row : Math.max(0, row - page), column },
    PageDown: { row: down(page), column },
  };
  const leads = ctrlKey || metaKey ? far : near;
  return Object.hasOwn(leads, key) ? leads[key] : undefined;
}
