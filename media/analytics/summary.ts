import type { SummaryView, Tile } from '../../src/protocol/analyticsPanel';
import { datum, h } from '../shared/dom';
import { icon } from '../shared/icons';
import { section } from '../shared/section';
import { statusLine } from '../shared/status';
import { cost } from './boundsLine';
import type { Page, Part } from './page';
import { partPlace, type Shown } from './partPlace';
import { takeAlong } from './takeAlong';

/** The six numbers, and how they compare with the time before. */
export function summary(page: Page): Part {
  const { host, t } = page;
  const { element, header, body } = section('summary', t('summary'));
  const status = statusLine();
  const take = takeAlong(page, status, 'summary');
  header.append(take.element);

  const place = partPlace({
    page,
    loading: t('summaryLoading'),
    failed: t('summaryFailed'),
    request: (fresh, signal) => host.request('summary', { fresh }, signal),
    show,
  });
  body.append(place.element, status.element);

  function show(view: SummaryView): Shown {
    take.setEnabled(true);
    const { bounds, previousBounds, tiles, requests } = view;
    const previous = previousBounds ? datum(previousBounds.text) : t('previousNone');
    return {
      nodes: [
        h(
          'dl',
          { class: 'bounds' },
          row(t('period'), datum(bounds.text)),
          row(t('previousPeriod'), previous),
          row(t('cost'), cost(t, requests)),
        ),
        h('ul', { class: 'tiles' }, ...tiles.map(one => tile(one, previousBounds !== null))),
      ],
      announcement: tiles.map(({ label, value }) => `${label}: ${value.text}`).join(', '),
    };
  }

  function row(name: string, words: Node | string): HTMLElement {
    return h('div', {}, h('dt', {}, name), h('dd', {}, words));
  }

  function tile(
    { key, label, value, previous, difference, direction }: Tile,
    compares: boolean,
  ): HTMLElement {
    return h(
      'li',
      { class: `tile metric-${key}` },
      h('h3', {}, datum(label)),
      h('p', { class: 'tile-value' }, datum(value.text)),
      compares && h('p', { class: 'tile-difference' }, ...differenceWords(direction, difference)),
      previous && h('p', { class: 'muted tile-previous' }, datum(t('before', previous.text))),
    );
  }

  /** A symbol and words: whether more is better depends on the metric, so no colour judges. */
  function differenceWords(direction: Tile['direction'], difference: string): Node[] {
    if (direction === 'unknown') return [h('span', { class: 'muted' }, datum(difference))];
    const words = direction === 'same' ? difference : t(direction, difference);
    return [icon(direction), datum(words)];
  }

  return {
    element,
    ask(_, fresh) {
      take.setEnabled(false);
      status.clear();
      place.load(fresh);
    },
    retry: () => place.retry(),
  };
}
