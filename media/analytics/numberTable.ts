import { datum, h, uniqueId } from '../shared/dom';
import { icon } from '../shared/icons';
import { button } from '../shared/toolkit';
import type { Page } from './page';

export interface NumberRow {
  label: string;
  /** One for each column, as words. */
  cells: readonly string[];
  /** Opens the calls that were counted, where that can be. */
  open?: () => void;
  /** CallRail cannot filter so: the calls are fetched, then filtered. */
  afterFetching?: boolean;
}

export interface NumberTable {
  caption: string;
  rowHeader: string;
  columns: readonly string[];
  rows: readonly NumberRow[];
}

/** So many rows are put into the page at once: an hourly table of a year has thousands. */
const step = 400;

/** The numbers of a chart for those who do not see it, or want them exact. */
export function numberTable({ t }: Page, table: NumberTable): HTMLElement {
  const captionId = uniqueId('caption');
  const body = h('tbody');
  const rest = h('p', { class: 'buttons table-rest' });

  function row({ label, cells, open, afterFetching }: NumberRow): HTMLElement {
    const name = open ? opener(label, open, afterFetching ?? false) : datum(label);
    const numbers = cells.map(cell => h('td', { class: 'numeric' }, datum(cell)));
    return h('tr', {}, h('th', { scope: 'row' }, name), ...numbers);
  }

  function opener(label: string, open: () => void, afterFetching: boolean): HTMLElement {
    const title = afterFetching ? t('showCallsAfterFetching') : t('showCalls');
    const name = h('button', { type: 'button', class: 'link-button', title }, datum(label));
    name.addEventListener('click', open);
    return h('span', { class: 'row-name' }, name, afterFetching && icon('filter'));
  }

  function addRows(): void {
    const from = body.rows.length;
    const added = table.rows.slice(from, from + step).map(row);
    body.append(...added);
    const left = table.rows.length - body.rows.length;
    const words = t('rowsShown', body.rows.length, table.rows.length);
    const more = button({
      label: t('rowsMore', Math.min(step, left)),
      onClick: () => {
        addRows();
        body.rows[from + step]?.querySelector('button')?.focus();
      },
    });
    rest.hidden = left === 0;
    rest.replaceChildren(h('span', { class: 'muted' }, words), more.element);
  }

  addRows();
  const head = [table.rowHeader, ...table.columns].map((name, index) =>
    h('th', { scope: 'col', class: index > 0 && 'numeric' }, datum(name)),
  );
  // It scrolls by itself, so a keyboard has to reach it.
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'scroller', tabindex: 0, role: 'region', 'aria-labelledby': captionId },
      h(
        'table',
        { class: 'numbers' },
        h('caption', { id: captionId }, datum(table.caption)),
        h('thead', {}, h('tr', {}, ...head)),
        body,
      ),
    ),
    rest,
  );
}
