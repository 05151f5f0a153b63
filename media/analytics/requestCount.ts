import type { AnalyticsStringKey } from '../../src/protocol/analyticsStrings';
import { h } from '../shared/dom';
import type { Translate } from '../shared/strings';

/** What the numbers cost, since an hour has room for a limited number of requests. */
export function requestCount(t: Translate<AnalyticsStringKey>, requests: number): HTMLElement {
  const words = requests === 1 ? t('requestsOne') : t('requestsMany', requests);
  return h('p', { class: 'muted request-count' }, words);
}
