import type { Action } from '../../src/protocol/callPanel';
import { showFailure } from '../shared/failure';
import type { IconName } from '../shared/icons';
import type { StatusLine } from '../shared/status';
import { button, type Button } from '../shared/toolkit';
import type { Page } from './page';

const icons: Record<Action, IconName> = {
  showRawJson: 'json',
  copyId: 'copy',
  openWebPage: 'external',
  copyRecordingLink: 'copy',
  openRecordingLink: 'external',
  copyPlayerLink: 'copy',
  openPlayer: 'external',
  downloadRecording: 'download',
  markAsSpam: 'warning',
};

const copies: ReadonlySet<Action> = new Set(['copyId', 'copyRecordingLink', 'copyPlayerLink']);

/** A button that asks the host to act; busy meanwhile, and failures are told in `status`. */
export function actionButton(page: Page, action: Action, status: StatusLine): Button {
  async function run(): Promise<void> {
    control.setBusy(true);
    status.clear();
    try {
      await page.host.request('act', { action });
      if (copies.has(action)) status.show(page.t('copied'), 'success');
    } catch (error) {
      showFailure(page, status, error);
    } finally {
      control.setBusy(false);
    }
  }
  const control = button({
    label: page.t(`action.${action}`),
    icon: icons[action],
    onClick: () => void run(),
  });
  return control;
}
