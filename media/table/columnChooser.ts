import type { TableColumn } from '../../src/protocol/tablePanel';
import { datum, h, uniqueId } from '../shared/dom';
import { statusLine } from '../shared/status';
import { button } from '../shared/toolkit';
import { columnOrder } from './columnOrder';
import type { Page } from './page';
import { tellFailure } from './requests';

/** A dialog where columns are chosen and put in order; they change when it is confirmed. */
export function columnChooser(page: Page): { readonly element: HTMLElement; open(): void } {
  const { host, table, t, announce } = page;
  const status = statusLine();
  const titleId = uniqueId('columns');
  const filter = h('input', {
    type: 'search',
    class: 'plain-field',
    'aria-label': t('columnsFilter'),
  });
  filter.placeholder = t('columnsFilter');
  const groups = h('div', { class: 'column-groups' });
  const none = h('p', { class: 'muted', role: 'status' });
  const boxes = new Map<string, HTMLInputElement>();
  const order = columnOrder(page, () => {
    for (const [key, box] of boxes) box.checked = order.keys.includes(key);
  });

  function choice(column: TableColumn): HTMLElement {
    const box = h('input', { type: 'checkbox' });
    boxes.set(column.key, box);
    box.addEventListener('change', () => {
      status.clear();
      if (box.checked) order.add(column.key);
      else if (!order.remove(column.key)) {
        box.checked = true;
        status.show(t('columnsLast'));
      }
    });
    return h(
      'label',
      { class: 'column-choice', 'data-key': column.key },
      box,
      datum(column.label),
      column.extra && h('span', { class: 'extra' }, t('columnsExtra')),
    );
  }

  const names = [...new Set(table.catalogue.map(({ group }) => group))];
  groups.append(
    ...names.map(name =>
      h(
        'fieldset',
        {},
        h('legend', {}, datum(name)),
        ...table.catalogue.filter(({ group }) => group === name).map(choice),
      ),
    ),
  );

  filter.addEventListener('input', () => {
    const wanted = filter.value.trim().toLocaleLowerCase();
    for (const { key, label } of table.catalogue) {
      const fits = `${label} ${key}`.toLocaleLowerCase().includes(wanted);
      const row = boxes.get(key)?.closest<HTMLElement>('label');
      if (row) row.hidden = !fits;
    }
    let any = false;
    for (const group of groups.querySelectorAll('fieldset')) {
      group.hidden = group.querySelector('label:not([hidden])') === null;
      any ||= !group.hidden;
    }
    none.textContent = any ? '' : t('columnsNone');
  });

  async function apply(): Promise<void> {
    if (order.keys.join() === table.facts.columns.join()) {
      dialog.close();
      return;
    }
    confirm.setBusy(true);
    status.clear();
    try {
      table.take(await host.request('setColumns', { columns: [...order.keys] }));
      dialog.close();
      announce(table.facts.statement);
    } catch (error) {
      const heading = t('columnsFailed');
      tellFailure(page, status, { heading, error, again: () => void apply() });
    } finally {
      confirm.setBusy(false);
    }
  }
  const confirm = button({
    label: t('columnsApply'),
    appearance: 'primary',
    onClick: () => void apply(),
  });
  const cancel = button({ label: t('cancel'), onClick: () => dialog.close() });

  const dialog = h(
    'dialog',
    { class: 'columns-dialog', 'aria-labelledby': titleId },
    h('h2', { id: titleId }, t('columnsTitle')),
    h(
      'div',
      { class: 'columns-halves' },
      h('div', { class: 'columns-half' }, filter, groups, none),
      h('div', { class: 'columns-half' }, order.element),
    ),
    table.catalogue.some(({ extra }) => extra) &&
      h('p', { class: 'muted columns-hint' }, t('columnsExtraHint')),
    status.element,
    h('div', { class: 'buttons' }, confirm.element, cancel.element),
  );
  dialog.addEventListener('keydown', event => event.stopPropagation());
  return {
    element: dialog,
    open() {
      status.clear();
      filter.value = '';
      filter.dispatchEvent(new Event('input'));
      order.set(table.facts.columns);
      dialog.showModal();
      filter.focus();
    },
  };
}
