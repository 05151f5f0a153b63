import { h, whenChanged } from '../shared/dom';
import { progress } from '../shared/toolkit';
import type { Page } from './page';

/** Stands where rows would be: that they are on their way, or why there are none. */
export function emptiness({ table, t }: Page): HTMLElement {
  const element = h('div', { class: 'emptiness' });
  const show = whenChanged((what: 'rows' | 'loading' | 'none' | 'none so far') => {
    element.hidden = what === 'rows';
    if (what === 'loading') {
      const ring = progress(t('loading'));
      ring.removeAttribute('role');
      element.replaceChildren(ring);
    } else {
      const soFar = what === 'none so far';
      element.replaceChildren(
        h('p', {}, h('strong', {}, t(soFar ? 'emptySoFar' : 'empty'))),
        h('p', { class: 'muted' }, t(soFar ? 'emptySoFarHint' : 'emptyHint')),
      );
    }
  });
  function update(): void {
    const { rows, loading, hasMore, failure } = table.facts;
    if (rows > 0 || failure !== null) show('rows');
    else if (loading) show('loading');
    else show(hasMore ? 'none so far' : 'none');
  }
  update();
  table.onChange(update);
  return element;
}
