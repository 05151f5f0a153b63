import type { TableColumn } from '../../src/protocol/tablePanel';
import { datum, h, setAttributes } from '../shared/dom';
import { icon } from '../shared/icons';
import type { Page } from './page';

export interface GridHead {
  readonly element: HTMLElement;
  cell(column: number): HTMLElement | undefined;
  /** The column that an element belongs to. */
  columnOf(target: EventTarget | null): number | undefined;
  /** Makes the headings anew. */
  rebuild(): void;
  /** Says by what the rows are sorted. */
  refresh(): void;
}

const keys = 'Alt+ArrowLeft Alt+ArrowRight Control+Shift+ArrowLeft Control+Shift+ArrowRight';

/** The row of headings, which stays in sight. */
export function gridHead({ t, table }: Pick<Page, 't' | 'table'>): GridHead {
  const row = h('div', { role: 'row', class: 'row', 'aria-rowindex': 1 });
  const element = h('div', { role: 'rowgroup', class: 'grid-head' }, row);
  let cells: HTMLElement[] = [];

  function heading(column: TableColumn, index: number): HTMLElement {
    const { key, label, numeric, sort } = column;
    const place = sort === 'client' ? t('sortHere') : '';
    return h(
      'div',
      {
        role: 'columnheader',
        class: `cell heading column-${index + 1}${numeric ? ' numeric' : ''}${sort === 'none' ? '' : ' sortable'}`,
        'aria-colindex': index + 2,
        'aria-keyshortcuts': keys,
        'aria-description': place || undefined,
        'data-key': key,
        title: place ? `${label}. ${place}` : label,
      },
      datum(label, { class: 'heading-label' }),
      h('span', { class: 'heading-sort' }),
      h('span', { class: 'grip', 'aria-hidden': 'true' }),
    );
  }

  function refresh(): void {
    const { sort } = table.facts;
    for (const [index, column] of table.columns.entries()) {
      const cell = cells[index + 1];
      if (!cell || column.sort === 'none') continue;
      const sorted = sort?.key === column.key ? sort : undefined;
      const way = sorted?.descending ? 'descending' : 'ascending';
      setAttributes(cell, { 'aria-sort': sorted ? way : 'none' });
      const arrow = sorted && icon(sorted.descending ? 'down' : 'up');
      cell.querySelector('.heading-sort')?.replaceChildren(...(arrow ? [arrow] : []));
    }
  }

  function rebuild(): void {
    const mark = h('span', { class: 'check', 'aria-hidden': 'true' });
    const select = h(
      'div',
      {
        role: 'columnheader',
        class: 'cell select column-0',
        'aria-colindex': 1,
      },
      h('span', { class: 'unseen' }, t('selectColumn')),
      mark,
    );
    cells = [select, ...table.columns.map(heading)];
    row.replaceChildren(...cells);
    refresh();
  }
  rebuild();

  return {
    element,
    cell: column => cells[column],
    columnOf(target) {
      const found = target instanceof Node ? cells.findIndex(cell => cell.contains(target)) : -1;
      return found < 0 ? undefined : found;
    },
    rebuild,
    refresh,
  };
}
