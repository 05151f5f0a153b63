import type { StatedBounds } from '../../src/protocol/analyticsPanel';
import type { AnalyticsStringKey } from '../../src/protocol/analyticsStrings';
import { datum, h } from '../shared/dom';
import type { Translate } from '../shared/strings';

export interface Bounded {
  bounds: StatedBounds;
  requests: number;
}

/** What numbers cost: an hour has room for a limited number of requests. */
export function cost(t: Translate<AnalyticsStringKey>, requests: number): string {
  return requests === 1 ? t('requestsOne') : t('requestsMany', requests);
}

/** The time that numbers are about, as the server stated it, and what they cost. */
export function boundsLine(
  t: Translate<AnalyticsStringKey>,
  { bounds, requests }: Bounded,
): HTMLElement {
  return h('p', { class: 'muted' }, datum(bounds.text), ` · ${cost(t, requests)}`);
}
