import type { BulkOutcome } from '../../src/protocol/tablePanel';
import { datum, h } from '../shared/dom';
import { statusLine } from '../shared/status';
import { button } from '../shared/toolkit';
import type { Page } from './page';

/** How a change of many calls ended, what failed and why, and what can be done next. */
export function bulkOutcome(
  { host, t, selection }: Page,
  { statement, failed }: BulkOutcome,
  buttons: readonly HTMLElement[],
): { readonly element: HTMLElement; focus(): void } {
  const status = statusLine();
  const words = h('p', { class: 'bulk-statement', tabindex: -1 }, datum(statement));

  async function copy(): Promise<void> {
    try {
      await host.request('copyFailures', { failed });
      status.show(t('copied'), 'success');
    } catch {
      status.show(t('copyFailed'), 'error');
    }
  }

  function failures(): HTMLElement {
    const heads = [t('editCaller'), t('editReason')];
    return h(
      'div',
      { class: 'bulk-failures' },
      h('h3', {}, t('editFailures')),
      h(
        'div',
        { class: 'bulk-scroller', tabindex: 0, role: 'group', 'aria-label': t('editFailures') },
        h(
          'table',
          { class: 'bulk-table' },
          h('caption', { class: 'unseen' }, t('editFailures')),
          h('thead', {}, h('tr', {}, ...heads.map(text => h('th', { scope: 'col' }, text)))),
          h(
            'tbody',
            {},
            ...failed.map(({ caller, message }) =>
              h('tr', {}, h('th', { scope: 'row' }, datum(caller)), h('td', {}, datum(message))),
            ),
          ),
        ),
      ),
      h(
        'div',
        { class: 'buttons' },
        button({ label: t('editCopyFailures'), icon: 'copy', onClick: () => void copy() }).element,
        button({
          label: t('editSelectFailed'),
          onClick: () => selection.set(failed.map(({ id }) => id)),
        }).element,
      ),
    );
  }

  return {
    element: h(
      'div',
      { class: 'bulk-outcome' },
      words,
      failed.length > 0 && failures(),
      h('div', { class: 'buttons' }, ...buttons),
      status.element,
    ),
    focus: () => words.focus(),
  };
}
