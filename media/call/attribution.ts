import type { CallView } from '../../src/protocol/callPanel';
import { datum, h, whenChanged } from '../shared/dom';
import { section } from '../shared/section';
import type { Page, Part } from './page';

/** Where the call came from. Addresses are shown, never opened: they are anybody's. */
export function attribution({ t }: Page): Part {
  const { element, body } = section('attribution', t('attribution'));
  const render = whenChanged((entries: CallView['attribution']) => {
    if (entries.length === 0) {
      body.replaceChildren(h('p', { class: 'muted' }, t('attributionNone')));
      return;
    }
    const rows = entries.map(({ key, value }) =>
      h('div', {}, h('dt', {}, t(`attribution.${key}`)), h('dd', {}, datum(value))),
    );
    body.replaceChildren(h('dl', { class: 'facts' }, ...rows));
  });
  return { element, update: view => render(view.attribution) };
}
