import type { BulkOutcome } from '../../src/protocol/tablePanel';
import { datum, h } from '../shared/dom';
import { statusLine } from '../shared/status';
import { button } from '../shared/toolkit';
import type { Page } from './page';

/** How a change of many calls ended: what failed and why, and the way back. */
export function bulkOutcome(
  { t, selection, table }: Page,
  { statement, failed }: BulkOutcome,
  acts: { undo: () => void; again: () => void },
): { readonly element: HTMLElement; focus(): void } {
  const status = statusLine();
  const words = h('p', { class: 'bulk-statement', tabindex: -1 }, datum(statement));

  async function copy(): Promise<void> {
    const lines = failed.map(({ id, caller, message }) => [id, caller, message].join('\t'));
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
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

  const undo = button({ label: t('editUndo'), icon: 'undo', onClick: acts.undo });
  const again = button({ label: t('editAgain'), onClick: acts.again });
  const showUndo = () => (undo.element.hidden = !table.facts.canUndo);
  showUndo();
  table.onChange(showUndo);
  return {
    element: h(
      'div',
      { class: 'bulk-outcome' },
      words,
      failed.length > 0 && failures(),
      h('div', { class: 'buttons' }, undo.element, again.element),
      status.element,
    ),
    focus: () => words.focus(),
  };
}
