import { AnalyticsPanelPage, type AnalyticsOptions } from './analyticsPanelPage';
import { usePanels } from './usePanels';

export { deferred, hasFocus, hasText, isUsable } from './usePanels';

/** A browser for a suite of the analytics panel, as `usePanels` gives it. */
export function useAnalyticsPanel(checks?: {
  checkPolicy: boolean;
}): (options?: AnalyticsOptions) => Promise<AnalyticsPanelPage> {
  return usePanels((...args) => AnalyticsPanelPage.open(...args), checks);
}
