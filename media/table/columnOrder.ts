import { datum, h, uniqueId } from '../shared/dom';
import { icon, type IconName } from '../shared/icons';
import { counted, type Page } from './page';

export interface ColumnOrder {
  readonly element: HTMLElement;
  readonly keys: readonly string[];
  set(keys: readonly string[]): void;
  add(key: string): void;
  /** Refuses to take the last one. */
  remove(key: string): boolean;
}

/** The chosen columns in their order, with buttons that move them and take them out. */
export function columnOrder(
  { table, t, announce }: Pick<Page, 'table' | 't' | 'announce'>,
  onChange: () => void,
): ColumnOrder {
  const id = uniqueId('order');
  const list = h('ol', { class: 'column-order', 'aria-labelledby': id });
  const labels = new Map(table.catalogue.map(({ key, label }) => [key, label]));
  let keys: string[] = [];

  function put(next: string[]): void {
    keys = next;
    list.replaceChildren(...keys.map(item));
    onChange();
  }

  function act(name: string, symbol: IconName, label: string, run: () => void): HTMLElement {
    const button = h(
      'button',
      { type: 'button', class: 'tool', 'aria-label': label, title: label, 'data-act': name },
      icon(symbol),
    );
    button.addEventListener('click', run);
    return button;
  }

  function item(key: string, index: number): HTMLElement {
    const label = labels.get(key) ?? key;
    return h(
      'li',
      { 'data-key': key },
      datum(label, { class: 'column-name' }),
      act('up', 'up', t('columnUp', label), () => move(key, index, -1)),
      act('down', 'down', t('columnDown', label), () => move(key, index, 1)),
      act('out', 'close', t('columnOut', label), () => {
        if (remove(key)) focus(Math.min(index, keys.length - 1), 'out');
      }),
    );
  }

  function focus(index: number, name: string): void {
    list.children[index]?.querySelector<HTMLElement>(`[data-act=${name}]`)?.focus();
  }

  function move(key: string, index: number, by: number): void {
    const to = index + by;
    if (to < 0 || to >= keys.length) return;
    const next = keys.filter(other => other !== key);
    next.splice(to, 0, key);
    put(next);
    focus(to, by < 0 ? 'up' : 'down');
    announce(t('moved', labels.get(key) ?? key, counted(to + 1), counted(keys.length)));
  }

  function remove(key: string): boolean {
    if (keys.length < 2) return false;
    put(keys.filter(other => other !== key));
    return true;
  }

  return {
    element: h('div', {}, h('h3', { id }, t('columnsShown')), list),
    get keys() {
      return keys;
    },
    set: next => put([...next]),
    add: key => put([...keys.filter(other => other !== key), key]),
    remove,
  };
}
