import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { mostRows, selectWidth, type GridGeometry } from './gridGeometry';
import type { Cell } from './gridKeys';

/** What of the grid is in sight. */
export interface GridSight {
  /** Rows that are in sight: from, and up to. */
  readonly range: { from: number; to: number };
  /** The rows to show: those in sight, as many around them as there may be, and this one. */
  indexes(row: number): number[];
  /** Rows that a page of the keyboard goes on by. */
  readonly pageRows: number;
  setCount(count: number): void;
  /** Measures the grid anew, once it has a size; says whether it has. */
  measure(): boolean;
  /** Brings a cell into sight. */
  show(cell: Cell): void;
  /** The first row in sight, which can be changed. */
  top: number;
}

/** `element` scrolls; `head` stays at its top, and is not counted. `onChange` hears of scrolling. */
export function gridSight(
  element: HTMLElement,
  head: HTMLElement,
  geometry: GridGeometry,
  onChange: () => void,
): GridSight {
  let headHeight = 0;
  let count = 0;
  const virtual = new Virtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => element,
    estimateSize: () => geometry.rowHeight,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange,
  });
  virtual._didMount();
  virtual._willUpdate();

  /** Pixels that rows show in. */
  const height = () => element.clientHeight - headHeight;

  return {
    get range() {
      const { range } = virtual;
      return range && count > 0
        ? { from: range.startIndex, to: range.endIndex + 1 }
        : { from: 0, to: 0 };
    },
    indexes(row) {
      const { scrollRect, options } = virtual;
      const inSight = Math.ceil((scrollRect?.height ?? 0) / geometry.rowHeight) + 1;
      // Besides them: the headings, and the row in focus.
      const overscan = Math.max(0, Math.min(8, Math.floor((mostRows - 2 - inSight) / 2)));
      if (options.overscan !== overscan) virtual.setOptions({ ...options, overscan });
      const found = virtual.getVirtualIndexes();
      if (row < 0 || row >= count || found.includes(row)) return found;
      return row < (found[0] ?? 0) ? [row, ...found] : [...found, row];
    },
    get pageRows() {
      return Math.max(1, Math.floor(height() / geometry.rowHeight) - 1);
    },
    setCount(next) {
      count = next;
      virtual.setOptions({ ...virtual.options, count, scrollMargin: headHeight });
      virtual._willUpdate();
    },
    measure() {
      headHeight = head.offsetHeight;
      if (height() <= 0) return false;
      if (geometry.fit(height())) {
        geometry.apply();
        virtual.measure();
      }
      return true;
    },
    show({ row, column }) {
      const { rowHeight } = geometry;
      const start = row * rowHeight;
      if (row >= 0 && start < element.scrollTop) element.scrollTop = start;
      else if (row >= 0 && start + rowHeight > element.scrollTop + height())
        element.scrollTop = start + rowHeight - height();
      if (column === 0) return;
      const { left, right } = geometry.span(column);
      if (left - selectWidth < element.scrollLeft) element.scrollLeft = left - selectWidth;
      else if (right > element.scrollLeft + element.clientWidth)
        element.scrollLeft = Math.min(left - selectWidth, right - element.clientWidth);
    },
    get top() {
      return Math.round(element.scrollTop / geometry.rowHeight);
    },
    set top(row) {
      element.scrollTop = row * geometry.rowHeight;
    },
  };
}
