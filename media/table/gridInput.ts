import type { ColumnActs } from './columnActs';
import type { Grid } from './grid';
import { movedCell, type Cell } from './gridKeys';
import type { Page } from './page';
import { rangeSelection } from './rangeSelection';
import type { RowCache } from './rowCache';

interface GridInput {
  page: Page;
  rows: RowCache;
  grid: Grid;
  acts: ColumnActs;
  open: (id: string) => void;
  onFailure: (heading: string, error: unknown) => void;
  goTo: (cell: Cell) => void;
  pageRows: () => number;
  placeOf: (target: EventTarget | null) => Cell | undefined;
}

const resizeStep = 16;

/** What keys and pointer do in the grid. Keys that it uses go no further: the editor has its own. */
export function installGridInput(input: GridInput): void {
  const { page, rows, grid, acts, open, onFailure, goTo, pageRows, placeOf } = input;
  const { table, selection, t } = page;
  const range = rangeSelection(page, rows, error => onFailure(t('selectFailed'), error));
  range.anchorAt(Math.max(0, grid.cell.row));

  const size = () => ({
    rows: table.facts.rows,
    columns: table.columns.length + 1,
    page: pageRows(),
  });

  function toggleAll(): void {
    if (selection.size > 0) selection.set([]);
    else range.all();
  }

  function toggle(row: number): void {
    const id = rows.at(row)?.id;
    if (id === undefined) return;
    selection.toggle(id);
    range.anchorAt(row);
  }

  function openRow(row: number): void {
    const id = rows.at(row)?.id;
    if (id !== undefined) open(id);
  }

  /** What a key does at the headings; false where it is not theirs. */
  function headingKey(event: KeyboardEvent, column: number): boolean {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const control = event.ctrlKey || event.metaKey;
    if (step && event.altKey && !control && !event.shiftKey) acts.resize(column, step * resizeStep);
    else if (step && control && event.shiftKey && !event.altKey) {
      void acts.move(column, column + step).then(moved => {
        if (moved) goTo({ row: -1, column: column + step });
      });
    } else if ((event.key === 'Enter' || event.key === ' ') && !event.repeat) {
      if (column === 0) toggleAll();
      else acts.sort(column);
    } else return false;
    return true;
  }

  function rowKey(event: KeyboardEvent, { row }: Cell): boolean {
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !control) {
      if (!event.repeat) openRow(row);
    } else if (event.key === ' ' && event.shiftKey) range.extendTo(row);
    else if (event.key === ' ') {
      if (!event.repeat) toggle(row);
    } else if (event.key === 'Escape' && selection.size > 0) selection.set([]);
    else return false;
    return true;
  }

  function move(event: KeyboardEvent): boolean {
    const next = movedCell(event, grid.cell, size());
    if (!next) return false;
    const vertical = next.row !== grid.cell.row;
    const grows = event.shiftKey && next.row >= 0 && vertical;
    if (event.shiftKey && next.row < 0) return true;
    goTo(next);
    if (grows) range.extendTo(next.row);
    else if (vertical && next.row >= 0 && !event.shiftKey) range.anchorAt(next.row);
    return true;
  }

  grid.element.addEventListener('keydown', event => {
    if (event.isComposing || !grid.element.contains(event.target as Node)) return;
    const { row, column } = grid.cell;
    const all = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    let used = true;
    if (all && event.key.toLowerCase() === 'a') range.all();
    else if (row < 0 && headingKey(event, column)) used = true;
    else if (row >= 0 && rowKey(event, grid.cell)) used = true;
    else used = move(event);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  });

  grid.element.addEventListener('mousedown', event => {
    const place = placeOf(event.target);
    if (event.button !== 0 || !place) return;
    // Else the focus would go to the grid itself.
    event.preventDefault();
    goTo(place);
    if (place.row < 0) {
      if (place.column === 0) toggleAll();
    } else if (event.shiftKey) range.extendTo(place.row);
    else if (event.ctrlKey || event.metaKey || place.column === 0) toggle(place.row);
    else range.anchorAt(place.row);
  });
  grid.element.addEventListener('dblclick', event => {
    const place = placeOf(event.target);
    if (place && place.row >= 0 && place.column > 0) openRow(place.row);
  });
  // What is cut off is read by pausing on it.
  grid.element.addEventListener('mouseover', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches('[role=gridcell]:not(.select)')) return;
    target.title = target.scrollWidth > target.clientWidth ? target.innerText : '';
  });
}
