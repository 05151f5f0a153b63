import { h } from '../shared/dom';
import type { GridGeometry } from './gridGeometry';
import { rowElement, type RowElement } from './gridRow';
import type { Page } from './page';
import type { RowCache } from './rowCache';

export interface GridBody {
  readonly element: HTMLElement;
  /** Shows these rows (ascending) and no others, in elements that are used again. */
  show(indexes: readonly number[]): void;
  /** Shows the same rows anew. */
  refresh(): void;
  /** Makes all elements anew, as after the columns changed. */
  rebuild(): void;
  cell(row: number, column: number): HTMLElement | undefined;
  /** Pixels that the widest text in sight takes in a column. */
  widthOf(column: number): number;
  /** The row and column that an element belongs to. */
  placeOf(target: EventTarget | null): { row: number; column: number } | undefined;
}

/** The rows in sight. */
export function gridBody(
  { t, selection, table }: Pick<Page, 't' | 'selection' | 'table'>,
  rows: RowCache,
  geometry: GridGeometry,
  /** The row in focus. */
  current: () => number,
): GridBody {
  const element = h('div', { role: 'rowgroup', class: 'grid-body' });
  const words = {
    selected: t('selected'),
    notSelected: t('notSelected'),
    loading: t('loading'),
  };
  const shown = new Map<number, RowElement>();
  let spare: RowElement[] = [];

  function fill(index: number, target: RowElement): void {
    const row = rows.at(index);
    target.show({
      index,
      top: index * geometry.rowHeight,
      row,
      selected: row !== undefined && selection.has(row.id),
      current: index === current(),
    });
  }

  /** An element for a row, in its place: their order in the page is that of the rows. */
  function place(index: number, previous: Element | undefined): RowElement {
    const made = spare.shift() ?? rowElement(table.columns, words);
    shown.set(index, made);
    const there = previous ? previous.nextElementSibling : element.firstElementChild;
    if (there !== made.element) element.insertBefore(made.element, there);
    return made;
  }

  function show(indexes: readonly number[]): void {
    const wanted = new Set(indexes);
    const gone = [...shown.keys()].filter(index => !wanted.has(index)).sort((a, b) => a - b);
    // In their order, so that few have to change places when all are used again.
    spare.unshift(...gone.flatMap(index => shown.get(index) ?? []));
    for (const index of gone) shown.delete(index);
    let previous: Element | undefined;
    for (const index of indexes) {
      const each = shown.get(index) ?? place(index, previous);
      fill(index, each);
      previous = each.element;
    }
    for (const each of spare) each.element.remove();
  }

  return {
    element,
    show,
    refresh() {
      for (const [index, each] of shown) fill(index, each);
    },
    rebuild() {
      const indexes = [...shown.keys()];
      shown.clear();
      spare = [];
      element.replaceChildren();
      show(indexes);
    },
    cell: (row, column) => shown.get(row)?.cells[column],
    widthOf: column =>
      Math.max(...[...shown.values()].map(({ cells }) => contentWidth(cells[column]))),
    placeOf(target) {
      if (!(target instanceof Node)) return undefined;
      for (const [row, { element: owner, cells }] of shown)
        if (owner.contains(target)) {
          const column = cells.findIndex(cell => cell.contains(target));
          return { row, column: Math.max(0, column) };
        }
      return undefined;
    },
  };
}

function contentWidth(cell: HTMLElement | undefined): number {
  if (!cell) return 0;
  const range = document.createRange();
  range.selectNodeContents(cell);
  // With the room beside it.
  return Math.ceil(range.getBoundingClientRect().width) + 20;
}
