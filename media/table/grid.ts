import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { h } from '../shared/dom';
import { later } from '../shared/listeners';
import { columnActs } from './columnActs';
import { gridBody } from './gridBody';
import { gridGeometry, mostRows, selectWidth } from './gridGeometry';
import { gridHead } from './gridHead';
import type { Cell } from './gridKeys';
import { installGridInput } from './gridInput';
import { installHeadPointer } from './headPointer';
import type { Page } from './page';
import type { RowCache } from './rowCache';

export interface Grid {
  readonly element: HTMLElement;
  readonly cell: Readonly<Cell>;
  /** The id of the call in focus. */
  readonly current: string | undefined;
  focus(): void;
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
  const { table, selection, state, t } = page;
  const element = h('div', {
    role: 'grid',
    class: 'grid',
    'aria-label': t('calls'),
    'aria-multiselectable': 'true',
  });
  const geometry = gridGeometry(element, page);
  const head = gridHead(page);
  const body = gridBody(page, rows, geometry, () => cell.row);
  element.append(head.element, body.element);
  const acts = columnActs(page, geometry, onFailure);
  const moveListeners: (() => void)[] = [];

  const kept = state.get();
  let cell: Cell = {
    row: Math.min(kept.cell.row, table.facts.rows - 1),
    column: table.facts.columns.indexOf(kept.cell.column ?? '') + 1,
  };
  /** Pixels of the grid that rows show in. */
  let sight = 0;
  let headHeight = 0;
  /** The row in focus is on its way. */
  let awaited = false;
  let restoring = kept.top > 0 ? kept.top : undefined;

  const virtual = new Virtualizer<HTMLElement, HTMLElement>({
    count: table.facts.rows,
    getScrollElement: () => element,
    estimateSize: () => geometry.rowHeight,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 4,
    onChange: render,
  });

  /** The rows to show: those in sight, as many around them as there may be, the one in focus. */
  function indexes(): number[] {
    const inSight = Math.ceil(sight / geometry.rowHeight) + 1;
    // Besides them: the headings, and the row in focus.
    const overscan = Math.max(0, Math.min(8, Math.floor((mostRows - 2 - inSight) / 2)));
    if (virtual.options.overscan !== overscan) virtual.setOptions({ ...virtual.options, overscan });
    const found = virtual.getVirtualIndexes();
    const { row } = cell;
    if (row < 0 || row >= table.facts.rows || found.includes(row)) return found;
    return row < (found[0] ?? 0) ? [row, ...found] : [...found, row];
  }

  function render(): void {
    const all = indexes();
    body.show(all);
    const { range } = virtual;
    if (range && table.facts.rows > 0) rows.want(range.startIndex, range.endIndex + 1);
    markStop();
    keepPlace();
  }

  const keepPlace = later(() => {
    const column = table.facts.columns[cell.column - 1] ?? null;
    const top = Math.round(element.scrollTop / geometry.rowHeight);
    state.set({ cell: { row: cell.row, column }, top });
  }, 250);

  const elementOf = ({ row, column }: Cell) =>
    row < 0 ? head.cell(column) : body.cell(row, column);

  let stop: HTMLElement | undefined;
  /** The cell in focus is the grid's one stop of the Tab key. */
  function markStop(): void {
    const next = elementOf(cell);
    if (next === stop) return;
    stop?.removeAttribute('tabindex');
    if (next) next.tabIndex = 0;
    stop = next;
  }

  function scrollTo({ row, column }: Cell): void {
    const { rowHeight } = geometry;
    if (row >= 0) {
      const top = row * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + sight)
        element.scrollTop = top + rowHeight - sight;
    }
    if (column === 0) return;
    const { left, right } = geometry.span(column);
    if (left - selectWidth < element.scrollLeft) element.scrollLeft = left - selectWidth;
    else if (right > element.scrollLeft + element.clientWidth)
      element.scrollLeft = Math.min(left - selectWidth, right - element.clientWidth);
  }

  function goTo(next: Cell, focus: boolean): void {
    const moved = next.row !== cell.row || next.column !== cell.column;
    cell = next;
    scrollTo(next);
    render();
    if (focus) elementOf(next)?.focus({ preventScroll: true });
    awaited = next.row >= 0 && self.current === undefined;
    if (moved) tellMove();
  }

  function tellMove(): void {
    for (const listener of moveListeners) listener();
  }

  function measure(): void {
    headHeight = head.element.offsetHeight;
    sight = element.clientHeight - headHeight;
    if (sight <= 0) return;
    if (geometry.fit(sight)) {
      geometry.apply();
      virtual.measure();
    }
    setCount();
    if (restoring !== undefined) {
      element.scrollTop = restoring * geometry.rowHeight;
      restoring = undefined;
    }
    render();
  }

  function setCount(): void {
    const { rows: count } = table.facts;
    virtual.setOptions({ ...virtual.options, count, scrollMargin: headHeight });
    virtual._willUpdate();
    body.element.style.height = `${count * geometry.rowHeight}px`;
    element.setAttribute('aria-rowcount', String(count + 1));
    element.setAttribute('aria-colcount', String(table.columns.length + 1));
    const column = Math.min(cell.column, table.columns.length);
    cell = { row: Math.min(cell.row, count - 1), column };
  }

  /** Does what replaces elements, and gives the focus back to the cell that had it. */
  function keepingFocus(change: () => void): void {
    const focused = element.contains(document.activeElement);
    change();
    if (focused && !element.contains(document.activeElement))
      elementOf(cell)?.focus({ preventScroll: true });
  }

  table.onChange(change => {
    const wasEmpty = cell.row < 0 && virtual.options.count === 0;
    keepingFocus(() => {
      if (change.columns) {
        head.rebuild();
        geometry.apply();
        body.rebuild();
      } else head.refresh();
      setCount();
      // What is asked anew is read from its beginning; who sorts stays at the heading.
      const stays = cell.row < 0 && element.contains(document.activeElement);
      if ((change.query || wasEmpty) && !stays)
        goTo({ row: Math.min(0, table.facts.rows - 1), column: cell.column }, false);
      body.refresh();
      render();
    });
    if (change.query) element.scrollTop = 0;
    tellMove();
  });
  rows.onChange(() => {
    body.refresh();
    const known = self.current !== undefined;
    // A screen reader said that it was on its way.
    if (known && awaited && element.contains(document.activeElement))
      page.announce(elementOf(cell)?.textContent ?? '');
    awaited = !known && cell.row >= 0;
  });
  selection.onChange(() => {
    body.refresh();
    head.element.classList.toggle('some', selection.size > 0);
  });
  head.element.classList.toggle('some', selection.size > 0);

  geometry.apply();
  virtual._didMount();
  virtual._willUpdate();
  // The outer box: the inner one changes with the scroll bars that measuring may bring about.
  new ResizeObserver(measure).observe(element, { box: 'border-box' });

  /** As wide as the widest of the texts in sight. */
  function widthOf(column: number): number {
    const cells = element.querySelectorAll<HTMLElement>(`[aria-colindex="${column + 1}"]`);
    return Math.max(...[...cells].map(each => contentWidth(each)));
  }
  installHeadPointer(page, head, geometry, acts, widthOf);

  const self: Grid = {
    element,
    get cell() {
      return cell;
    },
    get current() {
      return cell.row < 0 ? undefined : rows.at(cell.row)?.id;
    },
    focus: () => goTo(cell, true),
    onMove: listener => void moveListeners.push(listener),
  };
  installGridInput({
    page,
    rows,
    acts,
    open,
    onFailure,
    grid: self,
    goTo: next => goTo(next, true),
    pageRows: () => Math.max(1, Math.floor(sight / geometry.rowHeight) - 1),
    placeOf: target => {
      const column = head.columnOf(target);
      return column === undefined ? body.placeOf(target) : { row: -1, column };
    },
  });
  return self;
}

function contentWidth(cell: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return Math.ceil(range.getBoundingClientRect().width) + 22;
}
