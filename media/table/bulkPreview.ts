import type { BulkPreview } from '../../src/protocol/tablePanel';
import { datum, h } from '../shared/dom';
import { icon } from '../shared/icons';
import { button } from '../shared/toolkit';
import { counted, type Page } from './page';

/** What would change, as a table, with the button that does it. */
export function bulkPreview(
  { t }: Page,
  { rows, changing, unchanged, requests, notes }: BulkPreview,
  /** Calls that were meant: those that are not loaded any more are not looked at. */
  meant: number,
  apply: () => void,
): HTMLElement {
  const words =
    changing === 0
      ? t('editChangingNone', counted(unchanged))
      : t('editChanging', counted(changing), counted(unchanged), counted(requests));
  const cell = (text: string) =>
    h('td', {}, text ? datum(text) : h('span', { class: 'muted' }, t('editNothing')));
  const heads = [t('editCaller'), t('editBefore'), t('editAfter')];
  const table = h(
    'table',
    { class: 'bulk-table' },
    h('caption', { class: 'unseen' }, t('editCaption')),
    h('thead', {}, h('tr', {}, ...heads.map(text => h('th', { scope: 'col' }, text)))),
    h(
      'tbody',
      {},
      ...rows.map(row =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, datum(row.caller)),
          cell(row.before),
          cell(row.after),
        ),
      ),
    ),
  );
  const missing = meant - changing - unchanged;
  const gone = missing > 0 ? [t('editMissing', counted(missing))] : [];
  const more = changing - rows.length;
  const label = changing === 1 ? t('editApplyOne') : t('editApply', counted(changing));
  const confirm = button({ label, appearance: 'primary', onClick: apply });
  return h(
    'div',
    { class: 'bulk-preview' },
    h('p', { role: 'status' }, words),
    ...[...notes, ...gone].map(note => h('p', { class: 'note' }, icon('info'), datum(note))),
    rows.length > 0 &&
      h(
        'div',
        { class: 'bulk-scroller', tabindex: 0, role: 'group', 'aria-label': t('editCaption') },
        table,
        more > 0 && h('p', { class: 'muted' }, t('editRowsMore', counted(more))),
      ),
    changing > 0 && h('div', { class: 'buttons' }, confirm.element),
  );
}
