import * as vscode from 'vscode';
import type { Session } from '../core/session';
import { PanelError } from './panelError';

/** Where a panel's calls are: in the user's CallRail, or in the demo. A panel keeps to one. */
export type PanelMode = 'live' | 'demo';

/** The mode of a panel that is opened now. While the key is still being read, no demo runs. */
export function presentMode({ mode }: Session): PanelMode {
  return mode === 'demo' ? 'demo' : 'live';
}

/**
 * Throws where calls of the user's own would be asked of the demo, as it can be after a reload.
 * Waits for the key to be read.
 */
export async function checkMode(session: Session, mode: PanelMode): Promise<void> {
  await session.api();
  if (mode === 'live' && session.mode === 'demo')
    throw new PanelError(
      vscode.l10n.t('This panel is about calls of your own, and the demo is running.'),
      {
        title: vscode.l10n.t('Stop Demo'),
        command: 'callrail.stopDemo',
      },
    );
}
