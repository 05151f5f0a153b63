import { h } from '../shared/dom';
import type { Page } from './page';

/** A table that is made when somebody opens it: it may have thousands of cells. */
export function tableDisclosure({ state, t }: Page, table: () => HTMLElement): HTMLElement {
  const content = h('div');
  const details = h('details', {}, h('summary', {}, t('showTable')), content);
  details.addEventListener('toggle', () => {
    state.set({ seriesTableOpen: details.open });
    if (details.open && !content.hasChildNodes()) content.append(table());
  });
  details.open = state.get().seriesTableOpen;
  return details;
}
