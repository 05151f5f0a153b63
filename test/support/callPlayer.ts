import type { CallPanelPage } from './callPanelPage';
import { until } from './until';

/** The call panel's player, as people find it. */
export const play = (panel: CallPanelPage) =>
  panel.page.getByRole('button', { name: 'Play', exact: true });
export const pause = (panel: CallPanelPage) => panel.page.getByRole('button', { name: 'Pause' });
export const slider = (panel: CallPanelPage) => panel.page.getByRole('slider');

/** Seconds into the recording, as told to screen readers. */
export async function position(panel: CallPanelPage): Promise<number> {
  return Number(await slider(panel).getAttribute('aria-valuenow'));
}

export async function isAt(panel: CallPanelPage, seconds: number): Promise<void> {
  await until(`position ${seconds}`, async () => (await position(panel)) === seconds);
}
