import { CallPanelPage, type PanelOptions } from './callPanelPage';
import { usePanels } from './usePanels';

export { deferred, hasFocus, hasText, isUsable } from './usePanels';

/** A browser for a suite of the call panel, as `usePanels` gives it. */
export function useCallPanel(checks?: {
  checkPolicy: boolean;
}): (options?: PanelOptions) => Promise<CallPanelPage> {
  return usePanels((...args) => CallPanelPage.open(...args), checks);
}
