import type { MilestoneRow } from '../../src/protocol/callPanel';
import { datum, h, whenChanged } from '../shared/dom';
import { section } from '../shared/section';
import type { Page, Part } from './page';

const columns = [
  'date',
  'source',
  'medium',
  'campaign',
  'keywords',
  'landing',
  'referrer',
  'device',
] as const;

const classes: Partial<Record<(typeof columns)[number], string>> = {
  date: 'date',
  landing: 'wide',
  referrer: 'wide',
};

/** The customer's way to the call; only columns in which something stands. */
export function milestones({ t }: Page): Part {
  const { element, body, heading } = section('milestones', t('milestones'));
  const render = whenChanged((rows: MilestoneRow[]) => {
    element.hidden = rows.length === 0;
    const shown = columns.filter(column => rows.some(row => row[column]));
    const head = h(
      'tr',
      {},
      h('th', { scope: 'col' }, t('milestone')),
      ...shown.map(column => h('th', { scope: 'col' }, t(`milestone.${column}`))),
    );
    const lines = rows.map(row => {
      const name = h('th', { scope: 'row' }, t(`milestone.${row.key}`));
      if (columns.every(column => !row[column])) {
        const span = { colspan: Math.max(1, shown.length), class: 'muted' };
        return h('tr', {}, name, h('td', span, t('notReached')));
      }
      const cells = shown.map(column =>
        h('td', { class: classes[column] }, row[column] ? datum(row[column]) : '–'),
      );
      return h('tr', {}, name, ...cells);
    });
    // Wider than a narrow panel: it scrolls by itself, by keyboard as well.
    const scroller = { class: 'scroller', role: 'group', tabindex: 0 };
    const table = h('table', {}, h('thead', {}, head), h('tbody', {}, ...lines));
    body.replaceChildren(h('div', { ...scroller, 'aria-labelledby': heading.id }, table));
  });
  return { element, update: view => render(view.milestones) };
}
