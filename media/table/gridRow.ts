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
  /** It has the focus: it says that it is on its way, where others show it. */
  current: boolean;
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
  const select = h(
    'div',
    { role: 'gridcell', class: 'cell select column-0', 'aria-colindex': 1 },
    mark,
  );
  const texts = columns.map(({ numeric }, index) =>
    h('div', {
      role: 'gridcell',
      class: `cell column-${index + 1}${numeric ? ' numeric' : ''}`,
      'aria-colindex': index + 2,
    }),
  );
  const element = h('div', { role: 'row', class: 'row' }, select, ...texts);
  let content: RowContent | undefined;

  function setSelected(selected: boolean): void {
    element.setAttribute('aria-selected', String(selected));
    select.setAttribute('aria-label', selected ? words.selected : words.notSelected);
  }

  function setCells({ row, current }: RowContent): void {
    element.classList.toggle('waiting', row === undefined);
    setAttributes(element, { 'aria-busy': row === undefined ? 'true' : undefined });
    for (const [index, cell] of texts.entries()) {
      const text = row ? row.cells[index] : undefined;
      const shown = text ?? (current ? words.loading : '');
      if (cell.firstChild instanceof Text) {
        if (cell.firstChild.data !== shown) cell.firstChild.data = shown;
      } else cell.append(shown);
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
      const waits = next.row === undefined && last?.current !== next.current;
      if (!last || last.row !== next.row || waits) setCells(next);
      if (last?.selected !== next.selected) setSelected(next.selected);
    },
  };
}
