import type { TableColumn } from '../../src/protocol/tablePanel';
import { h, setAttributes } from '../shared/dom';
import type { CachedRow } from './rowCache';

/** What a row shows at the moment. */
export interface RowContent {
  index: number;
  /** Pixels from the top of the body. */
  top: number;
  row: CachedRow | undefined;
  selected: boolean;
}

/** An element that shows one row after another: making new ones while scrolling is what is slow. */
export interface RowElement {
  readonly element: HTMLElement;
  readonly cells: readonly HTMLElement[];
  readonly content: RowContent | undefined;
  show(content: RowContent): void;
}

export interface RowWords {
  selected: string;
  notSelected: string;
  loading: string;
}

export function rowElement(columns: readonly TableColumn[], words: RowWords): RowElement {
  const mark = h('span', { class: 'check', 'aria-hidden': 'true' });
  const select = h('div', { role: 'gridcell', class: 'cell select', 'aria-colindex': 1 }, mark);
  const texts = columns.map(({ numeric }, index) =>
    h('div', {
      role: 'gridcell',
      class: numeric ? 'cell numeric' : 'cell',
      'aria-colindex': index + 2,
    }),
  );
  const element = h('div', { role: 'row', class: 'row' }, select, ...texts);
  let content: RowContent | undefined;

  function setSelected(selected: boolean): void {
    element.setAttribute('aria-selected', String(selected));
    select.setAttribute('aria-label', selected ? words.selected : words.notSelected);
  }

  function setCells({ row }: RowContent): void {
    element.classList.toggle('waiting', row === undefined);
    setAttributes(element, { 'aria-busy': row === undefined ? 'true' : undefined });
    for (const [index, cell] of texts.entries()) {
      const text = row ? row.cells[index] : undefined;
      const shown = text ?? words.loading;
      if (cell.firstChild instanceof Text) {
        if (cell.firstChild.data !== shown) cell.firstChild.data = shown;
      } else cell.append(shown);
      if (row) cell.classList.toggle('waiting', text === undefined);
    }
  }

  return {
    element,
    cells: [select, ...texts],
    get content() {
      return content;
    },
    show(next) {
      const last = content;
      content = next;
      if (last?.index !== next.index) {
        element.setAttribute('aria-rowindex', String(next.index + 2));
        element.classList.toggle('odd', next.index % 2 === 1);
      }
      if (last?.top !== next.top) element.style.transform = `translateY(${next.top}px)`;
      if (!last || last.row !== next.row) setCells(next);
      if (last?.selected !== next.selected) setSelected(next.selected);
    },
  };
}
