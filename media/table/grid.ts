import { h } from '../shared/dom';
import { listeners } from '../shared/listeners';
import { columnActs } from './columnActs';
import { gridBody } from './gridBody';
import { gridGeometry } from './gridGeometry';
import { gridHead } from './gridHead';
import { installGridInput } from './gridInput';
import type { Cell } from './gridKeys';
import { gridPlace } from './gridPlace';
import { gridSight } from './gridSight';
import { installHeadPointer } from './headPointer';
import type { Page } from './page';
import type { RowCache } from './rowCache';
import type { FactsChange } from './tableModel';

export interface Grid {
  readonly element: HTMLElement;
  readonly cell: Readonly<Cell>;
  /** The id of the call in focus. */
  readonly current: string | undefined;
  /** Hears whenever another cell is in focus. */
  onMove(listener: () => void): void;
}

export interface GridOptions {
  page: Page;
  rows: RowCache;
  open: (id: string) => void;
  onFailure: (heading: string, error: unknown) => void;
}

/**
 * The calls as an ARIA grid. Rows exist while they are in sight; the one that has the focus exists
 * always, so that no key is lost. The grid is one stop of the Tab key.
 */
export function grid({ page, rows, open, onFailure }: GridOptions): Grid {
  const { table, selection, t } = page;
  const element = h('div', {
    role: 'grid',
    class: 'grid',
    'aria-label': t('calls'),
    'aria-multiselectable': 'true',
  });
  const geometry = gridGeometry(element, page);
  const head = gridHead(page);
  const body = gridBody(page, rows, geometry, () => place.cell.row);
  element.append(head.element, body.element);
  const sight = gridSight(element, head.element, geometry, render);
  const place = gridPlace(page, sight);
  const acts = columnActs(page, geometry, onFailure);
  const moved = listeners();
  let count = -1;
  /** The row in focus is on its way. */
  let awaited = false;

  function render(): void {
    body.show(sight.indexes(place.cell.row));
    const { from, to } = sight.range;
    if (to > from) rows.want(from, to);
    markStop();
    place.keep();
  }

  const elementOf = ({ row, column }: Cell) =>
    row < 0 ? head.cell(column) : body.cell(row, column);
  const hasFocus = () => element.contains(document.activeElement);
  const current = () => (place.cell.row < 0 ? undefined : rows.at(place.cell.row)?.id);

  let stop: HTMLElement | undefined;
  /** The cell in focus is the grid's one stop of the Tab key. */
  function markStop(): void {
    const next = elementOf(place.cell);
    if (next === stop) return;
    stop?.removeAttribute('tabindex');
    if (next) next.tabIndex = 0;
    stop = next;
  }

  function goTo(next: Cell): void {
    const elsewhere = next.row !== place.cell.row || next.column !== place.cell.column;
    place.cell = next;
    sight.show(next);
    render();
    awaited = next.row >= 0 && current() === undefined;
    if (elsewhere) moved.tell();
  }

  function setCount(): void {
    count = table.facts.rows;
    sight.setCount(count);
    body.element.style.height = `${count * geometry.rowHeight}px`;
    element.setAttribute('aria-rowcount', String(count + 1));
    element.setAttribute('aria-colcount', String(table.columns.length + 1));
    place.follow();
  }

  function measure(): void {
    if (!sight.measure()) return;
    setCount();
    render();
  }

  function change({ columns, query }: FactsChange, focused: boolean): void {
    const wasEmpty = count === 0;
    if (columns) {
      head.rebuild();
      geometry.apply();
      body.rebuild();
    } else head.refresh();
    if (query) place.leave();
    setCount();
    // What is asked anew is read from its beginning; who sorts stays at the heading.
    const stays = place.cell.row < 0 && focused;
    if (query || (wasEmpty && place.cell.row < 0)) {
      sight.top = 0;
      if (!stays) goTo({ row: Math.min(0, count - 1), column: place.cell.column });
    }
    body.refresh();
    render();
  }

  table.onChange(next => {
    const focused = hasFocus();
    change(next, focused);
    // The cell that had the focus may have gone, and another stands for it.
    if (focused && !hasFocus()) elementOf(place.cell)?.focus({ preventScroll: true });
    moved.tell();
  });
  rows.onChange(() => {
    body.refresh();
    const known = current() !== undefined;
    // A screen reader said that it was on its way.
    if (known && awaited && hasFocus()) page.announce(elementOf(place.cell)?.textContent ?? '');
    awaited = !known && place.cell.row >= 0;
  });
  const markSome = () => head.element.classList.toggle('some', selection.size > 0);
  markSome();
  selection.onChange(() => {
    body.refresh();
    markSome();
  });

  geometry.apply();
  // The outer box: the inner one changes with the scroll bars that measuring may bring about.
  new ResizeObserver(measure).observe(element, { box: 'border-box' });
  for (const kind of ['wheel', 'pointerdown'] as const)
    element.addEventListener(kind, () => place.leave(), { passive: true });

  const self: Grid = {
    element,
    get cell() {
      return place.cell;
    },
    get current() {
      return current();
    },
    onMove: listener => moved.add(listener),
  };
  installHeadPointer(page, head, geometry, acts, column => body.widthOf(column));
  installGridInput({
    page,
    rows,
    acts,
    open,
    onFailure,
    grid: self,
    goTo(next) {
      place.leave();
      goTo(next);
      elementOf(next)?.focus({ preventScroll: true });
    },
    pageRows: () => sight.pageRows,
    placeOf(target) {
      const column = head.columnOf(target);
      return column === undefined ? body.placeOf(target) : { row: -1, column };
    },
  });
  return self;
}
