import * as vscode from 'vscode';
import type { QuotaReading, QuotaWindow } from '../api/transport/quota';
import { count } from './amounts';

/** What is left of a quota, alike in the Requests view, in the status bar and in questions. */

/** Requests that are left in a window. */
export function left({ used, allowed }: QuotaWindow): number {
  return Math.max(0, allowed - used);
}

/** Requests that the connection has left, in the hour or in the day, whichever is less. */
export function requestsLeft({ hour, day }: QuotaReading): number {
  return Math.min(left(hour), left(day));
}

/** How much of a window is used up. */
export type Scarcity = 'none' | 'warning' | 'error';

/** By the fullest of the windows. */
export function scarcityOf(...windows: readonly QuotaWindow[]): Scarcity {
  const used = Math.max(...windows.map(share));
  if (used < 0.8) return 'none';
  return used < 0.95 ? 'warning' : 'error';
}

/** How much of a window is used up, from 0 to 1. */
export function share({ used, allowed }: QuotaWindow): number {
  return allowed > 0 ? Math.min(1, used / allowed) : 1;
}

export function leftThisHour(window: QuotaWindow): string {
  return vscode.l10n.t('{0} of {1} left this hour', count(left(window)), count(window.allowed));
}

export function leftToday(window: QuotaWindow): string {
  return vscode.l10n.t('{0} of {1} left today', count(left(window)), count(window.allowed));
}

/** The connection whose quota it is. */
export function quotaName({ connectionId }: { connectionId: string | undefined }): string {
  return connectionId ?? vscode.l10n.t('Default connection');
}
