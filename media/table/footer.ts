import { h } from '../shared/dom';
import type { Grid } from './grid';
import { counted, type Page } from './page';

/** Where the focus is, how many are selected, and which keys do what. */
export function footer({ table, selection, t, announce }: Page, grid: Grid): HTMLElement {
  const place = h('span', { class: 'place' });
  const chosen = h('span', { class: 'chosen' });
  const hint = h('span', { class: 'keys-hint' });

  function showPlace(): void {
    const { row, column } = grid.cell;
    const { rows } = table.facts;
    const heading = row < 0;
    const sorts = heading && table.columns[column - 1]?.sort !== 'none';
    place.textContent =
      heading || rows === 0 ? t('placeHeader') : t('place', counted(row + 1), counted(rows));
    hint.textContent = heading ? t(sorts ? 'hintHeader' : 'hintHeaderUnsorted') : t('hintRows');
  }

  function words(): string {
    if (selection.size === 0) return t('selectedNone');
    return selection.size === 1 ? t('selectedOne') : t('selectedMany', counted(selection.size));
  }
  const showChosen = () => (chosen.textContent = selection.size > 0 ? words() : '');

  showPlace();
  showChosen();
  grid.onMove(showPlace);
  selection.onChange(() => {
    showChosen();
    announce(words());
  });
  return h('footer', { class: 'footer' }, place, chosen, hint);
}
