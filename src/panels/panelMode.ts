import * as vscode from 'vscode';
import type { Session } from '../core/session';
import { PanelError } from './panelError';

/** Where a panel's call is: in the user's CallRail, or in the demo. A panel keeps to one. */
export type PanelMode = 'live' | 'demo';

/** The mode of a panel that is opened now. While the key is still being read, no demo runs. */
export function presentMode({ mode }: Session): PanelMode {
  return mode === 'demo' ? 'demo' : 'live';
}

/**
 * Throws where the session is in the other mode, so that neither is asked for a call of the other.
 * Waits for the key to be read.
 */
export async function checkMode(session: Session, mode: PanelMode): Promise<void> {
  try {
    await session.api();
  } catch (error) {
    // Without a key the demo's call still needs the demo, not a key.
    if (mode === 'live') throw error;
  }
  const isDemo = session.mode === 'demo';
  if (mode === 'demo' && !isDemo)
    throw new PanelError(vscode.l10n.t('This call is one of the demo, which is not running.'), {
      title: vscode.l10n.t('Start Demo'),
      command: 'callrail.startDemo',
    });
  if (mode === 'live' && isDemo)
    throw new PanelError(vscode.l10n.t('This call is not one of the demo, which is running.'), {
      title: vscode.l10n.t('Stop Demo'),
      command: 'callrail.stopDemo',
    });
}
