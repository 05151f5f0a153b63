import { h } from '../shared/dom';
import { button } from '../shared/toolkit';
import { counted, type Page } from './page';

export interface BulkProgress {
  readonly element: HTMLElement;
  show(progress: { done: number; total: number; failed: number }): void;
  focus(): void;
}

/** How far a change of many calls is, and the button that ends it. */
export function bulkProgress({ t }: Page, label: string, stop: () => void): BulkProgress {
  const fill = h('div', { class: 'bar-fill' });
  const bar = h(
    'div',
    { class: 'bar', role: 'progressbar', 'aria-label': label, 'aria-valuemin': 0 },
    fill,
  );
  const words = h('p', { class: 'muted' }, label);
  const end = button({
    label: t('stop'),
    onClick() {
      words.textContent = t('editStopping');
      end.setBusy(true);
      stop();
    },
  });
  return {
    element: h(
      'div',
      { class: 'bulk-progress' },
      bar,
      words,
      h('div', { class: 'buttons' }, end.element),
    ),
    show({ done, total, failed }) {
      bar.setAttribute('aria-valuemax', String(total));
      bar.setAttribute('aria-valuenow', String(done));
      fill.style.width = `${total > 0 ? (100 * done) / total : 0}%`;
      words.textContent = t('editProgress', counted(done), counted(total), counted(failed));
    },
    focus: () => end.element.focus(),
  };
}
